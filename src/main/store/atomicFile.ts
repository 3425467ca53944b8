import { constants } from 'node:fs'
import { type FileHandle, lstat, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import { errnoOf, writing } from './fileErrors.ts'

let counter = 0

/**
 * Replaces a file as a whole: whoever reads it, also after a crash or a power cut at any moment, finds
 * the old bytes or the new ones, never a mixture. Refuses to write where a symbolic link stands.
 */
export async function writeAtomic(path: string, data: string | Uint8Array): Promise<void> {
  await writing(path, async () => {
    const temporary = temporaryBeside(path)
    try {
      const file = await open(temporary, 'wx', 0o644)
      try {
        await file.writeFile(data)
        await file.sync()
      } finally {
        await file.close()
      }
      await moveIntoPlace(temporary, path)
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {})
      throw error
    }
  })
}

/** A new name in the same folder, so that the finished file can be renamed over `path`. */
export function temporaryBeside(path: string): string {
  counter += 1
  return join(dirname(path), `.${basename(path)}.${process.pid}-${counter}.tmp`)
}

/** Puts a finished, synced file in the place of `path`, at once and durably. */
export async function moveIntoPlace(temporary: string, path: string): Promise<void> {
  await writing(path, async () => {
    await refuseSymlink(path)
    await renameWithBackOff(temporary, path)
    await syncFolder(dirname(path))
  })
}

/** Replaces a JSON file as a whole. */
export async function writeJsonAtomic(path: string, value: unknown): Promise<void> {
  await writeAtomic(path, `${JSON.stringify(value, null, 2)}\n`)
}

/**
 * Opens a file for reading and writing at any place, creating it when absent, and never through a
 * symbolic link at its end.
 */
export async function openForUpdate(path: string): Promise<FileHandle> {
  return writing(path, () =>
    open(path, constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0), 0o644),
  )
}

/** Virus scanners and indexers on Windows hold a new file for a moment; a rename is then refused. */
const REFUSED_FOR_NOW = new Set(['EACCES', 'EPERM', 'EBUSY'])
const BACK_OFF_MS = [10, 20, 50, 100, 200, 400, 800]

async function renameWithBackOff(from: string, to: string): Promise<void> {
  for (const wait of process.platform === 'win32' ? BACK_OFF_MS : []) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (!REFUSED_FOR_NOW.has(errnoOf(error) ?? '')) throw error
      await delay(wait)
    }
  }
  await rename(from, to)
}

/** Makes a rename or a new file in a folder durable. Windows does this by itself and refuses the call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function refuseSymlink(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null)
  if (found?.isSymbolicLink() === true) {
    throw new AppError('not_writable', { detail: `${path} is a symbolic link` })
  }
}

const TEMPORARY = /^\..+\.\d+-\d+\.tmp$/

/** Removes what a crash left half written in a folder. Call it only while nobody else writes there. */
export async function removeTemporaries(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    if (TEMPORARY.test(name)) await rm(join(folder, name), { force: true })
  }
}
