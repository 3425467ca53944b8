import { z } from 'zod'
import { histogramSchema } from './summary.ts'

/** Why a session has no exact answer; the last one is a matter of size, the others of kind. */
export const NOT_EXACT = [
  'strategy_depends_on_session',
  'betting_depends_on_session',
  'bonus_depends_on_session',
  'progressive_jackpot',
  'seat_replacement',
  'too_large',
] as const

/** The exact figures of a session: money in currency units, probabilities from 0 to 1. */
export const exactFiguresSchema = z.strictObject({
  pWin: z.number(),
  pLoss: z.number(),
  pPush: z.number(),
  meanProfit: z.number(),
  sdProfit: z.number(),
  /** Null for a session that always ends alike. */
  skewness: z.number().nullable(),
  meanHands: z.number(),
  /** Null when no hand is played. */
  evPerHand: z.number().nullable(),
  meanWagered: z.number(),
  meanBonusWagered: z.number(),
  /** Expected hands on which the bet had to be lowered to what was left. */
  meanLoweredHands: z.number(),
  stopReasons: z.record(z.string(), z.number()),
  /** The least profit not exceeded with at least the probability `p`. */
  quantiles: z.array(z.strictObject({ p: z.number(), value: z.number() })),
  /**
   * Chance that the bankroll is ever down by so many percent of the start, for each level that runs count. Null
   * where it was not asked for or would take too long.
   */
  ruin: z.array(z.strictObject({ percent: z.number(), probability: z.number() })).nullable(),
  /** No probability above is wrong by more than this. */
  cutProbability: z.number(),
})
export type ExactFigures = z.infer<typeof exactFiguresSchema>

export const notExactSchema = z.strictObject({
  kind: z.literal('not_exact'),
  reason: z.enum(NOT_EXACT),
  /** About how long solving it would take; null where time is not what is missing. */
  seconds: z.number().nullable(),
  /** States of its chain; null likewise. */
  states: z.number().nullable(),
  /** It could be solved all the same, if one is willing to wait. */
  worthTrying: z.boolean(),
})
export type NotExact = z.infer<typeof notExactSchema>

export const exactSessionSchema = z.strictObject({
  kind: z.literal('exact'),
  figures: exactFiguresSchema,
  /** Where sessions end: as a run's histogram, with probabilities in place of counts. */
  histogram: histogramSchema,
})
export type ExactSession = z.infer<typeof exactSessionSchema>

/** The exact answer for a session, or why there is none. */
export const sessionTheorySchema = z.discriminatedUnion('kind', [exactSessionSchema, notExactSchema])
export type SessionTheory = z.infer<typeof sessionTheorySchema>
