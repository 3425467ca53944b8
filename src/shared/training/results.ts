import { z } from 'zod'
import { curvePointSchema, instanceStatusSchema, mergedPointSchema } from './progress.ts'
import { trainingRecordSchema } from './record.ts'

/** Exact figures of a strategy, chips per hand. */
export const exactFiguresSchema = z.strictObject({
  /** NashConv / 2. */
  exploitability: z.number(),
  nashConv: z.number(),
  valuePlayer0: z.number(),
})
export type ExactFigures = z.infer<typeof exactFiguresSchema>

const estimate = z.strictObject({ mean: z.number(), halfWidth: z.number() })

/**
 * A duplicate match between two strategies, thousandths of a big blind per hand, with luck taken out by AIVAT; 95 %
 * interval: mean ± halfWidth.
 */
export const matchFiguresSchema = z.strictObject({
  opponent: z.string(),
  mean: z.number(),
  halfWidth: z.number(),
  pairs: z.number(),
  /** The 95 % interval by the bootstrap; null in files from before it was computed. */
  bootstrap: z.strictObject({ low: z.number(), high: z.number() }).nullable().default(null),
  /** The same deals simply played out; null where that was not done. */
  raw: estimate.nullable().default(null),
})
export type MatchFigures = z.infer<typeof matchFiguresSchema>

/** Figures of the merged hold'em strategy, each labelled for what it is. */
export const holdemFiguresSchema = z.strictObject({
  /** What the dealer wins in self-play. */
  selfPlay: matchFiguresSchema,
  /** Against simple reference bots. */
  bots: z.array(matchFiguresSchema),
  /** Against each instance by itself, in their order. */
  instances: z.array(matchFiguresSchema).default([]),
  /**
   * Against the merge of the oldest checkpoints that are kept, and the iterations of all instances together at which
   * these stood; null where there are none but the newest.
   */
  earlier: matchFiguresSchema.extend({ iterations: z.number() }).nullable().default(null),
  /**
   * What a learned best response within the card buckets wins, mean of both seats: a lower bound of what the
   * strategy can lose there, found in so many iterations for each seat.
   */
  learnedResponse: matchFiguresSchema.extend({ iterations: z.number() }).nullable().default(null),
  /**
   * What a local best response with real cards wins, mean of both seats: a lower bound of what the strategy can
   * lose in the real game. It checks and calls before the turn.
   */
  localResponse: estimate.extend({ deals: z.number() }).nullable().default(null),
})
export type HoldemFigures = z.infer<typeof holdemFiguresSchema>

export const instanceResultSchema = z.strictObject({
  instance: z.number(),
  status: instanceStatusSchema,
  iterationsExecuted: z.number(),
  trainedSeconds: z.number(),
  /** Null for games without exact evaluation, and for an instance without a checkpoint. */
  exact: exactFiguresSchema.nullable(),
  /** Average positive regret, chips a hand; null where nothing is sampled, and for an instance without a checkpoint. */
  positiveRegret: z.number().nullable().default(null),
  /** SHA-256 of its strategy sums. */
  strategyHash: z.string(),
  curve: z.array(curvePointSchema),
})
export type InstanceResult = z.infer<typeof instanceResultSchema>

export const RESULT_SCHEMA = 1

/** `merged/evaluation.json`: everything measured at the end. */
export const evaluationSchema = z.strictObject({
  schema: z.literal(RESULT_SCHEMA),
  instances: z.array(instanceResultSchema),
  merged: z.strictObject({
    exact: exactFiguresSchema.nullable(),
    holdem: holdemFiguresSchema.nullable(),
    /** Average positive regret of all instances together, chips a hand; null where nothing is sampled. */
    positiveRegret: z.number().nullable().default(null),
  }),
  /** Numbers of the instances whose strategy sums are in the merged strategy. */
  mergedFrom: z.array(z.number()),
  /** Reach-weighted L1 distance of instances i and j; empty without exact evaluation. */
  distances: z.array(z.array(z.number())),
  /** Of each instance to the merged strategy. */
  distancesToMerged: z.array(z.number()),
  /** Instances with the same strategy to the last bit. */
  identical: z.boolean(),
  /** Exploitability of the uniform strategy, for scale. */
  uniform: exactFiguresSchema.nullable(),
})
export type Evaluation = z.infer<typeof evaluationSchema>

export const trainingResultsSchema = z.strictObject({
  /** Its iterations are those that were measured. */
  record: trainingRecordSchema,
  evaluation: evaluationSchema,
  /** Null while the work goes on. */
  speedUp: z
    .strictObject({
      /** Iterations of all instances a second of the clock, and of one instance's own training time. */
      together: z.number(),
      single: z.number(),
      /** The ratio: how much faster than one instance alone. */
      factor: z.number(),
    })
    .nullable(),
  mergedCurve: z.array(mergedPointSchema),
})
export type TrainingResults = z.infer<typeof trainingResultsSchema>
