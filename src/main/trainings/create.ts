import { randomBytes } from 'node:crypto'
import type { TrainingConfig } from '../../shared/config/training.ts'
import { AppError } from '../../shared/errors.ts'
import { TRAINING_SCHEMA, type TrainingRecord } from '../../shared/training/record.ts'
import { APP_VERSION, ENGINE_VERSION } from '../../shared/version.ts'
import { createRunFolder } from '../store/runFolder.ts'
import { newRunId } from '../store/runIds.ts'
import type { Estimated } from './estimate.ts'
import { writeTrainingRecord } from './folder.ts'

interface NewTraining {
  readonly name: string
  readonly config: TrainingConfig
  readonly estimated: Estimated
  readonly createdAt: Date
  /** Where it goes. */
  readonly folderOf: (id: string) => string
  /** Whether missing card buckets are built when it begins; else they are asked for. */
  readonly buildsBuckets: boolean
}

/** Makes the folder and the record of a new training, or says why it cannot start. */
export async function createTraining(
  training: NewTraining,
): Promise<{ folder: string; record: TrainingRecord }> {
  const { name, config, estimated, createdAt, folderOf, buildsBuckets } = training
  refuse(config, estimated, buildsBuckets)
  const id = newRunId(createdAt.getTime())
  const record: TrainingRecord = {
    schema: TRAINING_SCHEMA,
    kind: 'training',
    id,
    name,
    starred: false,
    createdAt: createdAt.toISOString(),
    finishedAt: null,
    deletedAt: null,
    appVersion: APP_VERSION,
    engineVersion: ENGINE_VERSION,
    config,
    seed: config.seed ?? BigInt(`0x${randomBytes(8).toString('hex')}`).toString(),
    game: estimated.estimate.game,
    abstractionHash: estimated.abstractionHash,
    state: 'queued',
    iterationsDone: 0,
    elapsedSeconds: 0,
    repeatable: true,
    lost: [],
    error: null,
  }
  const folder = folderOf(id)
  await createRunFolder(folder)
  await writeTrainingRecord(folder, record)
  return { folder, record }
}

function refuse(
  { instances }: TrainingConfig,
  { estimate: { refusals, needsAbstraction, maxInstances } }: Estimated,
  buildsBuckets: boolean,
): void {
  if (needsAbstraction && !buildsBuckets) throw new AppError('abstraction_missing')
  const [message] = refusals
  if (message === undefined) return
  if (instances > maxInstances) throw new AppError('too_many_instances', { message })
  throw new AppError('disk_full', { message })
}
