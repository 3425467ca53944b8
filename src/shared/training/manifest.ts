import { z } from 'zod'

export const CHECKPOINT_VERSION = 1

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().min(0).max(Number.MAX_SAFE_INTEGER)
const binary = z.strictObject({ bytes: count, sha256: hash })

/** `manifest.json` of a checkpoint, written last: all that a continuation to the last bit needs. */
export const manifestSchema = z.strictObject({
  version: z.literal(CHECKPOINT_VERSION),
  runId: z.string(),
  gameId: z.string(),
  gameHash: hash,
  abstractionHash: hash.nullable(),
  players: z.literal(2),
  /** The algorithm with all its parameters, as JSON. */
  algorithm: z.string(),
  seed: z.string(),
  instance: z.int().min(0),
  instances: z.int().min(1),
  iterations: count,
  /** Synchronisations that the tables have seen. */
  syncs: count,
  nodesTouched: count,
  trainedSeconds: z.number().min(0),
  /** States of the random streams, 32-bit words; empty where nothing is sampled. */
  streams: z.array(z.int()),
  files: z.strictObject({ 'regrets.bin': binary, 'strategy.bin': binary }),
})
export type Manifest = z.infer<typeof manifestSchema>
