import { z } from 'zod'
import { trainingConfigSchema } from '../config/training.ts'
import { runIdSchema } from '../results/run.ts'
import type { Task } from '../tasks/task.ts'
import { abstractionTasks } from './abstractionTasks.ts'
import { playedHandOptions, playedHandSchema } from './play.ts'
import {
  curvePointSchema,
  instanceProgressSchema,
  instanceStatusSchema,
  MAX_CURVE_POINTS,
  mergedPointSchema,
} from './progress.ts'
import { gameFactsSchema } from './record.ts'
import {
  evaluationSchema,
  exactFiguresSchema,
  holdemFiguresSchema,
  matchFiguresSchema,
  trainingResultsSchema,
} from './results.ts'
import {
  bucketGridSchema,
  infosetRowSchema,
  strategyFormatSchema,
  strategySourceSchema,
  trainingReportFormatSchema,
  treeNodeSchema,
  treeStepsSchema,
} from './strategy.ts'

function task<I extends z.ZodType, O extends z.ZodType, P extends z.ZodType>(
  parts: Task<I, O, P>,
): Task<I, O, P> {
  return parts
}

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const fraction = z.strictObject({ fraction: z.number() })

/** Which game, with the files that main names for it. */
const gameSourceSchema = z.strictObject({
  config: trainingConfigSchema,
  resources: z.string(),
  abstraction: z.strictObject({ file: z.string(), hash }).nullable(),
})

/** A training's folder and what its checkpoints must fit. */
const trainingSourceSchema = gameSourceSchema.extend({
  runId: runIdSchema,
  folder: z.string(),
  seed: z.string().regex(/^\d{1,20}$/),
  gameHash: hash,
})
export type TrainingSource = z.infer<typeof trainingSourceSchema>

const checkpointSchema = z.strictObject({
  name: z.string(),
  iterations: z.number(),
  syncs: z.number(),
  trainedSeconds: z.number(),
})
export type FoundCheckpoint = z.infer<typeof checkpointSchema>

const inspectedSchema = z.strictObject({
  instance: z.number(),
  /** Whole and fitting, oldest first. */
  checkpoints: z.array(checkpointSchema),
  damaged: z.number(),
  /** Why the newest whole one does not fit; null when it does. */
  incompatible: z.string().nullable(),
})
export type Inspected = z.infer<typeof inspectedSchema>

/** Whose strategy in a training's folder. */
const strategyOf = trainingSourceSchema.extend({ source: strategySourceSchema })

export const trainingTasks = {
  ...abstractionTasks,

  /** Facts of a config's game, and the speed of a short trial (0 where no trial is possible). */
  describeGame: task({
    input: gameSourceSchema.extend({ trialMs: z.number() }),
    output: z.strictObject({ facts: gameFactsSchema, iterationsPerSecond: z.number() }),
    progress: z.never(),
  }),

  /**
   * Trains one instance in its folder, until its budget or target is reached or it is cancelled, and writes
   * its checkpoints, progress and metrics there. Begins at the named checkpoint, or afresh.
   */
  trainInstance: task({
    input: trainingSourceSchema.extend({
      instance: z.int().min(0),
      from: z.string().nullable(),
      /** Iterations of this instance in all; null under a time budget. */
      target: z.number().nullable(),
      checkpointsKept: z.int().min(1),
      /** Cooperative mode: the merges that the tables have seen, the regrets of the last, and where to meet. */
      round: z
        .strictObject({ syncs: z.int().min(0), regrets: z.string().nullable(), until: z.number() })
        .nullable(),
    }),
    output: z.strictObject({
      iterations: z.number(),
      trainedSeconds: z.number(),
      ending: z.enum(['budget', 'target', 'round']),
      checkpoint: z.string(),
      progress: instanceProgressSchema,
      curve: z.array(curvePointSchema).max(MAX_CURVE_POINTS),
    }),
    progress: z.strictObject({
      progress: instanceProgressSchema,
      curve: z.array(curvePointSchema).max(MAX_CURVE_POINTS),
    }),
  }),

  /** Which checkpoints of each instance can be gone on from. */
  inspectTraining: task({
    input: trainingSourceSchema,
    output: z.strictObject({ instances: z.array(inspectedSchema) }),
    progress: z.never(),
  }),

  /** Writes the mean of the regrets of these checkpoints; measures the sum of their strategies if asked. */
  syncInstances: task({
    input: trainingSourceSchema.extend({
      checkpoints: z.array(z.strictObject({ instance: z.int().min(0), name: z.string() })).min(1),
      syncs: z.int().min(1),
      evaluate: z.boolean(),
    }),
    output: z.strictObject({
      regrets: z.string(),
      exact: exactFiguresSchema.nullable(),
      /** Mean exploitability of the instances by themselves; null with `exact`. */
      single: z.number().nullable(),
    }),
    progress: z.never(),
  }),

  /** Exact games: how the newest checkpoints do together; null while an instance has none. */
  measureMerge: task({
    input: trainingSourceSchema,
    output: z.strictObject({ point: mergedPointSchema.nullable() }),
    progress: z.never(),
  }),

  /** Merges the newest checkpoints, writes `merged/` and measures everything. */
  evaluateTraining: task({
    input: trainingSourceSchema.extend({
      write: z.boolean(),
      /** Deals of each match of a hold'em strategy; 0 plays none. */
      holdemPairs: z.int().min(0),
      /** How the instances ended, from whoever knows; else their own files tell. */
      statuses: z.array(instanceStatusSchema).nullable(),
    }),
    output: evaluationSchema,
    progress: fraction,
  }),

  /** Which game an exported strategy is of. */
  inspectStrategy: task({
    input: z.strictObject({ file: z.string() }),
    output: z.strictObject({ config: trainingConfigSchema, gameHash: hash }),
    progress: z.never(),
  }),

  /** Measures exported hold'em strategies of one game, and plays each against each: what the first wins. */
  matchStrategies: task({
    input: gameSourceSchema.extend({
      files: z.array(z.string()).min(1).max(8),
      pairs: z.int().min(2),
      seed: z.string().regex(/^\d{1,20}$/),
    }),
    output: z.strictObject({
      game: gameFactsSchema,
      measured: z.array(holdemFiguresSchema),
      matches: z.array(
        matchFiguresSchema.omit({ opponent: true }).extend({ first: z.number(), second: z.number() }),
      ),
    }),
    progress: fraction,
  }),

  /** Exact figures of an exported strategy file. */
  evaluateStrategy: task({
    input: z.strictObject({ file: z.string(), resources: z.string() }),
    output: z.strictObject({ game: gameFactsSchema, exact: exactFiguresSchema }),
    progress: z.never(),
  }),

  exportStrategy: task({
    input: strategyOf.extend({ target: z.string(), format: strategyFormatSchema }),
    output: z.strictObject({ bytes: z.number() }),
    progress: fraction,
  }),

  /** Writes the report of a training to `target`, which main moves into place afterwards. */
  exportTraining: task({
    input: z.strictObject({
      results: trainingResultsSchema,
      target: z.string(),
      format: trainingReportFormatSchema,
      locale: z.string(),
      /** Sign before amounts; `$` when left out. */
      currency: z.string().max(4).optional(),
    }),
    output: z.strictObject({ bytes: z.number() }),
    progress: z.never(),
  }),

  listInfosets: task({
    input: strategyOf.extend({ offset: z.int().min(0), limit: z.int().min(1).max(500), search: z.string() }),
    output: z.strictObject({ total: z.number(), rows: z.array(infosetRowSchema) }),
    progress: z.never(),
  }),

  treeNode: task({
    input: strategyOf.extend({ steps: treeStepsSchema }),
    output: treeNodeSchema,
    progress: z.never(),
  }),

  bucketGrid: task({
    input: strategyOf.extend({ steps: treeStepsSchema }),
    output: bucketGridSchema,
    progress: z.never(),
  }),

  /** A hand against a strategy, up to the person's next decision. */
  playHand: task({
    input: strategyOf.extend(playedHandOptions),
    output: playedHandSchema,
    progress: z.never(),
  }),

  /** Computes the equities of push/fold again; writes them if a file is named. */
  buildEquities: task({
    input: z.strictObject({ resources: z.string(), target: z.string().nullable() }),
    output: z.strictObject({ hash, isAsShipped: z.boolean() }),
    progress: fraction,
  }),
} as const
