/** `npm run screenshots`: the end-to-end suite itself makes the pictures under docs/images. */
import { join } from 'node:path'
import { ROOT, run } from './run.ts'

const built = await run('electron-vite', ['build', '--logLevel', 'warn'])
if (built !== 0) process.exit(built)
const env = { FELTWORKS_PICTURES: join(ROOT, 'docs', 'images') }
process.exit(
  await run(
    'playwright',
    ['test', '--reporter=list', 'e2e/journey', 'e2e/resume', 'e2e/settings', 'e2e/training'],
    {
      env,
    },
  ),
)
