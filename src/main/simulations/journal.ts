import { crc32 } from 'node:zlib'
import { z } from 'zod'

/**
 * The journal of a run: one record a line, each with its own checksum, so that a record torn by a crash
 * or changed by a bad disk is recognised and left out while every other one still counts.
 *
 *     <CRC-32 of the rest, 8 hex digits> <JSON>\n
 *
 * It begins with a head that names what is played. Then come the totals of the prefix [0, count), twice,
 * because they stand for most of the work, and a record for each chunk that ended since.
 */
export const JOURNAL_SCHEMA = 1

const whole = z.int().min(0)

const headSchema = z.strictObject({
  kind: z.literal('head'),
  schema: z.literal(JOURNAL_SCHEMA),
  /** Hash of all that fixes the results; records of anything else are not ours. */
  identity: z.string(),
})

const prefixSchema = z.strictObject({
  kind: z.literal('prefix'),
  count: whole,
  totals: z.unknown(),
  /** Working time of the run so far. */
  elapsed: z.number().min(0),
})

const place = z.strictObject({ offset: whole, bytes: whole, crc: whole })

const chunkSchema = z.strictObject({
  kind: z.literal('chunk'),
  first: whole,
  count: z.int().min(1),
  totals: z.unknown(),
  elapsed: z.number().min(0),
  /** Where its rows lie in `rows.bin`; null when the run keeps none. */
  rows: place.nullable(),
  /** The same of its hands in `hands.bin`; journals from before hands could be kept do not say. */
  hands: place.nullable().default(null),
})

const recordSchema = z.discriminatedUnion('kind', [headSchema, prefixSchema, chunkSchema])

export type HeadRecord = z.infer<typeof headSchema>
export type PrefixRecord = z.infer<typeof prefixSchema>
export type ChunkRecord = z.infer<typeof chunkSchema>
export type JournalRecord = z.infer<typeof recordSchema>

export function encodeRecord(record: JournalRecord): string {
  const json = JSON.stringify(record)
  return `${checksum(json)} ${json}\n`
}

/** A whole journal as it stands after compaction. */
export function encodeJournal(
  head: HeadRecord,
  prefix: PrefixRecord,
  chunks: readonly ChunkRecord[],
): string {
  const twice = encodeRecord(prefix)
  return encodeRecord(head) + twice + twice + chunks.map(encodeRecord).join('')
}

export interface JournalReading {
  readonly records: readonly JournalRecord[]
  /** Numbers, from 1, of the lines that are not whole records. */
  readonly damagedLines: readonly number[]
}

/** Reads whatever can be read of a journal; never throws. */
export function readJournal(bytes: Uint8Array): JournalReading {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const lines = text.split('\n')
  // A whole journal ends with a line end; what follows the last one is a record torn while it was written.
  const torn = lines.pop() ?? ''
  const records: JournalRecord[] = []
  const damagedLines: number[] = []
  for (const [index, line] of lines.entries()) {
    const record = decodeLine(line)
    if (record === null) damagedLines.push(index + 1)
    else records.push(record)
  }
  if (torn !== '') damagedLines.push(lines.length + 1)
  return { records, damagedLines }
}

function decodeLine(line: string): JournalRecord | null {
  const json = line.slice(9)
  if (line[8] !== ' ' || line.slice(0, 8) !== checksum(json)) return null
  try {
    const parsed = recordSchema.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function checksum(json: string): string {
  return crc32(Buffer.from(json, 'latin1')).toString(16).padStart(8, '0')
}
