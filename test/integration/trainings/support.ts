import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { silentLog } from '../../../src/main/logging/log.ts'
import { workerBound } from '../../../src/main/pool/bounds.ts'
import { forkLauncher } from '../../../src/main/pool/forkPort.ts'
import { createPool } from '../../../src/main/pool/pool.ts'
import type { Pool } from '../../../src/main/pool/types.ts'
import { prepareDataFolder } from '../../../src/main/store/dataFolder.ts'
import { type AttemptEnding, TrainingAttempt } from '../../../src/main/trainings/attempt.ts'
import { createTraining } from '../../../src/main/trainings/create.ts'
import { estimateTraining } from '../../../src/main/trainings/estimate.ts'
import { readTrainingRecord } from '../../../src/main/trainings/folder.ts'
import { createTrainings, type Trainings } from '../../../src/main/trainings/service.ts'
import type { TrainingPlaces } from '../../../src/main/trainings/source.ts'
import type { AbstractionProgress } from '../../../src/shared/api/trainings.ts'
import { checkTraining } from '../../../src/shared/config/checkTraining.ts'
import type { TrainingProgress } from '../../../src/shared/training/progress.ts'

const path = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url))

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'feltworks-training-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function openPool(): Pool {
  const pool = createPool({
    launcher: forkLauncher({ script: path('src/workers/worker.ts'), cwd: process.cwd() }),
    bound: Math.max(4, workerBound(availableParallelism())),
    reserved: 0,
  })
  onTestFinished(() => pool.close())
  return pool
}

export const places = { resources: path('resources'), abstractions: '/nonexistent' }

/** The trainings of a data folder, as the app has them. */
export async function openTrainings(
  data: string,
  onAbstraction: (progress: AbstractionProgress) => void = () => {},
): Promise<Trainings> {
  const trainings = await createTrainings({
    folder: await prepareDataFolder(data),
    pool: openPool(),
    cores: 2,
    log: silentLog,
    resources: places.resources,
    now: () => new Date(),
    onProgress: () => {},
    onAbstraction,
    changed: () => {},
  })
  onTestFinished(() => trainings.close())
  return trainings
}

export function leduc(settings: object): object {
  return { game: 'leduc', algorithm: 'es_mccfr', seed: '11', ...settings }
}

/** Makes a training's folder. */
export async function create(pool: Pool, draft: object): Promise<string> {
  const { config, problems } = checkTraining(draft)
  if (config === null) throw new Error(JSON.stringify(problems))
  const folder = join(temporaryFolder(), 'run')
  const estimated = await estimateTraining(config, { pool, places, folder: tmpdir() })
  await createTraining({
    name: 'Test',
    config,
    estimated,
    createdAt: new Date(),
    folderOf: () => folder,
    buildsBuckets: false,
  })
  return folder
}

/** Works at a training until it ends; `onProgress` may stop it or kill processes. */
export async function work(
  pool: Pool,
  folder: string,
  onProgress: (progress: TrainingProgress, attempt: TrainingAttempt) => void = () => {},
  at: TrainingPlaces = places,
): Promise<{ ending: AttemptEnding; progress: TrainingProgress }> {
  const record = await readTrainingRecord(folder)
  const attempt: TrainingAttempt = await TrainingAttempt.open(record, folder, {
    pool,
    places: at,
    now: () => new Date(),
    onProgress: (progress) => onProgress(progress, attempt),
  })
  try {
    const ending = await attempt.play()
    return { ending, progress: attempt.progress() }
  } finally {
    await attempt.close()
  }
}

/** The tables of an instance's checkpoint at an iteration. */
export function tablesAt(folder: string, instance: number, checkpoint: string): string {
  const own = join(folder, `instance_${instance}`, 'checkpoints', checkpoint)
  const files = ['regrets.bin', 'strategy.bin'].map((name) =>
    readFileSync(join(own, name)).toString('base64'),
  )
  const { streams } = JSON.parse(readFileSync(join(own, 'manifest.json'), 'utf8')) as { streams: number[] }
  return [...files, streams.join()].join('|')
}
