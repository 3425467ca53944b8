import { mkdir, readdir, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { writing } from './fileErrors.ts'
import { resolveInside } from './insideFolder.ts'
import { acquireLock, type Lock } from './lock.ts'

/** Names of what lies in a data folder. */
const NAMES = {
  simulations: 'simulations',
  trainings: 'trainings',
  abstractions: 'abstractions',
  logs: 'logs',
} as const

/** Where everything a person makes is kept. */
export interface DataFolder {
  readonly path: string
  readonly logs: string
  readonly simulations: string
  readonly trainings: string
  readonly abstractions: string
  readonly queueFile: string
  readonly presetsFile: string
  readonly speedFile: string
  /** Folder of a run; refuses anything that is not a run id. */
  runFolder(id: string): string
  /** Folder of a training; refuses anything that is not a run id. */
  trainingFolder(id: string): string
}

export function dataFolderAt(path: string): DataFolder {
  const simulations = join(path, NAMES.simulations)
  const trainings = join(path, NAMES.trainings)
  return {
    path,
    simulations,
    trainings,
    abstractions: join(path, NAMES.abstractions),
    logs: join(path, NAMES.logs),
    queueFile: join(path, 'queue.json'),
    presetsFile: join(path, 'presets.json'),
    speedFile: join(path, 'speed.json'),
    runFolder: (id) => resolveInside(simulations, id),
    trainingFolder: (id) => resolveInside(trainings, id),
  }
}

/** Makes the folder and its parts where they are missing. */
export async function prepareDataFolder(path: string): Promise<DataFolder> {
  await writing(path, async () => {
    for (const name of Object.values(NAMES)) await mkdir(join(path, name), { recursive: true })
  })
  return dataFolderAt(path)
}

/** Opens a data folder that must exist: a disk that is not connected is no reason to start afresh. */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory() !== true) throw new AppError('data_folder_missing', { detail: path })
  return prepareDataFolder(path)
}

/**
 * Makes this process the only one that keeps the library, the queue and the presets of a data folder.
 * Single runs have locks of their own, so that the command line may add runs beside the window.
 */
export async function lockDataFolder(folder: DataFolder): Promise<Lock> {
  return acquireLock(join(folder.path, 'feltworks.lock'))
}

/** Bytes free for us where a folder lies or is to lie; null when the system does not say. */
export async function freeBytes(path: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(path)
    return bavail * bsize
  } catch (error) {
    const parent = dirname(path)
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isMissing && parent !== path ? freeBytes(parent) : null
  }
}

/** Bytes of all files below a folder. */
export async function treeBytes(path: string): Promise<number> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => [])
  let sum = 0
  for (const entry of entries) {
    if (!entry.isFile()) continue
    sum += await stat(join(entry.parentPath, entry.name)).then(
      ({ size }) => size,
      () => 0,
    )
  }
  return sum
}
