/** Strength of seven cards from two sums and one or two table reads; see strengthTables.ts. */
import type { Card } from '../../cards/card.ts'
import { RANK_KEYS, ROW_BITS, strengthTables } from './strengthTables.ts'

/** Key of each card's rank. */
export const RANK_KEY: Int32Array = Int32Array.from({ length: 52 }, (_, card) => RANK_KEYS[card >> 2]!)

/** One in the four bits of each card's suit. */
export const SUIT_KEY: Int32Array = Int32Array.from({ length: 52 }, (_, card) => 1 << (4 * (card & 3)))

/** Added to the sum of suit keys, it lifts a count of five or more into the highest of the four bits. */
export const SUIT_START = 0x3333
export const FLUSH_BITS = 0x8888

/** Strength 0 (worst) to 4,823 of seven different cards in any order. */
export function sevenCardStrength(a: Card, b: Card, c: Card, d: Card, e: Card, f: Card, g: Card): number {
  const { byRanks, rowOffset, byFlush } = strengthTables()
  const suits =
    (SUIT_START +
      SUIT_KEY[a]! +
      SUIT_KEY[b]! +
      SUIT_KEY[c]! +
      SUIT_KEY[d]! +
      SUIT_KEY[e]! +
      SUIT_KEY[f]! +
      SUIT_KEY[g]!) &
    FLUSH_BITS
  if (suits !== 0) {
    const suit = flushSuit(suits)
    return byFlush[
      rankBit(a, suit) |
        rankBit(b, suit) |
        rankBit(c, suit) |
        rankBit(d, suit) |
        rankBit(e, suit) |
        rankBit(f, suit) |
        rankBit(g, suit)
    ]!
  }
  const sum =
    RANK_KEY[a]! + RANK_KEY[b]! + RANK_KEY[c]! + RANK_KEY[d]! + RANK_KEY[e]! + RANK_KEY[f]! + RANK_KEY[g]!
  return byRanks[sum + rowOffset[sum >>> ROW_BITS]!]!
}

/** The suit whose bit is set among `FLUSH_BITS`. */
export function flushSuit(bits: number): number {
  return (31 - Math.clz32(bits)) >> 2
}

/** The card's rank as a bit if it is of the suit, else 0. */
export function rankBit(card: Card, suit: number): number {
  return (card & 3) === suit ? 1 << (card >> 2) : 0
}
