import type { RowsChoice } from './results/run.ts'

/**
 * Names of the files in a run folder, and the layout of the index of its rows: what main writes and
 * exports read.
 */
export const RUN_FILES = {
  record: 'run.json',
  summary: 'summary.json',
  journal: 'journal',
  rows: 'rows.bin',
  rowsIndex: 'rows.idx',
  hands: 'hands.bin',
  handsIndex: 'hands.idx',
  log: 'run.log',
  lock: 'run.lock',
} as const

/** Files of packed blocks, with an index each: a row for each session, and a record of each hand. */
export const BLOCK_FILES = {
  sessions: { data: 'rows', index: 'rowsIndex' },
  hands: { data: 'hands', index: 'handsIndex' },
} as const
export type BlockStore = keyof typeof BLOCK_FILES
export const BLOCK_STORES = ['sessions', 'hands'] as const satisfies readonly BlockStore[]

/** The files of blocks that a run keeps; whoever keeps hands keeps sessions too. */
export function storesOf(rows: RowsChoice): readonly BlockStore[] {
  return rows === 'none' ? [] : rows === 'sessions' ? ['sessions'] : BLOCK_STORES
}

/** Where one packed block lies in its file. */
export interface RowsIndexEntry {
  readonly firstSession: number
  readonly sessions: number
  readonly offset: number
  readonly bytes: number
  /** CRC-32 of the block. */
  readonly crc: number
}

export const ROWS_INDEX_ENTRY_BYTES = 32

/** Entries as the bytes of an index: f64 first, f64 offset, u32 sessions, bytes, crc, 0; little-endian. */
export function encodeRowsIndex(entries: readonly RowsIndexEntry[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(entries.length * ROWS_INDEX_ENTRY_BYTES)
  const view = new DataView(bytes.buffer)
  for (const [i, entry] of entries.entries()) {
    const at = i * ROWS_INDEX_ENTRY_BYTES
    view.setFloat64(at, entry.firstSession, true)
    view.setFloat64(at + 8, entry.offset, true)
    view.setUint32(at + 16, entry.sessions, true)
    view.setUint32(at + 20, entry.bytes, true)
    view.setUint32(at + 24, entry.crc, true)
  }
  return bytes
}

/** The entries that make sense, in the order of the file; a torn last entry is left out. */
export function decodeRowsIndex(bytes: Uint8Array): RowsIndexEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: RowsIndexEntry[] = []
  for (let at = 0; at + ROWS_INDEX_ENTRY_BYTES <= bytes.byteLength; at += ROWS_INDEX_ENTRY_BYTES) {
    const entry = {
      firstSession: view.getFloat64(at, true),
      offset: view.getFloat64(at + 8, true),
      sessions: view.getUint32(at + 16, true),
      bytes: view.getUint32(at + 20, true),
      crc: view.getUint32(at + 24, true),
    }
    const sound =
      Number.isSafeInteger(entry.firstSession) &&
      entry.firstSession >= 0 &&
      Number.isSafeInteger(entry.offset) &&
      entry.offset >= 0 &&
      entry.sessions > 0 &&
      entry.bytes > 0
    if (sound) entries.push(entry)
  }
  return entries
}

/** Entries by session number when they hold exactly the sessions [0, total), each once; else null. */
export function orderRowsIndex(entries: readonly RowsIndexEntry[], total: number): RowsIndexEntry[] | null {
  const sorted = [...entries].sort((a, b) => a.firstSession - b.firstSession)
  let next = 0
  for (const entry of sorted) {
    if (entry.firstSession !== next) return null
    next += entry.sessions
  }
  return next === total ? sorted : null
}
