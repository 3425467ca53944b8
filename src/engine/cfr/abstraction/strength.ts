/**
 * Strength of the best five of seven cards, as the rules of poker have it: category × 13^5 + the ranks that decide
 * within the category as digits to base 13, most important first. Only the tables are built with it.
 */

export const RANKS = 13

/** Category numbers of five cards, weakest first. */
export const CATEGORIES = [
  'high_card',
  'pair',
  'two_pair',
  'three_of_a_kind',
  'straight',
  'flush',
  'full_house',
  'four_of_a_kind',
  'straight_flush',
] as const

const [HIGH_CARD, PAIR, TWO_PAIR, THREE, STRAIGHT, FLUSH, FULL_HOUSE, FOUR, STRAIGHT_FLUSH] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
]

/** Strength of seven cards without a flush, given how many there are of each rank. */
export function rankStrength(counts: Uint8Array): number {
  const downFrom = (least: number): number[] =>
    Array.from({ length: RANKS }, (_, index) => RANKS - 1 - index).filter((rank) => counts[rank]! >= least)
  const singles = downFrom(1)
  const pairs = downFrom(2)
  const threes = downFrom(3)
  const fours = downFrom(4)
  const others = (...used: number[]): number[] => singles.filter((rank) => !used.includes(rank))

  if (fours.length > 0) return encode(FOUR, [fours[0]!, others(fours[0]!)[0]!])
  const over = pairs.find((rank) => rank !== threes[0])
  if (threes.length > 0 && over !== undefined) return encode(FULL_HOUSE, [threes[0]!, over])
  const top = straightTop(singles.reduce((mask, rank) => mask | (1 << rank), 0))
  if (top >= 0) return encode(STRAIGHT, [top])
  if (threes.length > 0) return encode(THREE, [threes[0]!, ...others(threes[0]!).slice(0, 2)])
  if (pairs.length > 1) {
    const [high, low] = [pairs[0]!, pairs[1]!]
    return encode(TWO_PAIR, [high, low, others(high, low)[0]!])
  }
  if (pairs.length > 0) return encode(PAIR, [pairs[0]!, ...others(pairs[0]!).slice(0, 3)])
  return encode(HIGH_CARD, singles.slice(0, 5))
}

/** Strength of five to seven cards of one suit, given the set of their ranks. */
export function suitStrength(mask: number): number {
  const top = straightTop(mask)
  if (top >= 0) return encode(STRAIGHT_FLUSH, [top])
  const ranks = Array.from({ length: RANKS }, (_, index) => RANKS - 1 - index)
  return encode(FLUSH, ranks.filter((rank) => (mask >> rank) & 1).slice(0, 5))
}

/** Highest rank of the best straight in a set of ranks, or −1; the ace also counts below the deuce. */
function straightTop(mask: number): number {
  const withLowAce = (mask << 1) | ((mask >> 12) & 1)
  for (let top = RANKS - 1; top >= 3; top--) if (((withLowAce >> (top - 3)) & 31) === 31) return top
  return -1
}

function encode(category: number, ranks: readonly number[]): number {
  let strength = category
  for (let place = 0; place < 5; place++) strength = strength * RANKS + (ranks[place] ?? 0)
  return strength
}
