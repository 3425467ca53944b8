import type { TrainingRecord } from '../../shared/training/record.ts'
import { boundWorkers } from '../pool/bounds.ts'
import type { Pool } from '../pool/types.ts'
import { abstractionSettings, findAbstraction } from './abstractions.ts'
import { buildAbstraction } from './buildAbstraction.ts'
import type { BuildingProgress } from './buildingMeter.ts'
import type { TrainingPlaces } from './source.ts'

interface Preparing {
  readonly pool: Pool
  readonly places: TrainingPlaces
  /** `os.availableParallelism()`. */
  readonly cores: number
  readonly signal: AbortSignal
  readonly onProgress: (progress: BuildingProgress) => void
}

/** Whether a training was started before its card buckets were there. */
export function needsBuckets({ config, abstractionHash }: TrainingRecord): boolean {
  return abstractionSettings(config) !== null && abstractionHash === null
}

/**
 * What a hold'em training that was started without card buckets needs before it can begin: they are built, unless
 * somebody did meanwhile, and the game is described again, since fewer buckets may result than were asked for.
 * Null where nothing is missing.
 */
export async function prepareTraining(
  { config, abstractionHash }: TrainingRecord,
  { pool, places, cores, signal, onProgress }: Preparing,
): Promise<Pick<TrainingRecord, 'abstractionHash' | 'game'> | null> {
  const settings = abstractionSettings(config)
  if (settings === null || abstractionHash !== null) return null
  const folder = places.abstractions
  const workers = boundWorkers('auto', { cores, slots: pool.runSlots }).workers
  const hash =
    (await findAbstraction(folder, settings)) ??
    (await buildAbstraction(settings, { pool, folder, workers, signal, onProgress })).hash
  const abstraction = { file: `${folder}/${hash}/buckets.bin`, hash }
  const input = { config, resources: places.resources, abstraction, trialMs: 0 }
  const { facts } = await pool.run('describeGame', input, { priority: 'run', signal })
  return { abstractionHash: hash, game: facts }
}
