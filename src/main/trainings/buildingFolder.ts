import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writing } from '../store/fileErrors.ts'
import { acquireLock, isHeld } from '../store/lock.ts'

/** Among the folders of finished buckets, whose names are hashes. */
const PREFIX = '.building-'
const LOCK = 'lock'

/** A folder that another process has just made may not have its lock yet. */
const FRESH_MS = 10_000

/** Runs one building of card buckets with a folder of its own, which is gone afterwards, however it ended. */
export async function withBuildingFolder<T>(
  abstractions: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  await removeLeftBuildings(abstractions)
  const folder = await writing(abstractions, () => mkdtemp(join(abstractions, PREFIX)))
  try {
    await acquireLock(join(folder, LOCK))
    return await work(folder)
  } finally {
    await removeFolder(folder)
  }
}

/** Removes what buildings left whose process was killed. */
export async function removeLeftBuildings(abstractions: string): Promise<void> {
  for (const name of await readdir(abstractions).catch(() => [])) {
    if (!name.startsWith(PREFIX)) continue
    const folder = join(abstractions, name)
    const lock = join(folder, LOCK)
    if (await isHeld(lock)) continue
    const hasLock = await stat(lock).then(
      () => true,
      () => false,
    )
    const made = await stat(folder).catch(() => null)
    if (hasLock || made === null || Date.now() - made.mtimeMs > FRESH_MS) await removeFolder(folder)
  }
}

/** A file that is just being written or looked at may be in the way; what stays goes at the next start. */
async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => {})
}
