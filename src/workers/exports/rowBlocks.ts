import { type FileHandle, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { decodeRowBlock, RowBlockError, type SessionRow } from '../../engine/letitride/rows.ts'
import { AppError } from '../../shared/errors.ts'
import type { RunRecord } from '../../shared/results/run.ts'
import { decodeRowsIndex, orderRowsIndex, type RowsIndexEntry, RUN_FILES } from '../../shared/runFiles.ts'
import { readFailure } from './failures.ts'

/**
 * The kept rows of a run by session number, one block of at most 1 MB in memory at a time, so a block has to be
 * used up before the next one is asked for. A block that is not
 * what the index says ends the reading: an export holds every session or is not made.
 */
export async function* rowBlocks(
  folder: string,
  record: RunRecord,
): AsyncGenerator<Iterable<SessionRow>, void, undefined> {
  if (record.rows === 'none') throw new AppError('no_rows')
  const entries = await blocksInOrder(folder, record)
  const file = await open(join(folder, RUN_FILES.rows), 'r').catch(failRead)
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

async function blocksInOrder(folder: string, { sessionsDone }: RunRecord): Promise<RowsIndexEntry[]> {
  const entries = decodeRowsIndex(await readFile(join(folder, RUN_FILES.rowsIndex)).catch(failRead))
  const ordered = orderRowsIndex(
    entries.filter(({ firstSession }) => firstSession < sessionsDone),
    sessionsDone,
  )
  if (ordered === null) throw damaged('the index does not hold every session once')
  return ordered
}

async function readBlock(
  file: FileHandle,
  entry: RowsIndexEntry,
  block: Uint8Array<ArrayBuffer>,
): Promise<Iterable<SessionRow>> {
  let filled = 0
  while (filled < block.length) {
    const { bytesRead } = await file
      .read(block, filled, block.length - filled, entry.offset + filled)
      .catch(failRead)
    if (bytesRead === 0) throw damaged(`the rows end before session ${entry.firstSession}`)
    filled += bytesRead
  }
  if (crc32(block) !== entry.crc) throw damaged(`wrong checksum at session ${entry.firstSession}`)
  try {
    return decodeRowBlock(block.buffer)
  } catch (cause) {
    throw cause instanceof RowBlockError ? damaged(cause.message) : cause
  }
}

function failRead(cause: unknown): never {
  throw readFailure(cause)
}

function damaged(detail: string): AppError {
  return new AppError('run_damaged', {
    detail,
    message:
      'The kept sessions of this run are damaged, so they cannot be exported. Its results are not affected.',
  })
}
