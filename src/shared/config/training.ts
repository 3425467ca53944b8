import { z } from 'zod'
import { integer, note, number, seed } from './fields.ts'

/**
 * The training config: which game is trained by which algorithm, in how many instances, for how long. The
 * seed is decimal text, so that no digit is lost. `checkTraining` finds what a single field cannot see.
 */
export const TRAINING_GAMES = ['kuhn', 'leduc', 'push_fold', 'hulhe', 'hunl'] as const
export type TrainingGame = (typeof TRAINING_GAMES)[number]
export const TRAINING_ALGORITHMS = ['cfr', 'cfr_plus', 'linear_cfr', 'dcfr', 'es_mccfr', 'os_mccfr'] as const
export const TRAINING_MODES = ['independent', 'cooperative'] as const
export const UPDATES = ['alternating', 'simultaneous'] as const

export const MAX_ITERATIONS = 1_000_000_000_000
const MAX_SECONDS = 365 * 86_400
const iterations = integer(1, MAX_ITERATIONS)
const seconds = number({ above: 0, max: MAX_SECONDS })

/** Checkpoints of an instance that are kept. */
export const CHECKPOINTS_KEPT = 3
export const DEFAULT_CHECKPOINT_SECONDS = 30
export const USUAL_DISK_CAP_MB = 20_000
/** Snapshots of an instance that are kept where none says how many. */
export const DEFAULT_SNAPSHOTS_KEPT = 10

const epsilon = z.strictObject({
  from: number({ min: 0.001, max: 1 }).default(0.6),
  to: number({ min: 0.001, max: 1 }).default(0.6),
  iterations: iterations.default(1),
})

const pruning = z.strictObject({
  after: iterations,
  threshold: number({ min: -1e12, max: -1e-9 }),
  floor: number({ min: -1e12, max: -1e-9 }),
  share: number({ min: 0, max: 1 }).default(0.95),
})

/** Parameters of the algorithms; each algorithm takes its own. */
const parameters = z.strictObject({
  delay: integer(0, MAX_ITERATIONS).optional(),
  alpha: number({ min: -100, max: 100 }).optional(),
  beta: number({ min: -100, max: 100 }).optional(),
  gamma: number({ min: 0, max: 20 }).optional(),
  linearIterations: integer(0, MAX_ITERATIONS).optional(),
  epsilon: epsilon.optional(),
  pruning: pruning.optional(),
})

const bet = number({ above: 0, max: 1_000 })

const bucketCount = integer(2, 10_000)

export const abstractionConfigSchema = z.strictObject({
  /** Buckets before the flop, on the flop, the turn and the river. */
  buckets: z.tuple([integer(2, 169), bucketCount, bucketCount, bucketCount]).default([169, 200, 200, 200]),
  seed: seed.default('1'),
  /** Hands on which the centres of a street are fitted. */
  sampleHands: integer(10_000, 2_000_000).default(100_000),
})
export type AbstractionSettings = z.output<typeof abstractionConfigSchema>

export const trainingConfigSchema = z.strictObject({
  metadata: z
    .strictObject({ name: note, description: note, version: note, author: note, created: note })
    .prefault({}),
  game: z.enum(TRAINING_GAMES),
  leduc: z
    .strictObject({
      ranks: integer(2, 13).default(3),
      suits: integer(1, 4).default(2),
      raises: integer(1, 8).default(2),
      betSizes: z.tuple([bet, bet]).default([2, 4]),
      suitsMatter: z.boolean().default(true),
    })
    .optional(),
  push_fold: z.strictObject({ stack: number({ min: 1, max: 1_000 }).default(10) }).optional(),
  hunl: z
    .strictObject({
      stack: number({ min: 2, max: 1_000 }).default(20),
      /** Sizes of bets and raises in pots, ascending; all-in is always offered. */
      potFractions: z
        .array(number({ above: 0, max: 10 }))
        .max(4)
        .default([1]),
      raises: integer(1, 4).default(3),
    })
    .optional(),
  abstraction: abstractionConfigSchema.optional(),
  algorithm: z.enum(TRAINING_ALGORITHMS).default('es_mccfr'),
  parameters: parameters.optional(),
  updates: z.enum(UPDATES).default('alternating'),
  /** Processes that train side by side. */
  instances: integer(1, 1_000).default(1),
  workersPerInstance: integer(1, 1).optional(),
  mode: z.enum(TRAINING_MODES).default('independent'),
  /** Iterations of all instances together; or else a time budget. */
  iterations: iterations.optional(),
  /** Training time of each instance. */
  timeBudgetSeconds: seconds.optional(),
  /** Chips; an extra stop for games whose exploitability is exact. */
  targetExploitability: number({ above: 0, max: 1_000 }).optional(),
  /** Iterations of an instance between two fixed evaluation points, where the target is looked at. */
  evaluateEveryIterations: iterations.optional(),
  checkpointEveryIterations: iterations.optional(),
  checkpointEverySeconds: seconds.optional(),
  /** Snapshots: the average strategy of an instance as a file; none without one of the two. */
  snapshotEveryIterations: iterations.optional(),
  snapshotEverySeconds: seconds.optional(),
  /** The newest of each instance. */
  snapshotsKept: integer(1, 10_000).optional(),
  /** Cooperative mode: iterations of each instance between two synchronisations. */
  syncEveryIterations: iterations.optional(),
  /** Most bytes that the training's checkpoints and snapshots may take, in millions. */
  diskCapMb: integer(1, 10_000_000).default(USUAL_DISK_CAP_MB),
  seed: seed.nullable().default(null),
})

/** A valid, complete training config. */
export type TrainingConfig = z.output<typeof trainingConfigSchema>
export type TrainingMode = TrainingConfig['mode']

/** Whether instances keep their average strategy on the way. */
export function hasSnapshots({ snapshotEveryIterations, snapshotEverySeconds }: TrainingConfig): boolean {
  return snapshotEveryIterations !== undefined || snapshotEverySeconds !== undefined
}

/** Whether a config's settings are those of a training: they name a game. */
export function looksLikeTraining(settings: unknown): boolean {
  return typeof settings === 'object' && settings !== null && 'game' in settings
}
