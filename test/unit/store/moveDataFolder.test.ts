import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockDataFolder, prepareDataFolder } from '../../../src/main/store/dataFolder.ts'
import { acquireLock } from '../../../src/main/store/lock.ts'
import { moveDataFolder } from '../../../src/main/store/moveDataFolder.ts'
import { temporaryFolder } from '../../fixtures/runs/folders.ts'

async function setUp() {
  const place = await temporaryFolder()
  const from = join(place, 'old')
  const folder = await prepareDataFolder(from)
  await mkdir(join(folder.simulations, 'run'))
  await writeFile(join(folder.simulations, 'run', 'run.json'), '{"a":1}')
  await writeFile(join(folder.simulations, 'run', 'rows.bin'), Buffer.alloc(3_000_000, 7))
  await writeFile(join(from, 'presets.json'), '[]')
  return { place, from, folder, to: join(place, 'somewhere', 'new') }
}

async function everything(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const contents = await Promise.all(
    files.map(async (file) => [file.slice(folder.length), await readFile(file, 'hex')]),
  )
  return Object.fromEntries(contents) as Record<string, string>
}

const nothing = async () => {}

describe('moving the data folder', () => {
  it('takes everything along and removes the old place', async () => {
    const { place, from, to } = await setUp()
    const before = await everything(from)
    let adopted = ''
    await moveDataFolder({
      from,
      to,
      adopt: async () => {
        adopted = JSON.stringify(await readdir(from)) // The old one is still whole when the new one is adopted.
      },
    })
    expect(adopted).toContain('simulations')
    expect(await everything(to)).toEqual(before)
    expect(await readdir(place)).toEqual(['somewhere'])
  })

  it('goes to an empty folder that exists, and leaves the lock of the program behind', async () => {
    const { from, folder, to } = await setUp()
    await mkdir(to, { recursive: true })
    const lock = await lockDataFolder(folder)
    // The lock of the folder is the mover's own.
    await moveDataFolder({ from, to, adopt: nothing })
    expect(await readdir(to)).not.toContain('feltworks.lock')
    await lock.release()
  })

  it('refuses a place that holds anything, or is part of the present one', async () => {
    const { from, to } = await setUp()
    const before = await everything(from)
    await mkdir(to, { recursive: true })
    await writeFile(join(to, 'mine.txt'), 'mine')
    for (const place of [to, from, join(from, 'inside'), join(from, '..')]) {
      await expect(moveDataFolder({ from, to: place, adopt: nothing })).rejects.toMatchObject({
        code: 'folder_not_empty',
      })
    }
    expect(await everything(from)).toEqual(before)
    expect(await everything(to)).toEqual({ '/mine.txt': Buffer.from('mine').toString('hex') })
  })

  it('refuses while a run is being played', async () => {
    const { from, to, folder } = await setUp()
    const lock = await acquireLock(join(folder.simulations, 'run', 'run.lock'))
    await expect(moveDataFolder({ from, to, adopt: nothing })).rejects.toMatchObject({ code: 'busy' })
    await lock.release()
    await moveDataFolder({ from, to, adopt: nothing })
  })

  it('that fails leaves both places as they were', async () => {
    const { place, from, to } = await setUp()
    const before = await everything(from)
    const adopt = async () => {
      throw new Error('no')
    }
    await expect(moveDataFolder({ from, to, adopt })).rejects.toThrow('no')
    expect(await everything(from)).toEqual(before)
    expect(await readdir(place)).toEqual(['old'])
    await mkdir(to, { recursive: true })
    await expect(moveDataFolder({ from, to, adopt })).rejects.toThrow('no')
    expect(await readdir(to)).toEqual([])
    expect(await everything(from)).toEqual(before)
  })

  it('tells when the old place could not be cleared', async () => {
    const { from, to, folder } = await setUp()
    await rm(join(folder.simulations, 'run', 'run.json'))
    await chmod(from, 0o700)
    const left: unknown[] = []
    await moveDataFolder({
      from,
      to,
      adopt: () => writeFile(join(from, 'new file'), ''),
      leftOver: (e) => left.push(e),
    })
    // What was not copied is not removed either.
    expect(await readdir(from)).toEqual(['new file'])
    expect(left).toEqual([])
  })
})
