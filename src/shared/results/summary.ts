import { z } from 'zod'
import { simulationConfigSchema } from '../config/simulation.ts'
import { figuresSchema } from './figures.ts'

/** Version of the summary's shape. */
export const SUMMARY_SCHEMA = 1

/**
 * Final profits of sessions, counted on a lattice that follows from the config alone. Bin i holds
 * profits from lowCents + i × widthCents up to the next; when `exact`, each bin is one single value.
 */
export const histogramSchema = z.strictObject({
  exact: z.boolean(),
  lowCents: z.number(),
  widthCents: z.number(),
  bins: z.number(),
  /** [index, count] of each bin that is not empty, by index. */
  counts: z.array(z.tuple([z.number(), z.number()])),
  below: z.number(),
  above: z.number(),
  minCents: z.number().nullable(),
  maxCents: z.number().nullable(),
})
export type HistogramCounts = z.infer<typeof histogramSchema>

/**
 * `summary.json`: a pure function of config, seed and engine. It holds no time, path, worker count or
 * anything else of the machine, so it is byte-identical however the run was spread, paused or resumed.
 */
export const summarySchema = z.strictObject({
  schema: z.literal(SUMMARY_SCHEMA),
  engine: z.string(),
  seed: z.string(),
  /** The effective config, without metadata, workers and other keys that cannot change the result. */
  config: simulationConfigSchema.omit({ metadata: true }).extend({
    simulation: z.strictObject({
      num_sessions: z.number(),
      hands_per_session: z.number(),
      random_seed: z.string(),
    }),
  }),
  figures: figuresSchema,
  histogram: histogramSchema,
  /** The exact sums that every figure was computed from; bigints as decimal text. */
  totals: z.json(),
})
export type Summary = z.infer<typeof summarySchema>
