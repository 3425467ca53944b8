import { z } from 'zod'
import { runIdSchema } from '../results/run.ts'
import { trainingStateSchema } from './record.ts'

export const INSTANCE_SCHEMA = 1

export const INSTANCE_STATUSES = [
  'waiting',
  'starting',
  'resuming',
  'running',
  'stopping',
  'stalled',
  'completed',
  'paused',
  'interrupted',
  'failed',
] as const
export const instanceStatusSchema = z.enum(INSTANCE_STATUSES)
export type InstanceStatus = z.infer<typeof instanceStatusSchema>

export const INSTANCE_PHASES = ['loading', 'training', 'checkpointing', 'evaluating'] as const
export const instancePhaseSchema = z.enum(INSTANCE_PHASES)

const count = z.number().min(0)

/** What an instance says of itself: in messages, and in `progress.json` for the time after a crash. */
export const instanceProgressSchema = z.strictObject({
  schema: z.literal(INSTANCE_SCHEMA),
  runId: runIdSchema,
  /** 0, 1, … */
  instanceId: z.int().min(0),
  pid: z.int().min(0),
  /** `waiting`, `stopping`, `stalled`, `paused` and `failed` are said by the coordinator only. */
  status: instanceStatusSchema,
  phase: instancePhaseSchema,
  /** Master seed of the training. */
  seed: z.string(),
  /** First state of the instance's random streams, hexadecimal; empty where nothing is sampled. */
  stream: z.string(),
  iterationsDone: count,
  /** Null under a time budget. */
  iterationsTarget: count.nullable(),
  /** Where the present process took up the work; 0 for a fresh start. */
  startIteration: count,
  trainedSeconds: count,
  timeBudgetSeconds: count.nullable(),
  /** 0 to 100; 100 when completed. */
  progressPct: z.number().min(0).max(100),
  iterPerSec: count,
  nodesPerSec: count,
  infosetsTouched: count,
  /** Of the tables. */
  bytes: count,
  lastCheckpointIter: count.nullable(),
  /** Chips, at the last evaluation point; null for games without exact evaluation. */
  exploitability: z.number().nullable(),
  /** Average positive regret at the last evaluation point or checkpoint, chips a hand; null while unknown. */
  positiveRegret: z.number().nullable().default(null),
  /** Counts up with every report. */
  heartbeat: count,
  errorMsg: z.string().nullable(),
  /** ISO 8601, UTC. */
  lastUpdate: z.string(),
})
export type InstanceProgress = z.infer<typeof instanceProgressSchema>

/** A point of the chart of convergence over time. */
export const curvePointSchema = z.strictObject({
  iterations: count,
  /** Training time. */
  seconds: count,
  /** Chips a hand, exact; null for games without exact evaluation. */
  exploitability: z.number().nullable().default(null),
  /** Average positive regret, chips a hand; null in files from before it was measured. */
  positiveRegret: z.number().nullable().default(null),
})
export type CurvePoint = z.infer<typeof curvePointSchema>

/** A point of the merged strategy, at the mean iterations and training time of the instances. */
export const mergedPointSchema = z.strictObject({
  iterations: count,
  seconds: count,
  /** Chips a hand, exact. */
  exploitability: z.number(),
  /** Mean exploitability of the strategies that were merged, each by itself; null where it was not measured. */
  single: z.number().nullable().default(null),
})
export type MergedPoint = z.infer<typeof mergedPointSchema>

/** Most points of a curve that is sent; later ones thin it out. */
export const MAX_CURVE_POINTS = 200

export const instanceViewSchema = z.strictObject({
  progress: instanceProgressSchema,
  /** What was measured of the instance at its evaluation points; of hold'em also at its newest checkpoint. */
  curve: z.array(curvePointSchema).max(MAX_CURVE_POINTS),
  /** Starts after a failure. */
  restarts: z.number(),
  /** No sign of life for a while. */
  stale: z.boolean(),
})
export type InstanceView = z.infer<typeof instanceViewSchema>

/** What is known of a training while it goes on; sent at most 4 times a second. */
export const trainingProgressSchema = z.strictObject({
  id: runIdSchema,
  state: trainingStateSchema,
  instances: z.array(instanceViewSchema),
  /** Over all instances. */
  iterationsDone: count,
  iterationsTarget: count.nullable(),
  /** 0 to 1. */
  fraction: z.number(),
  iterPerSec: count,
  nodesPerSec: count,
  elapsedSeconds: count,
  /** To the end of the budget; null while unknown. */
  etaSeconds: z.number().nullable(),
  /** To the target, by the slope of the curve; null without a target or while unknown. */
  etaToTargetSeconds: z.number().nullable(),
  /** Exploitability of the merged strategy. */
  mergedCurve: z.array(mergedPointSchema).max(MAX_CURVE_POINTS),
  /** Synchronisations done; 0 in independent mode. */
  syncs: z.number(),
  /** Two instances have the same random streams: they are copies, which helps nothing. */
  identical: z.boolean(),
  /** Share of the measurement after the work that is done, 0 to 1; null before it begins. */
  measuring: z.number().nullable(),
  /** False once an instance of a cooperative training was given up. */
  repeatable: z.boolean(),
})
export type TrainingProgress = z.infer<typeof trainingProgressSchema>
