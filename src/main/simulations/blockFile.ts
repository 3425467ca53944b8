import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { readHandBlockHeader } from '../../engine/letitride/keptHands/decoder.ts'
import { RowBlockError, type RowBlockHeader, readRowBlockHeader } from '../../engine/letitride/rows.ts'
import { AppError } from '../../shared/errors.ts'
import {
  BLOCK_FILES,
  type BlockStore,
  encodeRowsIndex,
  ROWS_INDEX_ENTRY_BYTES,
  type RowsIndexEntry,
} from '../../shared/runFiles.ts'
import { openForUpdate } from '../store/atomicFile.ts'
import { writing } from '../store/fileErrors.ts'
import { runFile } from '../store/runFolder.ts'
import { endOf, type Range } from './ranges.ts'

/** Where the blocks of one chunk went. */
export interface BlocksPlace {
  readonly offset: number
  readonly bytes: number
  readonly crc: number
}

/** How far a file of blocks and its index are known to be good. */
export interface BlockEnds {
  readonly data: number
  readonly index: number
}

interface BlockWriterOptions {
  readonly folder: string
  readonly store: BlockStore
  readonly ends: BlockEnds
}

/**
 * The rows or the hands of a run while it is played: packed blocks appended in whatever order chunks end, and an index
 * by which readers go by session number. Nothing is held in memory.
 */
export class BlockWriter {
  readonly #store: BlockStore
  readonly #data: FileHandle
  readonly #index: FileHandle
  readonly #folder: string
  #end: number
  #indexEnd: number

  private constructor(
    { folder, store, ends }: BlockWriterOptions,
    files: { data: FileHandle; index: FileHandle },
  ) {
    this.#folder = folder
    this.#store = store
    this.#data = files.data
    this.#index = files.index
    this.#end = ends.data
    this.#indexEnd = ends.index
  }

  /** Opens both files and cuts off what lies behind their good ends. */
  static async open(options: BlockWriterOptions): Promise<BlockWriter> {
    const files = BLOCK_FILES[options.store]
    const data = await openForUpdate(runFile(options.folder, files.data))
    const index = await openForUpdate(runFile(options.folder, files.index)).catch(async (error: unknown) => {
      await data.close()
      throw error
    })
    const writer = new BlockWriter(options, { data, index })
    await writer.rollback()
    return writer
  }

  /** Appends the blocks of a chunk; durable after `sync`. */
  async append(blocks: readonly Uint8Array[], range: Range): Promise<BlocksPlace> {
    const entries = indexOf(blocks, range, { offset: this.#end, store: this.#store })
    const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0)
    const place = { offset: this.#end, bytes, crc: blocks.reduce((crc, block) => crc32(block, crc), 0) }
    await writing(this.#folder, async () => {
      await writeAll(this.#data, blocks, this.#end)
      await writeAll(this.#index, [encodeRowsIndex(entries)], this.#indexEnd)
    })
    this.#end += bytes
    this.#indexEnd += entries.length * ROWS_INDEX_ENTRY_BYTES
    return place
  }

  async sync(): Promise<void> {
    await writing(this.#folder, () => Promise.all([this.#data.datasync(), this.#index.datasync()]))
  }

  get ends(): BlockEnds {
    return { data: this.#end, index: this.#indexEnd }
  }

  /** Cuts both files back to the given ends: what a failed write left behind goes, and its space with it. */
  async rollback(ends: BlockEnds = this.ends): Promise<void> {
    await writing(this.#folder, async () => {
      await this.#data.truncate(ends.data)
      await this.#index.truncate(ends.index)
    })
    this.#end = ends.data
    this.#indexEnd = ends.index
  }

  async close(): Promise<void> {
    await Promise.all([this.#data.close(), this.#index.close()])
  }
}

/** Where each block will lie; blocks that do not hold just the sessions asked for are a worker's fault. */
function indexOf(
  blocks: readonly Uint8Array[],
  range: Range,
  { offset, store }: { readonly offset: number; readonly store: BlockStore },
): RowsIndexEntry[] {
  const entries: RowsIndexEntry[] = []
  let next = range.first
  let at = offset
  for (const block of blocks) {
    const { firstSession, sessions } = headerOf(block, store)
    if (firstSession !== next) throw wrongRows(`rows of ${firstSession}, expected ${next}`)
    entries.push({ firstSession, sessions, offset: at, bytes: block.byteLength, crc: crc32(block) })
    next += sessions
    at += block.byteLength
  }
  if (next !== endOf(range)) throw wrongRows(`rows end at ${next}, expected ${endOf(range)}`)
  return entries
}

type BlockHeader = Pick<RowBlockHeader, 'firstSession' | 'sessions'>

const READ_HEADER: Readonly<Record<BlockStore, (buffer: ArrayBuffer) => BlockHeader>> = {
  sessions: readRowBlockHeader,
  hands: readHandBlockHeader,
}

function headerOf(block: Uint8Array, store: BlockStore): BlockHeader {
  try {
    return READ_HEADER[store](ownBuffer(block))
  } catch (error) {
    throw error instanceof RowBlockError ? wrongRows(error.message) : error
  }
}

function wrongRows(detail: string): AppError {
  return new AppError('worker_failed', { detail })
}

/** The bytes in a buffer of their own, as the engine's readers want them. */
function ownBuffer(bytes: Uint8Array): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = bytes
  if (buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength) return buffer
  return bytes.slice().buffer as ArrayBuffer
}

/** A write may take only a part of its bytes; this goes on until all are written or it fails. */
async function writeAll(file: FileHandle, parts: readonly Uint8Array[], position: number): Promise<void> {
  let at = position
  for (const part of parts) {
    let done = 0
    while (done < part.byteLength) {
      const { bytesWritten } = await file.write(part, done, part.byteLength - done, at)
      done += bytesWritten
      at += bytesWritten
    }
  }
}
