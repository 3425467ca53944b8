import { z } from 'zod'
import { reportFormatSchema } from '../api/reports.ts'
import { MAX_RULES, ruleSchema } from '../config/schema/strategy.ts'
import { simulationConfigSchema } from '../config/simulation.ts'
import { ruleStatisticsSchema } from '../results/ruleStatistics.ts'
import { handTheorySchema } from '../results/theory.ts'
import { trainingTasks } from '../training/tasks.ts'
import type { Task } from './task.ts'

function task<I extends z.ZodType, O extends z.ZodType, P extends z.ZodType>(
  parts: Task<I, O, P>,
): Task<I, O, P> {
  return parts
}

export const tasks = {
  ...trainingTasks,

  /** Plays sessions [first, first + count) of a run. */
  playChunk: task({
    input: z.strictObject({
      config: simulationConfigSchema,
      /** 0 to 2^64 − 1, decimal. */
      seed: z.string().regex(/^\d{1,20}$/),
      first: z.int().min(0),
      count: z.int().min(1),
      rows: z.boolean(),
    }),
    output: z.strictObject({
      /** Exact sums in the engine's JSON form; whoever merges them checks them with `parseTotals`. */
      totals: z.unknown(),
      hands: z.number(),
      /** Time spent playing, for choosing the size of the next chunks. */
      seconds: z.number(),
      /** Packed row blocks of at most 1 MB each, in order of session number. */
      rows: z.array(z.instanceof(Uint8Array)),
    }),
    /** Sessions finished and hands played so far. */
    progress: z.strictObject({ sessions: z.number(), hands: z.number() }),
  }),

  /** Exact figures of one hand for the config's paytables and strategy. */
  analyzeHand: task({
    input: z.strictObject({ config: simulationConfigSchema }),
    output: handTheorySchema,
    progress: z.never(),
  }),

  /** How often each rule of a bet decides, exactly. */
  ruleStatistics: task({
    input: z.strictObject({ bet: z.enum(['bet1', 'bet2']), rules: z.array(ruleSchema).max(MAX_RULES) }),
    output: ruleStatisticsSchema,
    progress: z.never(),
  }),

  /** Writes an export of the run in `folder` to `target`, which main moves into place afterwards. */
  exportRun: task({
    input: z.strictObject({
      folder: z.string(),
      target: z.string(),
      format: reportFormatSchema,
      locale: z.string(),
      /** Sign before amounts; `$` when left out. */
      currency: z.string().max(4).optional(),
    }),
    output: z.strictObject({ bytes: z.number() }),
    progress: z.strictObject({ fraction: z.number() }),
  }),
} as const

export type Tasks = typeof tasks
export type TaskName = keyof Tasks
export type TaskInput<N extends TaskName> = z.output<Tasks[N]['input']>
export type TaskOutput<N extends TaskName> = z.output<Tasks[N]['output']>
export type TaskProgress<N extends TaskName> = z.output<Tasks[N]['progress']>
