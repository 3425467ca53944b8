import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, lstat, mkdir, open, readdir, rm, rmdir, stat, utimes } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { syncFolder } from './atomicFile.ts'
import { freeBytes, treeBytes } from './dataFolder.ts'
import { errnoOf, reading, writing } from './fileErrors.ts'
import { isInside } from './insideFolder.ts'
import { isHeld } from './lock.ts'

interface MoveOptions {
  readonly from: string
  readonly to: string
  /** Makes the new folder the one in use; until it resolves the old one is. */
  readonly adopt: () => Promise<void>
  /** The old folder could not be removed altogether; nothing is lost by that. */
  readonly leftOver?: (error: unknown) => void
}

/**
 * Moves everything to another folder: copies, compares each copy with its original, lets the program
 * adopt the new folder, and only then removes the old one. A failure at any point before leaves the old
 * folder as it is and removes what was copied. Nothing may write in the old folder meanwhile.
 */
export async function moveDataFolder({ from, to, adopt, leftOver }: MoveOptions): Promise<void> {
  const source = resolve(from)
  const target = resolve(to)
  if (source === target || isInside(source, target) || isInside(target, source)) {
    throw new AppError('folder_not_empty', {
      message: 'Choose a folder that is not part of the present one.',
    })
  }
  const existed = await requireEmpty(target)
  const files = await listFiles(source)
  await refuseBusy(source, files)
  const made = await firstMissing(target)
  try {
    await writing(target, () => mkdir(target, { recursive: true }))
    await requireSpace(source, target)
    for (const file of files) await copyVerified(join(source, file), join(target, file))
    await adopt()
  } catch (error) {
    await undo(target, { existed, made }).catch(() => {})
    throw error
  }
  await removeOld(source, files).catch((error: unknown) => leftOver?.(error))
}

/** Whether the target exists; one that holds anything is refused. */
async function requireEmpty(target: string): Promise<boolean> {
  const found = await lstat(target).catch(() => null)
  if (found === null) return false
  if (!found.isDirectory()) throw new AppError('folder_not_empty', { detail: `${target} is not a folder` })
  if ((await reading(target, () => readdir(target))).length > 0) throw new AppError('folder_not_empty')
  return true
}

/** Paths of all files, relative to the folder. Links are not followed; we never make any. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await reading(folder, () => readdir(folder, { withFileTypes: true, recursive: true }))
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !OWN_LOCKS.has(file))
}

/** Locks of the folder as a whole: each program makes its own in the new place. */
const OWN_LOCKS = new Set(['feltworks.lock'])

async function refuseBusy(folder: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    if (file.endsWith('.lock') && (await isHeld(join(folder, file))))
      throw new AppError('busy', { detail: file })
  }
}

async function requireSpace(source: string, target: string): Promise<void> {
  const [needed, free] = await Promise.all([treeBytes(source), freeBytes(target)])
  if (free !== null && free < needed) {
    throw new AppError('disk_full', {
      message: 'There is not enough free space in that folder. Nothing was moved.',
      detail: `${needed} bytes needed, ${free} free`,
    })
  }
}

async function copyVerified(source: string, target: string): Promise<void> {
  await writing(target, async () => {
    await mkdir(dirname(target), { recursive: true })
    await copyFile(source, target)
    const { atime, mtime } = await stat(source)
    await utimes(target, atime, mtime)
    const file = await open(target, 'r+')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
    await syncFolder(dirname(target))
  })
  const [original, copy] = await Promise.all([digest(source), digest(target)])
  if (original !== copy) throw new AppError('file_read', { detail: `the copy of ${source} differs` })
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256')
  await reading(path, async () => {
    for await (const part of createReadStream(path)) hash.update(part as Uint8Array)
  })
  return hash.digest('hex')
}

/** The uppermost folder that has to be made for the target to exist; null when it exists. */
async function firstMissing(target: string): Promise<string | null> {
  let missing: string | null = null
  let path = target
  while ((await lstat(path).catch(() => null)) === null) {
    missing = path
    if (dirname(path) === path) break
    path = dirname(path)
  }
  return missing
}

/** Leaves the place of the target as it was found. */
async function undo(
  target: string,
  { existed, made }: { existed: boolean; made: string | null },
): Promise<void> {
  if (!existed) {
    await rm(made ?? target, { recursive: true, force: true })
    return
  }
  for (const name of await readdir(target)) await rm(join(target, name), { recursive: true, force: true })
}

/** Removes the files that were copied, and then the folders that are empty; anything else stays. */
async function removeOld(source: string, files: readonly string[]): Promise<void> {
  for (const file of files) await rm(join(source, file), { force: true })
  for (const lock of OWN_LOCKS) await rm(join(source, lock), { force: true })
  await removeEmptyFolders(source)
}

async function removeEmptyFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await removeEmptyFolders(join(folder, entry.name))
  }
  await rmdir(folder).catch((error: unknown) => {
    if (errnoOf(error) !== 'ENOTEMPTY' && errnoOf(error) !== 'ENOENT') throw error
  })
}
