import { serve } from './serve.ts'
import { taskBodies } from './tasks/index.ts'

serve(taskBodies)
