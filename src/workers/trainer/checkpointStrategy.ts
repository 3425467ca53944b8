import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { TrainingConfig } from '../../shared/config/training.ts'
import { AppError } from '../../shared/errors.ts'
import { TRAINING_FILES } from '../../shared/training/files.ts'
import { trainingRecordSchema } from '../../shared/training/record.ts'
import { readCheckpoint } from './checkpoint.ts'

const MAX_RECORD_BYTES = 1_000_000

/** What an instance had learned at a checkpoint; its average strategy is the sums, normalised in their game. */
export interface CheckpointStrategy {
  readonly config: TrainingConfig
  readonly gameHash: string
  readonly strategySums: Float64Array
}

/**
 * Reads a checkpoint's folder where it lies, `<training>/instance_<i>/checkpoints/<checkpoint>`: the training's
 * record says which game it is of. Throws `run_damaged` for one that is not whole.
 */
export async function readCheckpointStrategy(folder: string): Promise<CheckpointStrategy> {
  const read = await readCheckpoint(folder)
  if (!read.ok) throw new AppError('run_damaged', { detail: `${folder}: ${read.reason}` })
  const config = await configOf(join(folder, '..', '..', '..', TRAINING_FILES.record))
  return { config, gameHash: read.manifest.gameHash, strategySums: read.state.strategySums }
}

async function configOf(path: string): Promise<TrainingConfig> {
  try {
    if ((await stat(path)).size > MAX_RECORD_BYTES) throw new RangeError('the record is too large')
    return trainingRecordSchema.parse(JSON.parse(await readFile(path, 'utf8'))).config
  } catch (error) {
    const message = 'A checkpoint is measured in the folder of its training, and there is none around it.'
    throw new AppError('strategy_unreadable', { message, cause: error, detail: String(error) })
  }
}
