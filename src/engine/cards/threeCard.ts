import { type Card, RANK_OF_ACE } from './card.ts'
import { THREE_CARD_HANDS } from './combinations.ts'

/** Three-card categories of the bonus bet, best first; a category's number is its place here. */
export const THREE_CARD_CATEGORIES = [
  'mini_royal',
  'straight_flush',
  'three_of_a_kind',
  'straight',
  'flush',
  'pair',
  'high_card',
] as const

export type ThreeCardCategory = (typeof THREE_CARD_CATEGORIES)[number]

/** Hands of each category among the 22,100 three-card hands. */
export const THREE_CARD_COUNTS: readonly number[] = [4, 44, 52, 720, 1_096, 3_744, 16_440]

const [MINI_ROYAL, STRAIGHT_FLUSH, THREE_OF_A_KIND, STRAIGHT, FLUSH, PAIR, HIGH_CARD] = [0, 1, 2, 3, 4, 5, 6]

const RANK_OF_THREE = 1
const RANK_OF_QUEEN = 10

/** Category number of three distinct cards in ascending order; a mini royal is A-K-Q suited. */
export function threeCardCategory(a: Card, b: Card, c: Card): number {
  const [ra, rb, rc] = [a >> 2, b >> 2, c >> 2]
  if (ra === rc) return THREE_OF_A_KIND
  if (ra === rb || rb === rc) return PAIR
  const flush = (((a ^ b) | (a ^ c)) & 3) === 0
  const straight = rc - ra === 2 || (rc === RANK_OF_ACE && rb === RANK_OF_THREE)
  if (straight) return flush ? (ra === RANK_OF_QUEEN ? MINI_ROYAL : STRAIGHT_FLUSH) : STRAIGHT
  return flush ? FLUSH : HIGH_CARD
}

let table: Uint8Array | null = null

/** Category number of every three-card hand by colex index; built once, on first use. */
export function threeCardTable(): Uint8Array {
  table ??= buildTable()
  return table
}

function buildTable(): Uint8Array {
  const categories = new Uint8Array(THREE_CARD_HANDS)
  let index = 0
  for (let c = 2; c < 52; c++)
    for (let b = 1; b < c; b++) for (let a = 0; a < b; a++) categories[index++] = threeCardCategory(a, b, c)
  return categories
}
