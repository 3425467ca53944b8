import { readFileSync } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { errnoOf, writing } from './fileErrors.ts'

/** Held by the one process that writes in a folder. */
export interface Lock {
  release(): Promise<void>
}

const ownerSchema = z.object({ pid: z.int().positive(), started: z.string().nullable() })

/**
 * Takes the lock file of a folder, or refuses with `folder_in_use` while its owner lives. The owner is
 * named by process id and start time, so that a lock left by a killed process, also when its id was
 * given to another one since, does not keep anyone out.
 */
export async function acquireLock(path: string): Promise<Lock> {
  const mine = `${JSON.stringify({ pid: process.pid, started: startOf(process.pid) })}\n`
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await createLock(path, mine)) {
      return { release: () => releaseLock(path, mine) }
    }
    if (await isHeld(path)) throw new AppError('folder_in_use', { detail: path })
    await removeStale(path)
  }
  throw new AppError('folder_in_use', { detail: `${path}: others keep taking it` })
}

/** Whether a living process holds the lock. */
export async function isHeld(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return false
  if (text === '') return isFresh(path)
  const owner = ownerSchema.safeParse(parse(text))
  return owner.success && isAlive(owner.data.pid, owner.data.started)
}

/** An empty lock was made a moment ago by someone about to write its name, or by one killed right then. */
async function isFresh(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && Date.now() - found.mtimeMs < 5000
}

async function createLock(path: string, content: string): Promise<boolean> {
  return writing(path, async () => {
    try {
      const file = await open(path, 'wx', 0o644)
      try {
        await file.writeFile(content)
      } finally {
        await file.close()
      }
      return true
    } catch (error) {
      if (errnoOf(error) === 'EEXIST') return false
      throw error
    }
  })
}

/** Moves the stale lock away before removing it: of two who see it stale, only one moves each file. */
async function removeStale(path: string): Promise<void> {
  const aside = `${path}.stale-${process.pid}`
  await writing(path, async () => {
    try {
      await rename(path, aside)
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw error
      return
    }
    await rm(aside, { force: true })
  })
}

async function releaseLock(path: string, mine: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === mine) await rm(path, { force: true }).catch(() => {})
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isAlive(pid: number, started: string | null): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (errnoOf(error) !== 'EPERM') return false
  }
  const now = statOf(pid)
  if (now === null) return true
  return now.state !== 'Z' && (started === null || now.started === started)
}

function startOf(pid: number): string | null {
  return statOf(pid)?.started ?? null
}

/** State and start time of a process where the system tells (Linux); null elsewhere. */
function statOf(pid: number): { state: string; started: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [state, started] = [fields[0], fields[19]]
    return state === undefined || started === undefined ? null : { state, started }
  } catch {
    return null
  }
}
