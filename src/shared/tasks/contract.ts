import { z } from 'zod'
import { reportFormatSchema } from '../api/reports.ts'
import { MAX_RULES, ruleSchema } from '../config/schema/strategy.ts'
import { simulationConfigSchema } from '../config/simulation.ts'
import {
  bestPlayAnswerSchema,
  choicesSchema,
  objectiveSchema,
  policyFormatSchema,
} from '../exact/bestPlay.ts'
import { limitsAnswerSchema, limitsGridSchema } from '../exact/limits.ts'
import { sessionTheorySchema } from '../results/exactSession.ts'
import { MOST_SEATS, replaySchema } from '../results/hands.ts'
import { PATHS, pathsSchema } from '../results/paths.ts'
import { ruleStatisticsSchema } from '../results/ruleStatistics.ts'
import { rowsSchema } from '../results/run.ts'
import { practiceHandSchema, strategyChartSchema } from '../results/strategy.ts'
import { handTheorySchema } from '../results/theory.ts'
import { trainingTasks } from '../training/tasks.ts'
import type { Task } from './task.ts'

function task<I extends z.ZodType, O extends z.ZodType, P extends z.ZodType>(
  parts: Task<I, O, P>,
): Task<I, O, P> {
  return parts
}

/** 0 to 2^64 − 1, decimal. */
const seed = z.string().regex(/^\d{1,20}$/)

/** Where a run keeps its hands, and of how many sessions; null to deal by the seed. */
const keptHands = z.strictObject({ folder: z.string(), sessions: z.int().min(1) }).nullable()

/** Share done, 0 to 1. */
const fraction = z.strictObject({ fraction: z.number() })

export const tasks = {
  ...trainingTasks,

  /** Plays sessions [first, first + count) of a run. */
  playChunk: task({
    input: z.strictObject({
      config: simulationConfigSchema,
      seed,
      first: z.int().min(0),
      count: z.int().min(1),
      rows: rowsSchema,
    }),
    output: z.strictObject({
      /** Exact sums in the engine's JSON form; whoever merges them checks them with `parseTotals`. */
      totals: z.unknown(),
      hands: z.number(),
      /** Time spent playing, for choosing the size of the next chunks. */
      seconds: z.number(),
      /** Packed row blocks of at most 1 MB each, in order of session number. */
      rows: z.array(z.instanceof(Uint8Array)),
      /** Packed blocks of hands in the same order. */
      handBlocks: z.array(z.instanceof(Uint8Array)),
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

  /** Plays one session of a run again, hand by hand: with its seed, or with the cards that were kept. */
  replaySession: task({
    input: z.strictObject({
      config: simulationConfigSchema,
      seed,
      session: z.int().min(0),
      seat: z
        .int()
        .min(0)
        .max(MOST_SEATS - 1),
      kept: keptHands,
    }),
    /** `agreesWithKept`: whether each hand came to what was kept of it; null without kept hands. */
    output: replaySchema.extend({ agreesWithKept: z.boolean().nullable() }),
    progress: z.never(),
  }),

  /** How the profit of some sessions of a run went, hand by hand. */
  sessionPaths: task({
    input: z.strictObject({
      config: simulationConfigSchema,
      seed,
      sessions: z.array(z.int().min(0)).max(PATHS),
      kept: keptHands,
    }),
    output: pathsSchema.pick({ paths: true }),
    progress: z.never(),
  }),

  /** The exact session of a config, or why there is none. */
  analyzeSession: task({
    /** Sessions that would take longer than `maxSeconds`, by estimate, are not begun. */
    input: z.strictObject({
      config: simulationConfigSchema,
      maxSeconds: z.number().min(0),
      /** Whether the chances of ruin are wanted too; they are left out where they would take too long. */
      ruin: z.boolean(),
    }),
    output: sessionTheorySchema,
    progress: fraction,
  }),

  /** Best play for a goal within the config's session. */
  bestPlay: task({
    input: z.strictObject({
      config: simulationConfigSchema,
      objective: objectiveSchema,
      choose: choicesSchema,
      /** Whether to say where it departs from play for the expectation; about doubles the work. */
      explain: z.boolean(),
    }),
    output: bestPlayAnswerSchema,
    progress: fraction,
  }),

  /** Exact chance of winning, cost and length of the config's session over a grid of limits. */
  surveyLimits: task({
    input: z.strictObject({ config: simulationConfigSchema, grid: limitsGridSchema }),
    output: limitsAnswerSchema,
    progress: fraction,
  }),

  /** Best play for the config's paytable, and what other ways of playing give away. */
  strategyChart: task({
    input: z.strictObject({ config: simulationConfigSchema }),
    output: strategyChartSchema,
    progress: z.never(),
  }),

  /** The policy of a config that plays for a goal, as the text of a file. */
  policyText: task({
    input: z.strictObject({ config: simulationConfigSchema, format: policyFormatSchema }),
    output: z.strictObject({ text: z.string() }),
    progress: z.never(),
  }),

  /** Hands of the config's paytable to practise on; the seed fixes them. */
  practiceHands: task({
    input: z.strictObject({
      config: simulationConfigSchema,
      seed,
      count: z.int().min(1).max(100),
      closeCalls: z.boolean(),
    }),
    output: z.strictObject({ hands: z.array(practiceHandSchema) }),
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
    progress: fraction,
  }),
} as const

export type Tasks = typeof tasks
export type TaskName = keyof Tasks
export type TaskInput<N extends TaskName> = z.output<Tasks[N]['input']>
export type TaskOutput<N extends TaskName> = z.output<Tasks[N]['output']>
export type TaskProgress<N extends TaskName> = z.output<Tasks[N]['progress']>
