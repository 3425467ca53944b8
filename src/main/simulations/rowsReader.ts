import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { decodeRowBlock, RowBlockError, type SessionRow } from '../../engine/letitride/rows.ts'
import { STOP_REASONS } from '../../engine/letitride/setup.ts'
import type { SessionRowView } from '../../shared/api/simulations.ts'
import { AppError } from '../../shared/errors.ts'
import { orderRowsIndex, type RowsIndexEntry } from '../../shared/runFiles.ts'
import { reading } from '../store/fileErrors.ts'
import { runFile } from '../store/runFolder.ts'
import { readEntries } from './blockIndex.ts'

interface RowsPage {
  readonly folder: string
  /** Sessions that the run has kept. */
  readonly total: number
  readonly startingCents: number
  readonly offset: number
  readonly limit: number
}

/** A page of a run's sessions by session number; reads the blocks it needs and no more. */
export async function readSessions({
  folder,
  total,
  startingCents,
  offset,
  limit,
}: RowsPage): Promise<SessionRowView[]> {
  const end = Math.min(total, offset + limit)
  const wanted = (await blocksInOrder(folder, total)).filter(
    (entry) => entry.firstSession < end && entry.firstSession + entry.sessions > offset,
  )
  const rows: SessionRowView[] = []
  for (const entry of wanted) {
    for (const row of decode(await readBlock(folder, entry))) {
      if (row.session >= offset && row.session < end) rows.push(view(row, startingCents))
    }
  }
  return rows
}

/** All rows of a run by session number, a block at a time. */
export async function* sessionRows(folder: string, total: number): AsyncGenerator<Iterable<SessionRow>> {
  for (const entry of await blocksInOrder(folder, total)) yield decode(await readBlock(folder, entry))
}

async function blocksInOrder(folder: string, total: number): Promise<RowsIndexEntry[]> {
  const ordered = orderRowsIndex(await readEntries(folder, 'sessions'), total)
  if (ordered === null) throw damaged('the index of rows does not hold every session once')
  return ordered
}

async function readBlock(folder: string, entry: RowsIndexEntry): Promise<ArrayBuffer> {
  const path = runFile(folder, 'rows')
  const block = new Uint8Array(entry.bytes)
  await reading(path, async () => {
    const file = await open(path, 'r')
    try {
      await file.read(block, 0, entry.bytes, entry.offset)
    } finally {
      await file.close()
    }
  })
  if (crc32(block) !== entry.crc) throw damaged(`the rows from session ${entry.firstSession} have changed`)
  return block.buffer
}

function decode(block: ArrayBuffer): Iterable<SessionRow> {
  try {
    return decodeRowBlock(block)
  } catch (error) {
    if (error instanceof RowBlockError) throw damaged(error.message)
    throw error
  }
}

function damaged(detail: string): AppError {
  return new AppError('run_damaged', {
    message: 'The single sessions of this run are damaged. Its results are not affected.',
    detail,
  })
}

function view(row: SessionRow, startingCents: number): SessionRowView {
  const profit = row.finalCents - startingCents
  const { peakAtMaxDrawdownCents: peak, maxDrawdownCents } = row
  return {
    session: row.session,
    outcome: profit > 0 ? 'win' : profit < 0 ? 'loss' : 'push',
    stopReason: STOP_REASONS[row.stopReason] ?? 'unknown',
    hands: row.hands,
    startingBankroll: startingCents / 100,
    finalBankroll: row.finalCents / 100,
    profit: profit / 100,
    wagered: row.wageredCents / 100,
    bonusWagered: row.bonusWageredCents / 100,
    peakBankroll: row.peakCents / 100,
    maxDrawdown: maxDrawdownCents / 100,
    maxDrawdownPercent: peak > 0 ? (maxDrawdownCents / peak) * 100 : 0,
  }
}
