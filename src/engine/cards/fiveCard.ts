import { type Card, RANK_OF_ACE, RANK_OF_TEN } from './card.ts'
import { FIVE_CARD_HANDS } from './combinations.ts'

/** Five-card categories of Let It Ride, best first; a category's number is its place here. */
export const FIVE_CARD_CATEGORIES = [
  'royal_flush',
  'straight_flush',
  'four_of_a_kind',
  'full_house',
  'flush',
  'straight',
  'three_of_a_kind',
  'two_pair',
  'pair_tens_or_better',
  'pair_below_tens',
  'high_card',
] as const

export type FiveCardCategory = (typeof FIVE_CARD_CATEGORIES)[number]

/** Hands of each category among the 2,598,960 five-card hands. */
export const FIVE_CARD_COUNTS: readonly number[] = [
  4, 36, 624, 3_744, 5_108, 10_200, 54_912, 123_552, 422_400, 675_840, 1_302_540,
]

const [ROYAL_FLUSH, STRAIGHT_FLUSH, FOUR_OF_A_KIND, FULL_HOUSE, FLUSH, STRAIGHT] = [0, 1, 2, 3, 4, 5]
const [THREE_OF_A_KIND, TWO_PAIR, PAIR_TENS_OR_BETTER, PAIR_BELOW_TENS, HIGH_CARD] = [6, 7, 8, 9, 10]

/** Category of the wheel's four low ranks 2-3-4-5 when an ace completes them. */
const RANK_OF_FIVE = 3

/**
 * Category number of five distinct cards in ascending order. Ascending codes put equal ranks side by side, so
 * that which neighbours are equal tells every category but straights and flushes.
 */
export function fiveCardCategory(a: Card, b: Card, c: Card, d: Card, e: Card): number {
  const [ra, rb, rc, rd, re] = [a >> 2, b >> 2, c >> 2, d >> 2, e >> 2]
  const equalNeighbours =
    (ra === rb ? 1 : 0) + (rb === rc ? 2 : 0) + (rc === rd ? 4 : 0) + (rd === re ? 8 : 0)
  switch (equalNeighbours) {
    case 0b0000: {
      const flush = ((a ^ b) | (a ^ c) | (a ^ d) | (a ^ e)) & 3 ? 0 : 1
      const straight = re - ra === 4 || (re === RANK_OF_ACE && rd === RANK_OF_FIVE)
      if (straight) return flush ? (ra === RANK_OF_TEN ? ROYAL_FLUSH : STRAIGHT_FLUSH) : STRAIGHT
      return flush ? FLUSH : HIGH_CARD
    }
    case 0b0001:
    case 0b0010:
      return rb >= RANK_OF_TEN ? PAIR_TENS_OR_BETTER : PAIR_BELOW_TENS
    case 0b0100:
    case 0b1000:
      return rd >= RANK_OF_TEN ? PAIR_TENS_OR_BETTER : PAIR_BELOW_TENS
    case 0b0101:
    case 0b1001:
    case 0b1010:
      return TWO_PAIR
    case 0b1011:
    case 0b1101:
      return FULL_HOUSE
    case 0b0111:
    case 0b1110:
      return FOUR_OF_A_KIND
    default:
      return THREE_OF_A_KIND
  }
}

let table: Uint8Array | null = null

/** Category number of every five-card hand by colex index; built once, on first use. */
export function fiveCardTable(): Uint8Array {
  table ??= buildTable()
  return table
}

function buildTable(): Uint8Array {
  const categories = new Uint8Array(FIVE_CARD_HANDS)
  let index = 0
  for (let e = 4; e < 52; e++)
    for (let d = 3; d < e; d++)
      for (let c = 2; c < d; c++)
        for (let b = 1; b < c; b++)
          for (let a = 0; a < b; a++) categories[index++] = fiveCardCategory(a, b, c, d, e)
  return categories
}
