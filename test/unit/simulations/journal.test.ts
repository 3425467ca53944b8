import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ChunkRecord,
  encodeJournal,
  encodeRecord,
  type HeadRecord,
  type PrefixRecord,
  readJournal,
} from '../../../src/main/simulations/journal.ts'

const head: HeadRecord = { kind: 'head', schema: 1, identity: 'abc' }
const prefix: PrefixRecord = { kind: 'prefix', count: 10, totals: { seats: [1, '2'] }, elapsed: 1.5 }
const chunk = (first: number): ChunkRecord => ({
  kind: 'chunk',
  first,
  count: 5,
  totals: { seats: [first] },
  elapsed: 2,
  rows: { offset: first * 10, bytes: 50, crc: 7 },
  hands: first === 15 ? { offset: 3, bytes: 4, crc: 5 } : null,
})
const chunks = [chunk(10), chunk(20), chunk(15)]
const lines = [encodeRecord(head), encodeRecord(prefix), encodeRecord(prefix), ...chunks.map(encodeRecord)]
const whole = Buffer.from(encodeJournal(head, prefix, chunks), 'latin1')
const records = [head, prefix, prefix, ...chunks]

/** Number of the record, from 0, in which a byte lies. */
function lineAt(position: number): number {
  let end = 0
  return lines.findIndex((line) => {
    end += line.length
    return position < end
  })
}

describe('a journal', () => {
  it('is read back as it was written', () => {
    expect(readJournal(whole)).toEqual({ records, damagedLines: [] })
    expect(readJournal(new Uint8Array())).toEqual({ records: [], damagedLines: [] })
  })

  it('cut off anywhere gives every record before the cut', () => {
    for (let length = 0; length < whole.length; length++) {
      const reading = readJournal(whole.subarray(0, length))
      const intact = lineAt(length)
      expect(reading.records).toEqual(records.slice(0, intact))
      const torn = length > lines.slice(0, intact).join('').length
      expect(reading.damagedLines).toEqual(torn ? [intact + 1] : [])
    }
  })

  it('with any one byte changed loses the record it is in and no earlier one', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (position, change) => {
        const bytes = Buffer.from(whole)
        bytes[position]! ^= change
        const reading = readJournal(bytes)
        const hit = lineAt(position)
        expect(reading.records.slice(0, hit)).toEqual(records.slice(0, hit))
        expect(reading.damagedLines.length).toBeGreaterThan(0)
        // A line end that is gone takes the next record with it; everything else stays.
        const lineEnd = whole[position] === 0x0a
        expect(reading.records).toEqual(records.filter((_, i) => i !== hit && !(lineEnd && i === hit + 1)))
      }),
      { numRuns: 2000 },
    )
  })

  it('never throws and invents nothing, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readJournal(bytes).records).toEqual([])
      }),
    )
    fc.assert(
      fc.property(fc.string(), fc.nat(5), (text, at) => {
        const mixed = Buffer.from([...lines.slice(0, at), `${text}\n`, ...lines.slice(at)].join(''), 'utf8')
        for (const record of readJournal(mixed).records) expect(records).toContainEqual(record)
      }),
    )
  })
})

it('reads journals from before hands could be kept', () => {
  const { hands: _, ...earlier } = chunk(10)
  expect(readJournal(Buffer.from(encodeRecord(earlier as ChunkRecord), 'latin1')).records).toEqual([
    chunk(10),
  ])
})
