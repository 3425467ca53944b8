import { z } from 'zod'
import { simulationConfigSchema } from '../config/simulation.ts'
import { friendlyErrorSchema } from '../errors.ts'

export const RUN_SCHEMA = 1

/** Run ids: 26 characters of Crockford base 32 in lower case; they sort by time of creation. */
export const runIdSchema = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/)

/**
 * queued → running ⇄ paused → done | stopped | failed. `interrupted` is what a run that was running
 * becomes when Feltworks ended without being asked to; it can be resumed. `stopped` is Stop and keep.
 */
export const RUN_STATES = ['queued', 'running', 'paused', 'interrupted', 'done', 'stopped', 'failed'] as const
export const runStateSchema = z.enum(RUN_STATES)
export type RunState = z.infer<typeof runStateSchema>

/** What is kept beside the sums: nothing, a row for each session, or every single hand as well. */
export const ROWS_CHOICES = ['none', 'sessions', 'hands'] as const
export const rowsSchema = z.enum(ROWS_CHOICES)
export type RowsChoice = z.infer<typeof rowsSchema>

/** Up to this many sessions, single sessions are kept unless the person says otherwise. */
export const ROWS_BY_DEFAULT_UP_TO = 1_000_000

export const runNameSchema = z.string().trim().min(1).max(200)

/** `run.json`: what a run is and how far it came. The results themselves are in `summary.json`. */
export const runRecordSchema = z.strictObject({
  schema: z.literal(RUN_SCHEMA),
  kind: z.literal('simulation'),
  id: runIdSchema,
  name: runNameSchema,
  starred: z.boolean(),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  /** When it was deleted; it can be restored until it is purged. */
  deletedAt: z.string().nullable(),
  appVersion: z.string(),
  engineVersion: z.string(),
  config: simulationConfigSchema,
  /** The effective master seed: the config's, or the one drawn at the start. */
  seed: z.string(),
  rows: rowsSchema,
  state: runStateSchema,
  /** Sessions whose results are kept. */
  sessionsDone: z.number(),
  /** Working time over all attempts; pauses do not count. */
  elapsedSeconds: z.number(),
  handsPerSecond: z.number().nullable(),
  workersRequested: z.union([z.literal('auto'), z.number()]),
  workers: z.number().nullable(),
  error: friendlyErrorSchema.nullable(),
})
export type RunRecord = z.infer<typeof runRecordSchema>
