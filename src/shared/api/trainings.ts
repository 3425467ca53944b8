import { z } from 'zod'
import { problemSchema } from '../config/problems.ts'
import { trainingConfigSchema } from '../config/training.ts'
import { runIdSchema, runNameSchema } from '../results/run.ts'
import { trainingEstimateSchema } from '../training/estimate.ts'
import { trainingExtensionSchema } from '../training/extension.ts'
import { playedHandOptions, playedHandSchema } from '../training/play.ts'
import { trainingProgressSchema } from '../training/progress.ts'
import { trainingStateSchema } from '../training/record.ts'
import { exactFiguresSchema, trainingResultsSchema } from '../training/results.ts'
import {
  bucketGridSchema,
  infosetRowSchema,
  strategyFormatSchema,
  strategySourceSchema,
  trainingReportFormatSchema,
  treeNodeSchema,
  treeStepsSchema,
} from '../training/strategy.ts'
import { call, event } from './define.ts'

const byId = z.strictObject({ id: runIdSchema })
const instanceOf = z.strictObject({ id: runIdSchema, instance: z.int().min(0).max(1_000) })

/** A config as the form holds it: any JSON of modest size; main decides whether it is valid. */
const draft = z.json()

/** A training as the library lists it. */
export const trainingCardSchema = z.strictObject({
  kind: z.literal('training'),
  id: runIdSchema,
  name: z.string(),
  starred: z.boolean(),
  state: trainingStateSchema,
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  engineVersion: z.string(),
  config: trainingConfigSchema,
  iterationsDone: z.number(),
  /** Whether strategies were merged and measured already; for one that goes on, some time ago. */
  measured: z.boolean(),
  /** Of the merged strategy; null before it is measured and for hold'em. */
  merged: exactFiguresSchema.nullable(),
  sizeBytes: z.number(),
  errorMessage: z.string().nullable(),
})
export type TrainingCard = z.infer<typeof trainingCardSchema>

/** Building the buckets of a hold'em training. */
export const abstractionProgressSchema = z.strictObject({
  /** Of the training that needs them. */
  id: runIdSchema,
  stage: z.string(),
  fraction: z.number(),
})
export type AbstractionProgress = z.infer<typeof abstractionProgressSchema>

export const trainingsFeature = {
  /** Newest first. `setAside` counts damaged folders, which are kept but not shown. */
  list: call(z.undefined(), z.strictObject({ trainings: z.array(trainingCardSchema), setAside: z.number() })),
  /** Checks a draft; `config` is the complete, canonical config when there is no problem. */
  check: call(
    z.strictObject({ draft }),
    z.strictObject({
      problems: z.array(problemSchema),
      warnings: z.array(problemSchema),
      config: trainingConfigSchema.nullable(),
    }),
  ),
  /** What the training would take; runs a short trial. */
  estimate: call(z.strictObject({ draft }), trainingEstimateSchema),
  /** Queues it. A hold'em training whose card buckets are not there builds them first. */
  start: call(
    z.strictObject({ draft, name: runNameSchema }),
    z.strictObject({ id: runIdSchema, notes: z.array(z.string()) }),
  ),
  /** Each instance ends its slice, writes a checkpoint and leaves; `resume` goes on from there. */
  pause: call(byId, z.null()),
  /** The same, then what there is gets merged and measured: the training ends here, with results. */
  stop: call(byId, z.null()),
  /** Goes on from the newest checkpoints. */
  resume: call(byId, z.null()),
  /** Goes on beyond the budget. */
  extend: call(z.strictObject({ id: runIdSchema, extension: trainingExtensionSchema }), z.null()),
  /** Merges and measures the newest checkpoints while the work goes on; hold'em is merged without matches. */
  mergeNow: call(byId, z.null()),
  /** One instance writes a checkpoint and leaves; `restartInstance` goes on from there. */
  pauseInstance: call(instanceOf, z.null()),
  /** Ends one instance at once, as a crash would; the others do not notice. */
  killInstance: call(instanceOf, z.null()),
  /** Starts a paused, failed or killed instance again from its last checkpoint. */
  restartInstance: call(instanceOf, z.null()),
  progress: call(byId, trainingProgressSchema.nullable()),
  results: call(byId, trainingResultsSchema),
  /** Of the training, or of one instance. */
  log: call(
    z.strictObject({ id: runIdSchema, instance: z.int().min(0).max(1_000).nullable() }),
    z.strictObject({ text: z.string() }),
  ),
  rename: call(z.strictObject({ id: runIdSchema, name: runNameSchema }), z.null()),
  star: call(z.strictObject({ id: runIdSchema, starred: z.boolean() }), z.null()),
  /** Hides it; `restore` brings it back until Feltworks ends. */
  remove: call(byId, z.null()),
  restore: call(byId, z.null()),
  /** A page of information sets of an exact game. */
  infosets: call(
    z.strictObject({
      id: runIdSchema,
      source: strategySourceSchema,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
      /** Only names that contain this text. */
      search: z.string().max(40),
    }),
    z.strictObject({ total: z.number(), rows: z.array(infosetRowSchema) }),
  ),
  /** A node of an exact game's tree. */
  node: call(
    z.strictObject({ id: runIdSchema, source: strategySourceSchema, steps: treeStepsSchema }),
    treeNodeSchema,
  ),
  /** A decision of hold'em, reached by a line of actions. */
  grid: call(
    z.strictObject({ id: runIdSchema, source: strategySourceSchema, steps: treeStepsSchema }),
    bucketGridSchema,
  ),
  /** A hand of Kuhn or Leduc against a strategy, up to the person's next decision. */
  play: call(
    z.strictObject({ id: runIdSchema, source: strategySourceSchema, ...playedHandOptions }),
    playedHandSchema,
  ),
  /** Asks where in the system's dialog, then writes; `saved` is false when the person chose not to. */
  exportStrategy: call(
    z.strictObject({ id: runIdSchema, source: strategySourceSchema, format: strategyFormatSchema }),
    z.strictObject({ saved: z.boolean(), fileName: z.string() }),
  ),
  /** The same for a report of what the training gave. */
  exportReport: call(
    z.strictObject({ id: runIdSchema, format: trainingReportFormatSchema }),
    z.strictObject({ saved: z.boolean(), fileName: z.string() }),
  ),
  progressed: event(trainingProgressSchema),
  abstractionProgressed: event(abstractionProgressSchema),
  changed: event(z.strictObject({})),
} as const
