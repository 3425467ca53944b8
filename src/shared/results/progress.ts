import { z } from 'zod'
import { figuresSchema } from './figures.ts'
import { runIdSchema, runStateSchema } from './run.ts'
import { histogramSchema } from './summary.ts'

/** One worker process as the run screen shows it. */
export const workerLaneSchema = z.strictObject({
  /** 1, 2, …: stable while the run lasts, also over replacements of the process. */
  lane: z.number(),
  state: z.enum(['starting', 'playing', 'idle', 'restarting', 'stopping']),
  /** Number of the chunk it plays, from 1; null when idle. */
  chunk: z.number().nullable(),
  /** Part of the chunk that is played, 0 to 1. */
  fraction: z.number(),
  handsPerSecond: z.number(),
})
export type WorkerLane = z.infer<typeof workerLaneSchema>

/** A point of the running-estimate chart: the win rate known after `sessions` sessions. */
export const tracePointSchema = z.strictObject({
  sessions: z.number(),
  winRate: z.number(),
  low: z.number(),
  high: z.number(),
})
export type TracePoint = z.infer<typeof tracePointSchema>

/** What is known of a run while it goes on; sent at most 10 times a second. */
export const runProgressSchema = z.strictObject({
  id: runIdSchema,
  state: runStateSchema,
  sessionsDone: z.number(),
  sessionsTotal: z.number(),
  handsDone: z.number(),
  /** Over the last few seconds; 0 while paused. */
  handsPerSecond: z.number(),
  elapsedSeconds: z.number(),
  /** Null in the first second, and while nothing moves. */
  etaSeconds: z.number().nullable(),
  lanes: z.array(workerLaneSchema),
  /** Over every finished chunk, in whatever order they ended; null before the first. */
  figures: figuresSchema.nullable(),
  histogram: histogramSchema.nullable(),
  /** At most 200 points, thinned as the run goes on. */
  trace: z.array(tracePointSchema),
})
export type RunProgress = z.infer<typeof runProgressSchema>
