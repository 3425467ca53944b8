import { z } from 'zod'
import { problemSchema } from '../config/problems.ts'
import { sessionTheorySchema } from './exactSession.ts'
import { figuresSchema } from './figures.ts'
import { histogramSchema } from './summary.ts'
import { handTheorySchema } from './theory.ts'

/** What a run of this config will need, and how precise its win rate will be. */
export const estimateSchema = z.strictObject({
  sessions: z.number(),
  hands: z.number(),
  workers: z.number(),
  /** Says why, when fewer workers than asked for will play. */
  workersNote: z.string().nullable(),
  seconds: z.number(),
  /** Main process and workers together, at their peak. */
  memoryBytes: z.number(),
  diskBytes: z.number(),
  /** Free space where the run would be kept; null when the system does not say. */
  diskFreeBytes: z.number().nullable(),
  /** Expected half-width of the 95 % interval of the win rate, 0 to 1. */
  winRateHalfWidth: z.number(),
})
export type Estimate = z.infer<typeof estimateSchema>

export const sampleSchema = z.strictObject({ figures: figuresSchema, histogram: histogramSchema })
export type Sample = z.infer<typeof sampleSchema>

/** What Set up shows while one edits: the exact hand, and the exact session or a quick sample in its place. */
export const previewSchema = z.strictObject({
  theory: handTheorySchema,
  session: sessionTheorySchema,
  /** Null when the session is exact. */
  sample: sampleSchema.nullable(),
  estimate: estimateSchema,
  /** Things that are allowed but probably not meant. */
  warnings: z.array(problemSchema),
})
export type Preview = z.infer<typeof previewSchema>
