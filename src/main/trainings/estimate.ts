import { availableParallelism } from 'node:os'
import { hasSnapshots, type TrainingConfig } from '../../shared/config/training.ts'
import type { TrainingEstimate } from '../../shared/training/estimate.ts'
import type { Pool } from '../pool/types.ts'
import { freeBytes } from '../store/dataFolder.ts'
import { abstractionSettings, findAbstraction } from './abstractions.ts'
import { checkpointsKept, diskBytes, instanceMemory, tableBytes } from './plan.ts'
import type { TrainingPlaces } from './source.ts'

/** Share of the free memory that instances may take. */
const MEMORY_SHARE = 0.8
const TRIAL_MS = 150

interface EstimatePorts {
  readonly pool: Pool
  readonly places: TrainingPlaces
  /** Where the training is to be kept. */
  readonly folder: string
}

export interface Estimated {
  readonly estimate: TrainingEstimate
  /** Hash of the buckets; null where none are needed or built. */
  readonly abstractionHash: string | null
}

/** What a training will take, and why it may not start. */
export async function estimateTraining(
  config: TrainingConfig,
  { pool, places, folder }: EstimatePorts,
): Promise<Estimated> {
  const settings = abstractionSettings(config)
  const hash = settings === null ? null : await findAbstraction(places.abstractions, settings)
  const abstraction = hash === null ? null : { file: `${places.abstractions}/${hash}/buckets.bin`, hash }
  const input = { config, resources: places.resources, abstraction, trialMs: TRIAL_MS }
  const [{ facts, iterationsPerSecond }, diskFreeBytes] = await Promise.all([
    pool.run('describeGame', input, { priority: 'interactive' }),
    freeBytes(folder),
  ])
  const perInstance = instanceMemory(facts.actions, !facts.exact)
  const memoryFreeBytes = process.availableMemory()
  const byMemory = Math.floor((MEMORY_SHARE * memoryFreeBytes) / perInstance)
  const maxInstances = Math.max(0, Math.min(pool.runSlots, byMemory))
  const disk = diskBytes(config, facts.actions)
  const needsAbstraction = settings !== null && hash === null
  const refusals: string[] = []
  if (config.instances > maxInstances)
    refusals.push(tooMany(config.instances, maxInstances, byMemory < pool.runSlots))
  const kept = hasSnapshots(config) ? 'checkpoints and snapshots' : 'checkpoints'
  if (checkpointsKept(config, facts.actions) === 0) {
    const besides = hasSnapshots(config) ? ' and the snapshots' : ''
    refusals.push(
      `diskCapMb is too small: not even one checkpoint of each instance fits beside a new one${besides}.`,
    )
  }
  if (diskFreeBytes !== null && disk > diskFreeBytes)
    refusals.push(`The ${kept} need ${megabytes(disk)}, but only ${megabytes(diskFreeBytes)} are free.`)
  return {
    abstractionHash: hash,
    estimate: {
      game: facts,
      tableBytes: tableBytes(facts.actions),
      memoryBytes: config.instances * perInstance,
      memoryFreeBytes,
      diskBytes: disk,
      diskFreeBytes,
      iterationsPerSecond,
      seconds: secondsOf(config, iterationsPerSecond),
      maxInstances,
      needsAbstraction,
      refusals,
      warnings: warningsOf(config),
    },
  }
}

function tooMany(asked: number, fit: number, isMemory: boolean): string {
  const why = isMemory ? 'there is memory for' : 'this machine runs at most'
  return `${asked.toLocaleString('en-US')} instances were asked for; ${why} ${fit}.`
}

function warningsOf({ instances }: TrainingConfig): string[] {
  const cores = availableParallelism()
  if (instances <= cores) return []
  return [`${instances} instances share ${cores} cores, so each is slower; more than ${cores} help little.`]
}

function secondsOf(
  { iterations, timeBudgetSeconds, instances }: TrainingConfig,
  speed: number,
): number | null {
  if (timeBudgetSeconds !== undefined)
    return timeBudgetSeconds * Math.max(1, instances / availableParallelism())
  if (iterations === undefined || speed === 0) return null
  return iterations / speed / Math.min(instances, availableParallelism())
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6).toLocaleString('en-US')} MB`
}
