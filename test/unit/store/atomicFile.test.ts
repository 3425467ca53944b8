import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { removeTemporaries, temporaryBeside, writeAtomic } from '../../../src/main/store/atomicFile.ts'
import { temporaryFolder } from '../../fixtures/runs/folders.ts'

describe('writeAtomic', () => {
  it('makes and replaces a file and leaves nothing else behind', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a.json')
    await writeAtomic(path, 'one')
    await writeAtomic(path, 'two')
    expect(await readFile(path, 'utf8')).toBe('two')
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  it('does not write through a symbolic link', async () => {
    const folder = await temporaryFolder()
    const outside = join(folder, 'outside')
    await writeFile(outside, 'untouched')
    await symlink(outside, join(folder, 'link'))
    await expect(writeAtomic(join(folder, 'link'), 'x')).rejects.toMatchObject({ code: 'not_writable' })
    expect(await readFile(outside, 'utf8')).toBe('untouched')
    expect((await readdir(folder)).sort()).toEqual(['link', 'outside'])
  })

  it('keeps the old file and no rest when the new one cannot be put in place', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a')
    await mkdir(join(path, 'inside'), { recursive: true })
    await expect(writeAtomic(path, 'x')).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['a'])
  })

  it('says that a folder is missing in friendly words', async () => {
    const folder = await temporaryFolder()
    await expect(writeAtomic(join(folder, 'no', 'a'), 'x')).rejects.toMatchObject({
      code: 'data_folder_missing',
    })
  })

  it('is whole whenever the writer is killed', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a')
    const module = fileURLToPath(new URL('../../../src/main/store/atomicFile.ts', import.meta.url))
    const script = `
      import { writeAtomic } from ${JSON.stringify(module)}
      const texts = ['a', 'b'].map((letter) => letter.repeat(300_000))
      for (let i = 0; ; i++) { await writeAtomic(${JSON.stringify(path)}, texts[i % 2]); if (i < 2) process.send('on') }`
    for (let round = 0; round < 5; round++) {
      const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      await once(child, 'message')
      await once(child, 'message')
      await new Promise((resolve) => setTimeout(resolve, 7 * round))
      child.kill('SIGKILL')
      await once(child, 'exit')
      expect(await readFile(path, 'utf8')).toMatch(/^(a{300000}|b{300000})$/)
    }
    await removeTemporaries(folder)
    expect(await readdir(folder)).toEqual(['a'])
  })
})

describe('removeTemporaries', () => {
  it('removes our half-written files and nothing else', async () => {
    const folder = await temporaryFolder()
    await writeFile(temporaryBeside(join(folder, 'run.json')), 'half')
    for (const name of ['run.json', '.hidden', 'a.tmp', '.x.tmp']) await writeFile(join(folder, name), '')
    await removeTemporaries(folder)
    expect((await readdir(folder)).sort()).toEqual(['.hidden', '.x.tmp', 'a.tmp', 'run.json'])
  })
})
