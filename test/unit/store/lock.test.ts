import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { acquireLock, isHeld } from '../../../src/main/store/lock.ts'
import { temporaryFolder } from '../../fixtures/runs/folders.ts'

describe('a lock', () => {
  it('keeps others out until it is released', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a.lock')
    const lock = await acquireLock(path)
    expect(await isHeld(path)).toBe(true)
    await expect(acquireLock(path)).rejects.toMatchObject({ code: 'folder_in_use' })
    await lock.release()
    expect(await readdir(folder)).toEqual([])
    await (await acquireLock(path)).release()
  })

  it('of a process that is gone is taken over', async () => {
    const path = join(await temporaryFolder(), 'a.lock')
    const child = spawn(process.execPath, ['-e', ''])
    const { pid } = child
    await once(child, 'exit')
    await writeFile(path, JSON.stringify({ pid, started: null }))
    expect(await isHeld(path)).toBe(false)
    await (await acquireLock(path)).release()
  })

  it('whose process id now belongs to another process is taken over', async () => {
    const path = join(await temporaryFolder(), 'a.lock')
    await writeFile(path, JSON.stringify({ pid: process.pid, started: '1' }))
    await (await acquireLock(path)).release()
  })

  it('that says nothing holds for a moment only', async () => {
    const path = join(await temporaryFolder(), 'a.lock')
    await writeFile(path, '')
    expect(await isHeld(path)).toBe(true)
    await utimes(path, 0, 0)
    expect(await isHeld(path)).toBe(false)
    await writeFile(path, '{"pid":')
    expect(await isHeld(path)).toBe(false)
  })

  it('is won by one of many', async () => {
    const path = join(await temporaryFolder(), 'a.lock')
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => acquireLock(path)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
