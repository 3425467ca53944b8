import { createHash } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Range } from '../../engine/cfr/abstraction/abstractionConfig.ts'
import { AppError } from '../../shared/errors.ts'
import type { AbstractionPart } from '../../shared/training/abstractionTasks.ts'
import { reading, writing } from './atomic.ts'

/*
 * What the parts of one building of card buckets pass on: SHA-256 of the rest, then tables in the machine's own byte
 * order, since the files never leave it. They need not outlive the building, so nothing waits for the disk.
 */
const HASH_BYTES = 32

type Table = Uint16Array | Uint32Array | Float32Array

/** The file of a stage's piece, or of what was gathered from pieces. */
export function partFile(folder: string, stage: AbstractionPart['stage'], range?: Range): string {
  return join(folder, range === undefined ? stage : `${stage}-${range.from}-${range.to}`)
}

/** Writes tables one after the other; the file is whole or absent. */
export async function writePart(path: string, tables: readonly Table[]): Promise<void> {
  const contents = tables.map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  )
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  const draft = `${path}.${process.pid}.tmp`
  await writing(async () => {
    try {
      const file = await open(draft, 'w', 0o644)
      try {
        for (const bytes of [hash.digest(), ...contents]) await file.writeFile(bytes)
      } finally {
        await file.close()
      }
      await rename(draft, path)
    } catch (error) {
      await rm(draft, { force: true }).catch(() => {})
      throw error
    }
  })
}

/** The bytes of a part's tables, which begin where typed arrays may; refuses a file that was altered or cut. */
export async function readPart(path: string): Promise<ArrayBuffer> {
  const { hash, content } = await reading(async () => {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const hash = Buffer.alloc(HASH_BYTES)
      await file.read(hash, 0, HASH_BYTES)
      const content = new Uint8Array(Math.max(0, size - HASH_BYTES))
      await file.read(content, 0, content.length)
      return { hash, content }
    } finally {
      await file.close()
    }
  })
  if (createHash('sha256').update(content).digest().equals(hash)) return content.buffer
  throw new AppError('file_read', {
    message: 'A file of the card buckets that were being built was altered on the disk. Build them again.',
    detail: path,
  })
}

/** The numbers of several parts, one after the other. */
export async function readNumbers(paths: readonly string[]): Promise<Float32Array> {
  const sizes = await reading(() => Promise.all(paths.map(async (path) => (await stat(path)).size)))
  const bytes = sizes.reduce((sum, size) => sum + size - HASH_BYTES, 0)
  const all = new Float32Array(bytes / Float32Array.BYTES_PER_ELEMENT)
  let at = 0
  for (const path of paths) {
    const numbers = new Float32Array(await readPart(path))
    all.set(numbers, at)
    at += numbers.length
  }
  return all
}
