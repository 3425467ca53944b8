import { rm, stat } from 'node:fs/promises'
import type { GameSetup } from '../../engine/letitride/setup.ts'
import { parseTotals } from '../../engine/letitride/totalsJson.ts'
import { decodeRowsIndex, encodeRowsIndex, type RowsIndexEntry } from '../../shared/runFiles.ts'
import { removeTemporaries, writeAtomic } from '../store/atomicFile.ts'
import { writing } from '../store/fileErrors.ts'
import { readCapped } from '../store/readJson.ts'
import { runFile } from '../store/runFolder.ts'
import { type ChunkRecord, type HeadRecord, readJournal } from './journal.ts'
import { Merger } from './merge.ts'
import { endOf, type Range } from './ranges.ts'
import type { RowsEnds } from './rowsFile.ts'

/** What is left of a run that was interrupted. */
export interface Recovered {
  readonly merger: Merger<ChunkRecord>
  readonly elapsed: number
  readonly rows: RowsEnds
  /** What was found damaged, in words for the log. */
  readonly notes: readonly string[]
}

interface RecoverOptions {
  readonly folder: string
  readonly head: HeadRecord
  readonly setup: GameSetup
  readonly sessions: number
  readonly keepsRows: boolean
}

const MAX_JOURNAL_BYTES = 256_000_000
const MAX_INDEX_BYTES = 512_000_000

/**
 * Reads what a run has kept, trusting only what checks out: whole records of this very run, whose rows are
 * all on disk. Everything else is as if it had never been played. Files of rows are cut back to what counts.
 */
export async function recover(options: RecoverOptions): Promise<Recovered> {
  const { folder, keepsRows } = options
  await removeTemporaries(folder)
  const { index, ...kept } = await readKept(options)
  const rows = keepsRows ? await keepIndex(folder, index, kept.merger) : await removeRows(folder)
  return { ...kept, rows }
}

/** The same without touching a file. */
export async function readKept(
  options: RecoverOptions,
): Promise<Omit<Recovered, 'rows'> & { readonly index: readonly RowsIndexEntry[] }> {
  const journal = await readRecords(options)
  const index = options.keepsRows ? await readIndex(options.folder) : []
  const { merger, elapsed, notes } = mergeRecords(options, journal.records, index)
  return { merger, elapsed, index, notes: [...journal.notes, ...notes] }
}

type Accepted = { range: Range; totals: unknown; elapsed: number; record: ChunkRecord | null }

async function readRecords({
  folder,
  head,
  sessions,
}: RecoverOptions): Promise<{ records: Accepted[]; notes: string[] }> {
  const bytes = await readCapped(runFile(folder, 'journal'), MAX_JOURNAL_BYTES)
  if (bytes === null) return { records: [], notes: [] }
  if (bytes === 'too large') return { records: [], notes: ['The journal is far too large; it is not used.'] }
  const { records, damagedLines } = readJournal(bytes)
  const notes: string[] = []
  if (damagedLines.length > 0) {
    notes.push(
      `The journal is damaged at record ${damagedLines.slice(0, 5).join(', ')}; sessions that only this record held are played again.`,
    )
  }
  const found = records.find((record) => record.kind === 'head')
  if (found !== undefined && found.identity !== head.identity) {
    return {
      records: [],
      notes: [...notes, 'The journal is of another experiment or engine; it is not used.'],
    }
  }
  if (found === undefined && records.length > 0) {
    return { records: [], notes: [...notes, 'The journal does not say what it is of; it is not used.'] }
  }
  const accepted = records.flatMap((record): Accepted[] => {
    if (record.kind === 'head') return []
    const { totals, elapsed } = record
    const range = { first: record.kind === 'prefix' ? 0 : record.first, count: record.count }
    if (endOf(range) > sessions) return []
    return [{ range, totals, elapsed, record: record.kind === 'chunk' ? record : null }]
  })
  return { records: accepted, notes }
}

function mergeRecords(
  { setup, keepsRows }: RecoverOptions,
  records: readonly Accepted[],
  index: readonly RowsIndexEntry[],
): { merger: Merger<ChunkRecord>; elapsed: number; notes: string[] } {
  const merger = new Merger<ChunkRecord>(setup)
  const covered = new Coverage(index)
  const notes: string[] = []
  let elapsed = 0
  for (const { range, totals: json, elapsed: at, record } of records) {
    elapsed = Math.max(elapsed, at)
    if (range.count === 0) continue
    const totals = parseTotals(json, setup)
    const whole = totals?.seats[0]?.sessions === range.count
    if (totals === null || !whole) {
      notes.push(`The record of sessions ${name(range)} contradicts itself; they are played again.`)
    } else if (keepsRows && !covered.has(range)) {
      notes.push(`The rows of sessions ${name(range)} are not all there; they are played again.`)
    } else {
      merger.add({ range, totals, record: record ?? prefixStandIn(range, json, at) })
    }
  }
  return { merger, elapsed, notes }
}

/** A prefix never waits for anything, so its record is not written again in this form. */
function prefixStandIn(range: Range, totals: unknown, elapsed: number): ChunkRecord {
  return { kind: 'chunk', ...range, totals, elapsed, rows: null }
}

function name(range: Range): string {
  return `${range.first + 1} to ${endOf(range)}`
}

/** Which sessions have rows, by the index. */
class Coverage {
  readonly #sorted: readonly RowsIndexEntry[]
  constructor(index: readonly RowsIndexEntry[]) {
    this.#sorted = [...index].sort((a, b) => a.firstSession - b.firstSession)
  }

  /** Whether blocks cover the range without a gap; blocks never straddle the bounds of a chunk. */
  has(range: Range): boolean {
    let next = range.first
    for (const entry of this.#sorted) {
      if (entry.firstSession === next && next < endOf(range)) next += entry.sessions
    }
    return next === endOf(range)
  }
}

/** The entries of the index whose bytes exist. */
async function readIndex(folder: string): Promise<RowsIndexEntry[]> {
  const bytes = await readCapped(runFile(folder, 'rowsIndex'), MAX_INDEX_BYTES)
  if (bytes === null || bytes === 'too large') return []
  const size = await stat(runFile(folder, 'rows')).then(
    (found) => found.size,
    () => 0,
  )
  return decodeRowsIndex(bytes).filter((entry) => entry.offset + entry.bytes <= size)
}

/** Writes the index anew with the blocks of merged sessions only; rows end where the last of them ends. */
async function keepIndex(
  folder: string,
  index: readonly RowsIndexEntry[],
  merger: Merger<ChunkRecord>,
): Promise<RowsEnds> {
  const ranges = [{ first: 0, count: merger.prefixCount }, ...merger.waiting().map(({ range }) => range)]
  const seen = new Set<number>()
  const kept = index.filter((entry) => {
    const inside = ranges.some(
      (range) => entry.firstSession >= range.first && entry.firstSession + entry.sessions <= endOf(range),
    )
    if (!inside || seen.has(entry.firstSession)) return false
    seen.add(entry.firstSession)
    return true
  })
  const bytes = encodeRowsIndex(kept)
  await writeAtomic(runFile(folder, 'rowsIndex'), bytes)
  const rows = kept.reduce((end, entry) => Math.max(end, entry.offset + entry.bytes), 0)
  return { rows, index: bytes.byteLength }
}

async function removeRows(folder: string): Promise<RowsEnds> {
  await writing(folder, async () => {
    await rm(runFile(folder, 'rows'), { force: true })
    await rm(runFile(folder, 'rowsIndex'), { force: true })
  })
  return { rows: 0, index: 0 }
}
