import { z } from 'zod'
import { gameFactsSchema } from './record.ts'

/** What a training will take, said before it begins. */
export const trainingEstimateSchema = z.strictObject({
  game: gameFactsSchema,
  /** Tables of one instance, and of all with what each process needs besides. */
  tableBytes: z.number(),
  memoryBytes: z.number(),
  memoryFreeBytes: z.number(),
  /** Checkpoints and snapshots kept of all instances, each with one being written, and the merged strategy. */
  diskBytes: z.number(),
  diskFreeBytes: z.number().nullable(),
  /** Of one instance, from a short trial. */
  iterationsPerSecond: z.number(),
  /** Of the whole budget; null when unknown. */
  seconds: z.number().nullable(),
  /** Most instances that fit here. */
  maxInstances: z.number(),
  /** Whether the buckets must be built first, which takes some minutes. */
  needsAbstraction: z.boolean(),
  /** Why it cannot start as it is; empty when it can. */
  refusals: z.array(z.string()),
  warnings: z.array(z.string()),
})
export type TrainingEstimate = z.infer<typeof trainingEstimateSchema>
