import { readdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readJson, setAside } from '../../../src/main/store/readJson.ts'
import { temporaryFolder } from '../../fixtures/runs/folders.ts'

const schema = z.strictObject({ schema: z.literal(1), name: z.string() })

async function read(content: string | Uint8Array | null, maxBytes = 1000) {
  const path = join(await temporaryFolder(), 'file.json')
  if (content !== null) await writeFile(path, content)
  return readJson({ path, schema, maxBytes, version: 1 })
}

describe('readJson', () => {
  it('answers what the file says', async () => {
    expect(await read('{"schema":1,"name":"a"}')).toEqual({ kind: 'ok', value: { schema: 1, name: 'a' } })
  })

  it('tells missing, damaged and newer files apart', async () => {
    expect((await read(null)).kind).toBe('missing')
    expect((await read('')).kind).toBe('damaged')
    expect((await read('{"schema":1,"na')).kind).toBe('damaged')
    expect((await read('{"schema":1,"name":7}')).kind).toBe('damaged')
    expect((await read('[]')).kind).toBe('damaged')
    expect((await read(Uint8Array.of(0x22, 0xff, 0x22))).kind).toBe('damaged')
    expect((await read('{"schema":2,"name":7,"more":true}')).kind).toBe('newer')
  })

  it('does not load a file above its cap', async () => {
    const path = join(await temporaryFolder(), 'big.json')
    await writeFile(path, '')
    await truncate(path, 2 ** 31)
    expect((await readJson({ path, schema, maxBytes: 1000 })).kind).toBe('damaged')
  })

  it('survives deep nesting', async () => {
    expect((await read('['.repeat(100_000), 200_000)).kind).toBe('damaged')
  })
})

describe('setAside', () => {
  it('keeps a bad file under another name', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'queue.json')
    await writeFile(path, 'bad')
    await setAside(path, new Date('2026-01-02T03:04:05.678Z'))
    expect(await readdir(folder)).toEqual(['queue.json.damaged-2026-01-02T03-04-05-678Z'])
  })
})
