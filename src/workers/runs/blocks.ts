import { type FileHandle, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { RowBlockError } from '../../engine/letitride/rows.ts'
import { AppError } from '../../shared/errors.ts'
import {
  BLOCK_FILES,
  type BlockStore,
  decodeRowsIndex,
  orderRowsIndex,
  type RowsIndexEntry,
  RUN_FILES,
} from '../../shared/runFiles.ts'
import { readFailure } from '../exports/failures.ts'
import { damaged } from './damaged.ts'

interface Wanted {
  readonly folder: string
  readonly store: BlockStore
  /** Sessions that the run has kept. */
  readonly sessions: number
}

/**
 * The kept blocks of a run by session number, one in memory at a time, so a block has to be used up before the next
 * one is asked for. A block that is not what the index says ends the reading: an export holds every session or is
 * not made.
 */
export async function* blocksOf(wanted: Wanted): AsyncGenerator<ArrayBuffer, void, undefined> {
  const entries = await blocksInOrder(wanted)
  const file = await openData(wanted)
  try {
    // Most blocks are equally long, so one buffer serves nearly all of them.
    let block = new Uint8Array(0)
    for (const entry of entries) {
      if (block.length !== entry.bytes) block = new Uint8Array(entry.bytes)
      yield await readBlock(file, entry, block)
    }
  } finally {
    await file.close()
  }
}

/** The block that holds a session; throws `no_such_session` where none does. */
export async function blockWith(session: number, wanted: Wanted): Promise<ArrayBuffer> {
  const entry = (await blocksInOrder(wanted)).find(
    ({ firstSession, sessions }) => firstSession <= session && session < firstSession + sessions,
  )
  if (entry === undefined) throw new AppError('no_such_session', { detail: `session ${session}` })
  const file = await openData(wanted)
  try {
    return await readBlock(file, entry, new Uint8Array(entry.bytes))
  } finally {
    await file.close()
  }
}

/** Decodes a block of which the checksum is right; what is no block all the same is damage too. */
export function decoded<T>(block: ArrayBuffer, decode: (block: ArrayBuffer) => Iterable<T>): Iterable<T> {
  try {
    return decode(block)
  } catch (cause) {
    throw cause instanceof RowBlockError ? damaged(cause.message) : cause
  }
}

async function blocksInOrder({ folder, store, sessions }: Wanted): Promise<RowsIndexEntry[]> {
  const path = join(folder, RUN_FILES[BLOCK_FILES[store].index])
  const entries = decodeRowsIndex(await readFile(path).catch(failRead))
  const ordered = orderRowsIndex(
    entries.filter(({ firstSession }) => firstSession < sessions),
    sessions,
  )
  if (ordered === null) throw damaged(`the index of ${store} does not hold every session once`)
  return ordered
}

function openData({ folder, store }: Wanted): Promise<FileHandle> {
  return open(join(folder, RUN_FILES[BLOCK_FILES[store].data]), 'r').catch(failRead)
}

async function readBlock(
  file: FileHandle,
  entry: RowsIndexEntry,
  block: Uint8Array<ArrayBuffer>,
): Promise<ArrayBuffer> {
  let filled = 0
  while (filled < block.length) {
    const { bytesRead } = await file
      .read(block, filled, block.length - filled, entry.offset + filled)
      .catch(failRead)
    if (bytesRead === 0) throw damaged(`the rows end before session ${entry.firstSession}`)
    filled += bytesRead
  }
  if (crc32(block) !== entry.crc) throw damaged(`wrong checksum at session ${entry.firstSession}`)
  return block.buffer
}

function failRead(cause: unknown): never {
  throw readFailure(cause)
}
