import { availableParallelism } from 'node:os'
import process from 'node:process'
import type { Log } from '../main/logging/log.ts'
import { workerBound } from '../main/pool/bounds.ts'
import { forkLauncher } from '../main/pool/forkPort.ts'
import { createPool } from '../main/pool/pool.ts'
import type { Pool } from '../main/pool/types.ts'
import { dataFolderAt } from '../main/store/dataFolder.ts'
import type { TrainingPlaces } from '../main/trainings/source.ts'
import { dataFolderPath, resourcesFolder, workerScript } from './environment.ts'

/** A pool as large as this machine bears, for as long as `work` takes. */
export async function withTrainingPool<T>(log: Log, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = createPool({
    launcher: forkLauncher({ script: workerScript(), cwd: process.cwd() }),
    bound: workerBound(availableParallelism()),
    reserved: 0,
    log: (line) => log.warn(line),
  })
  try {
    return await work(pool)
  } finally {
    await pool.close()
  }
}

export async function trainingPlaces(log: Log): Promise<TrainingPlaces> {
  const { abstractions } = dataFolderAt(await dataFolderPath(log))
  return { resources: resourcesFolder(), abstractions }
}

export function killWorkers(pool: Pool): void {
  for (const { pid } of pool.lanes()) {
    try {
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
    } catch {
      // Gone already.
    }
  }
}
