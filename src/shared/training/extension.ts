import { z } from 'zod'
import { trainingConfigSchema } from '../config/training.ts'

const { iterations, timeBudgetSeconds, targetExploitability } = trainingConfigSchema.shape

/** A larger budget for a training, and another target (null: none); what is left out stays as it is. */
export const trainingExtensionSchema = z.strictObject({
  iterations,
  timeBudgetSeconds,
  targetExploitability: targetExploitability.nullable(),
})
export type TrainingExtension = z.infer<typeof trainingExtensionSchema>
