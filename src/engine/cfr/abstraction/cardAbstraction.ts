/**
 * Buckets of hands on each street: what an abstract player knows of its cards. It forgets the buckets of earlier
 * streets (imperfect recall): K. Waugh et al., "A practical use of imperfect recall", SARA 2009.
 */
import { HandIndex } from './handIndex.ts'
import { MAX_RIVER_SCORE } from './riverScores.ts'
import { STARTING_HANDS, startingHandOf } from './startingHands.ts'
import { decodeTable, encodeTable, type TableKind } from './tableFile.ts'

/** A number for each street: before the flop, flop, turn, river. */
export type Streets = readonly [number, number, number, number]

export type CardAbstraction = {
  /** Number of buckets on each street; within a street a higher bucket is a stronger one on average. */
  readonly buckets: Streets
  /** Bucket by class of starting hand; with 169 buckets the class itself. */
  readonly preflop: Uint16Array
  /** Bucket by `FLOP_HANDS` and `TURN_HANDS_INDEX` number. */
  readonly flop: Uint16Array
  readonly turn: Uint16Array
  /** Lowest river score (see `RiverScores`) of each bucket but the first, strictly ascending. */
  readonly riverFrom: Uint16Array
}

/** Numbering of two hole cards and three or four cards of the board. */
export const FLOP_HANDS: HandIndex = new HandIndex(2, 3)
export const TURN_HANDS_INDEX: HandIndex = new HandIndex(2, 4)

const KIND: TableKind = { name: 'buckets', version: 1 }

/** Most buckets of a street. */
export const MAX_BUCKETS = 10_000

/** Buckets of the tables of two hole cards and 0, 3 or 4 cards of the board, the hole cards first. */
export function bucketOf({ preflop, flop, turn }: CardAbstraction, cards: ArrayLike<number>): number {
  switch (cards.length) {
    case 2:
      return preflop[startingHandOf(cards[0]!, cards[1]!)]!
    case 5:
      return flop[FLOP_HANDS.index(cards)]!
    case 6:
      return turn[TURN_HANDS_INDEX.index(cards)]!
    default:
      throw new RangeError(`no bucket table for ${cards.length} cards`)
  }
}

/** Bucket of a river hand by its score: the number of bounds at or below it. */
export function riverBucketOf({ riverFrom }: CardAbstraction, score: number): number {
  let low = 0
  let high = riverFrom.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (riverFrom[middle]! <= score) low = middle + 1
    else high = middle
  }
  return low
}

/** The abstraction's file: about 30 MB, whatever the number of buckets. */
export function encodeAbstraction({ buckets, preflop, flop, turn, riverFrom }: CardAbstraction): Uint8Array {
  const parts = [preflop, flop, turn, riverFrom]
  const table = new Uint8Array(16 + parts.reduce((bytes, part) => bytes + part.length * 2, 0))
  const view = new DataView(table.buffer)
  for (const [street, count] of buckets.entries()) view.setUint32(street * 4, count, true)
  let at = 16
  for (const part of parts)
    for (const bucket of part) {
      view.setUint16(at, bucket, true)
      at += 2
    }
  return encodeTable(KIND, table)
}

/** Throws a RangeError for anything but what `encodeAbstraction` writes. */
export function decodeAbstraction(file: Uint8Array): CardAbstraction {
  const table = decodeTable(KIND, file)
  const fixed = 16 + 2 * (STARTING_HANDS + FLOP_HANDS.size + TURN_HANDS_INDEX.size)
  if (table.length < fixed) throw new RangeError('the bucket table is too short')
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const countOf = (street: number): number => view.getUint32(street * 4, true)
  const buckets: Streets = [countOf(0), countOf(1), countOf(2), countOf(3)]
  if (!buckets.every((count) => count >= 1 && count <= MAX_BUCKETS))
    throw new RangeError(`numbers of buckets out of range: ${buckets.join(', ')}`)
  if (table.length !== fixed + 2 * (buckets[3] - 1))
    throw new RangeError('the bucket table has another length')
  let at = 16
  const read = (length: number, below: number): Uint16Array => {
    const part = new Uint16Array(length)
    for (let i = 0; i < length; i++, at += 2) part[i] = view.getUint16(at, true)
    if (!part.every((value) => value < below)) throw new RangeError('a bucket is out of range')
    return part
  }
  const abstraction: CardAbstraction = {
    buckets,
    preflop: read(STARTING_HANDS, buckets[0]),
    flop: read(FLOP_HANDS.size, buckets[1]),
    turn: read(TURN_HANDS_INDEX.size, buckets[2]),
    riverFrom: read(buckets[3] - 1, MAX_RIVER_SCORE + 1),
  }
  if (abstraction.riverFrom.some((from, index, all) => index > 0 && from <= all[index - 1]!))
    throw new RangeError('river bounds do not ascend')
  return abstraction
}
