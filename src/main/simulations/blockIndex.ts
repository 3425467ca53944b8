import { rm, stat } from 'node:fs/promises'
import {
  BLOCK_FILES,
  type BlockStore,
  decodeRowsIndex,
  encodeRowsIndex,
  orderRowsIndex,
  type RowsIndexEntry,
} from '../../shared/runFiles.ts'
import { writeAtomic } from '../store/atomicFile.ts'
import { writing } from '../store/fileErrors.ts'
import { readCapped } from '../store/readJson.ts'
import { runFile } from '../store/runFolder.ts'
import type { BlockEnds } from './blockFile.ts'
import { endOf, type Range } from './ranges.ts'

const MAX_INDEX_BYTES = 512_000_000

/** The entries of an index as they stand in the file; none where it is missing or far too large. */
export async function readEntries(folder: string, store: BlockStore): Promise<RowsIndexEntry[]> {
  const bytes = await readCapped(runFile(folder, BLOCK_FILES[store].index), MAX_INDEX_BYTES)
  return bytes === null || bytes === 'too large' ? [] : decodeRowsIndex(bytes)
}

/** The entries of the index whose bytes exist. */
export async function readIndex(folder: string, store: BlockStore): Promise<RowsIndexEntry[]> {
  const size = await stat(runFile(folder, BLOCK_FILES[store].data)).then(
    (found) => found.size,
    () => 0,
  )
  return (await readEntries(folder, store)).filter((entry) => entry.offset + entry.bytes <= size)
}

/** Which sessions have blocks, by the index. */
export class Coverage {
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

interface KeptIndex {
  readonly folder: string
  readonly store: BlockStore
  readonly index: readonly RowsIndexEntry[]
  /** Sessions that are merged. */
  readonly ranges: readonly Range[]
}

/** Writes the index anew with the blocks of merged sessions only; the data end where the last of them ends. */
export async function keepIndex({ folder, store, index, ranges }: KeptIndex): Promise<BlockEnds> {
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
  await writeAtomic(runFile(folder, BLOCK_FILES[store].index), bytes)
  const data = kept.reduce((end, entry) => Math.max(end, entry.offset + entry.bytes), 0)
  return { data, index: bytes.byteLength }
}

/** Removes blocks that the run does not keep. */
export async function removeBlocks(folder: string, store: BlockStore): Promise<BlockEnds> {
  const { data, index } = BLOCK_FILES[store]
  await writing(folder, async () => {
    await rm(runFile(folder, data), { force: true })
    await rm(runFile(folder, index), { force: true })
  })
  return { data: 0, index: 0 }
}

/** Leaves in the index, in order, just the sessions that are kept; other blocks are out of reach then. */
export async function finishIndex(folder: string, store: BlockStore, sessions: number): Promise<void> {
  const entries = await readEntries(folder, store)
  const kept = orderRowsIndex(
    entries.filter(({ firstSession }) => firstSession < sessions),
    sessions,
  )
  if (kept === null) throw new Error(`the index of ${store} does not hold every session once`)
  await writeAtomic(runFile(folder, BLOCK_FILES[store].index), encodeRowsIndex(kept))
}
