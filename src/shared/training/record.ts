import { z } from 'zod'
import { trainingConfigSchema } from '../config/training.ts'
import { friendlyErrorSchema } from '../errors.ts'
import { runIdSchema, runNameSchema } from '../results/run.ts'

export const TRAINING_SCHEMA = 1

/**
 * queued → running → done | stopped | failed. `stopping` while instances write their last checkpoints and are
 * measured; `stopped` is a training that a person ended before its budget, with results. `paused` (by a person) and
 * `interrupted` (its program ended) have a place to go on from and no results yet. All but `done` can go on.
 */
export const TRAINING_STATES = [
  'queued',
  'running',
  'stopping',
  'paused',
  'interrupted',
  'stopped',
  'done',
  'failed',
] as const
export const trainingStateSchema = z.enum(TRAINING_STATES)
export type TrainingState = z.infer<typeof trainingStateSchema>

/** What a worker finds out about the game of a config. */
export const gameFactsSchema = z.strictObject({
  /** Rules and parameters in one line. */
  id: z.string().max(1000),
  /** SHA-256 over what a checkpoint must fit: the rules and the layout of the tables. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  infosets: z.number(),
  actions: z.number(),
  nodes: z.number(),
  /** Whether exploitability is computed exactly. */
  exact: z.boolean(),
})
export type GameFacts = z.infer<typeof gameFactsSchema>

/** `run.json` of a training. */
export const trainingRecordSchema = z.strictObject({
  schema: z.literal(TRAINING_SCHEMA),
  kind: z.literal('training'),
  id: runIdSchema,
  name: runNameSchema,
  starred: z.boolean(),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  deletedAt: z.string().nullable(),
  appVersion: z.string(),
  engineVersion: z.string(),
  config: trainingConfigSchema,
  /** The effective master seed: the config's, or the one drawn at the start. */
  seed: z.string().regex(/^\d{1,20}$/),
  game: gameFactsSchema,
  /** SHA-256 of the bucket file; null where real cards are trained. */
  abstractionHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  state: trainingStateSchema,
  /** Over all instances, at the last ending. */
  iterationsDone: z.number(),
  /** Time with instances at work, over all attempts. */
  elapsedSeconds: z.number(),
  /** Whether the same config and seed give the same result: not so once an instance was given up. */
  repeatable: z.boolean(),
  /** Instances that a cooperative training went on without. */
  lost: z.array(z.number()),
  error: friendlyErrorSchema.nullable(),
})
export type TrainingRecord = z.infer<typeof trainingRecordSchema>
