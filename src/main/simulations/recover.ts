import type { GameSetup } from '../../engine/letitride/setup.ts'
import { parseTotals } from '../../engine/letitride/totalsJson.ts'
import type { BlockStore, RowsIndexEntry } from '../../shared/runFiles.ts'
import { removeTemporaries } from '../store/atomicFile.ts'
import { readCapped } from '../store/readJson.ts'
import { runFile } from '../store/runFolder.ts'
import type { BlockEnds } from './blockFile.ts'
import { Coverage, keepIndex, readIndex, removeBlocks } from './blockIndex.ts'
import { type ChunkRecord, type HeadRecord, readJournal } from './journal.ts'
import { Merger } from './merge.ts'
import { endOf, type Range } from './ranges.ts'

/** Ends of each file of blocks; 0 where there is none. */
export type AllEnds = Readonly<Record<BlockStore, BlockEnds>>

/** What is left of a run that was interrupted. */
export interface Recovered {
  readonly merger: Merger<ChunkRecord>
  readonly elapsed: number
  readonly ends: AllEnds
  /** What was found damaged, in words for the log. */
  readonly notes: readonly string[]
}

interface RecoverOptions {
  readonly folder: string
  readonly head: HeadRecord
  readonly setup: GameSetup
  readonly sessions: number
  readonly stores: readonly BlockStore[]
}

const MAX_JOURNAL_BYTES = 256_000_000

/**
 * Reads what a run has kept, trusting only what checks out: whole records of this very run, whose blocks are
 * all on disk. Everything else is as if it had never been played. Files of blocks are cut back to what counts.
 */
export async function recover(options: RecoverOptions): Promise<Recovered> {
  const { folder, stores } = options
  await removeTemporaries(folder)
  const { indexes, ...kept } = await readKept(options)
  const { merger } = kept
  const ranges = [{ first: 0, count: merger.prefixCount }, ...merger.waiting().map(({ range }) => range)]
  const keep = (store: BlockStore) =>
    stores.includes(store)
      ? keepIndex({ folder, store, index: indexes.get(store) ?? [], ranges })
      : removeBlocks(folder, store)
  return { ...kept, ends: { sessions: await keep('sessions'), hands: await keep('hands') } }
}

/** Entries of the index of each file of blocks. */
type Indexes = ReadonlyMap<BlockStore, readonly RowsIndexEntry[]>

/** The same without touching a file. */
export async function readKept(
  options: RecoverOptions,
): Promise<Omit<Recovered, 'ends'> & { readonly indexes: Indexes }> {
  const { folder, stores } = options
  const journal = await readRecords(options)
  const indexes = new Map<BlockStore, readonly RowsIndexEntry[]>()
  for (const store of stores) indexes.set(store, await readIndex(folder, store))
  const { merger, elapsed, notes } = mergeRecords(options, journal.records, indexes)
  return { merger, elapsed, indexes, notes: [...journal.notes, ...notes] }
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
  { setup }: RecoverOptions,
  records: readonly Accepted[],
  indexes: Indexes,
): { merger: Merger<ChunkRecord>; elapsed: number; notes: string[] } {
  const merger = new Merger<ChunkRecord>(setup)
  const covered = [...indexes.values()].map((index) => new Coverage(index))
  const notes: string[] = []
  let elapsed = 0
  for (const { range, totals: json, elapsed: at, record } of records) {
    elapsed = Math.max(elapsed, at)
    if (range.count === 0) continue
    const totals = parseTotals(json, setup)
    const whole = totals?.seats[0]?.sessions === range.count
    if (totals === null || !whole) {
      notes.push(`The record of sessions ${name(range)} contradicts itself; they are played again.`)
    } else if (!covered.every((blocks) => blocks.has(range))) {
      notes.push(`The rows of sessions ${name(range)} are not all there; they are played again.`)
    } else {
      merger.add({ range, totals, record: record ?? prefixStandIn(range, json, at) })
    }
  }
  return { merger, elapsed, notes }
}

/** A prefix never waits for anything, so its record is not written again in this form. */
function prefixStandIn(range: Range, totals: unknown, elapsed: number): ChunkRecord {
  return { kind: 'chunk', ...range, totals, elapsed, rows: null, hands: null }
}

function name(range: Range): string {
  return `${range.first + 1} to ${endOf(range)}`
}
