import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { SolverState } from '../../engine/cfr/algorithms/solver.ts'
import {
  byAge,
  type CheckpointName,
  checkpointName,
  parseCheckpointName,
} from '../../shared/training/files.ts'
import { type Manifest, manifestSchema } from '../../shared/training/manifest.ts'
import { syncFolder, writeDurably, writing } from './atomic.ts'
import { decodeNumbers, encodeNumbers, HEADER_BYTES } from './tableFile.ts'

const MAX_MANIFEST_BYTES = 100_000

/** What stands in a manifest beside the solver's state. */
export type CheckpointFacts = Omit<
  Manifest,
  'version' | 'players' | 'iterations' | 'nodesTouched' | 'streams' | 'files'
>

/**
 * Writes a checkpoint that is complete or absent: everything goes to a folder of another name, the manifest
 * last, and the folder gets its name when all of it is on the disk.
 */
export async function writeCheckpoint(options: {
  readonly folder: string
  readonly facts: CheckpointFacts
  readonly state: SolverState
  /** In the name: cooperative trainings have two states at one iteration, before and after a merge. */
  readonly syncs: number | null
}): Promise<{ name: string; strategyHash: string; bytes: number }> {
  const { folder, facts, state, syncs } = options
  const name = checkpointName(state.iterations, syncs)
  const draft = join(folder, `.${name}.${process.pid}.tmp`)
  const { gameHash } = facts
  const regrets = encodeNumbers({ kind: 'regrets', gameHash }, state.regrets)
  const sums = encodeNumbers({ kind: 'strategySums', gameHash }, state.strategySums)
  const manifest: Manifest = {
    version: 1,
    players: 2,
    ...facts,
    iterations: state.iterations,
    nodesTouched: state.nodesTouched,
    streams: [...state.streams],
    files: { 'regrets.bin': described(regrets), 'strategy.bin': described(sums) },
  }
  await writing(async () => {
    try {
      await rm(draft, { recursive: true, force: true })
      await mkdir(draft, { recursive: true })
      await writeDurably(join(draft, 'regrets.bin'), regrets)
      await writeDurably(join(draft, 'strategy.bin'), sums)
      await writeDurably(join(draft, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`)
      await syncFolder(draft)
      await moveInto(draft, join(folder, name))
      await syncFolder(folder)
    } catch (error) {
      await rm(draft, { recursive: true, force: true }).catch(() => {})
      throw error
    }
  })
  return { name, strategyHash: manifest.files['strategy.bin'].sha256, bytes: regrets.length + sums.length }
}

/** A checkpoint of the same name is from an earlier attempt: as good if it is whole, else replaced. */
async function moveInto(draft: string, target: string): Promise<void> {
  const existing = await stat(target).catch(() => null)
  if (existing !== null) {
    if ((await verifyCheckpoint(target)).ok) {
      await rm(draft, { recursive: true, force: true })
      return
    }
    await rm(target, { recursive: true, force: true })
  }
  await rename(draft, target)
}

function described(bytes: Uint8Array): { bytes: number; sha256: string } {
  return { bytes: bytes.length, sha256: sha256Of(bytes) }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Names of the checkpoints in a folder, oldest first; whether they are whole is another matter. */
export async function listCheckpoints(folder: string): Promise<CheckpointName[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .map(parseCheckpointName)
    .filter((parsed) => parsed !== null)
    .sort(byAge)
}

type Loaded = { readonly ok: true; readonly manifest: Manifest; readonly state: SolverState }
type Damaged = { readonly ok: false; readonly reason: string }

/** Reads a whole checkpoint; whatever is wrong with it is an answer, never an exception. */
export async function readCheckpoint(path: string): Promise<Loaded | Damaged> {
  try {
    const manifest = await readManifest(path)
    const { gameHash, iterations, nodesTouched, streams, files } = manifest
    const table = async (file: 'regrets.bin' | 'strategy.bin', kind: 'regrets' | 'strategySums') => {
      const bytes = await readBinary(join(path, file), files[file])
      return decodeNumbers({ kind, gameHash }, bytes)
    }
    const regrets = await table('regrets.bin', 'regrets')
    const strategySums = await table('strategy.bin', 'strategySums')
    requireTables(regrets, strategySums)
    const state = { iterations, nodesTouched, streams: Int32Array.from(streams), regrets, strategySums }
    return { ok: true, manifest, state }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}

/** Whether a checkpoint is whole: one that is could be gone on from. */
export async function verifyCheckpoint(
  path: string,
): Promise<{ readonly ok: true; readonly manifest: Manifest } | Damaged> {
  const read = await readCheckpoint(path)
  return read.ok ? { ok: true, manifest: read.manifest } : read
}

/** Hashes prove that a file is as it was written; what was written may still be no table. */
function requireTables(regrets: Float64Array, strategySums: Float64Array): void {
  if (regrets.length !== strategySums.length) throw new RangeError('the tables have different lengths')
  if (!regrets.every(Number.isFinite)) throw new RangeError('a regret is not a finite number')
  if (!strategySums.every((sum) => Number.isFinite(sum) && sum >= 0))
    throw new RangeError('a strategy sum is not a finite number of at least 0')
}

async function readManifest(path: string): Promise<Manifest> {
  const file = join(path, 'manifest.json')
  const { size } = await stat(file)
  if (size > MAX_MANIFEST_BYTES) throw new RangeError('the manifest is too large')
  const manifest = manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  const named = parseCheckpointName(path.slice(path.lastIndexOf('ckpt-')))
  if (named?.iterations !== manifest.iterations) throw new RangeError('the manifest is of another checkpoint')
  return manifest
}

async function readBinary(path: string, expected: { bytes: number; sha256: string }): Promise<Uint8Array> {
  const { size } = await stat(path)
  if (size !== expected.bytes || size < HEADER_BYTES) throw new RangeError('a file has another size')
  const bytes = await readFile(path)
  if (sha256Of(bytes) !== expected.sha256) throw new RangeError('a file does not have its hash')
  return bytes
}

/** Keeps the newest checkpoints; called when a newer one is known to be whole. */
export async function pruneCheckpoints(folder: string, keep: number): Promise<void> {
  const names = await listCheckpoints(folder)
  for (const { name } of names.slice(0, Math.max(0, names.length - keep)))
    await rm(join(folder, name), { recursive: true, force: true })
}

/**
 * Clears the way for a continuation from `start` (null: from nothing): drafts of dead processes go, newer
 * whole checkpoints go, and newer damaged ones are set aside for people.
 */
export async function clearNewer(folder: string, start: CheckpointName | null): Promise<void> {
  for (const entry of await readdir(folder).catch(() => [])) {
    const path = join(folder, entry)
    if (entry.startsWith('.ckpt-')) await rm(path, { recursive: true, force: true })
    const parsed = parseCheckpointName(entry)
    if (parsed === null || (start !== null && byAge(parsed, start) <= 0)) continue
    if ((await verifyCheckpoint(path)).ok) await rm(path, { recursive: true, force: true })
    else await rename(path, join(folder, `damaged-${entry}-${Date.now()}`)).catch(() => {})
  }
}
