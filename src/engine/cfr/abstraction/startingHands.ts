/**
 * The 169 classes of starting hands as places of the usual 13 × 13 grid: class = row × 13 + column, with ranks 0
 * (deuce) to 12 (ace). Suited hands have the higher rank as their row, offsuit hands as their column.
 */
import type { Card } from '../../cards/card.ts'

export const STARTING_HANDS = 169

const RANK_NAMES = '23456789TJQKA'

/** Class 0 to 168 of two different cards. */
export function startingHandOf(a: Card, b: Card): number {
  const high = Math.max(a, b) >> 2
  const low = Math.min(a, b) >> 2
  return (a & 3) === (b & 3) ? high * 13 + low : low * 13 + high
}

/** Such as `AA`, `AKs` or `T9o`. */
export function startingHandName(hand: number): string {
  const [row, column] = [Math.floor(hand / 13), hand % 13]
  const name = RANK_NAMES.charAt(Math.max(row, column)) + RANK_NAMES.charAt(Math.min(row, column))
  return row === column ? name : name + (row > column ? 's' : 'o')
}

/** The 6, 4 or 12 pairs of cards of a class. */
export function cardsOfStartingHand(hand: number): [Card, Card][] {
  const [row, column] = [Math.floor(hand / 13), hand % 13]
  const pairs: [Card, Card][] = []
  for (let s = 0; s < 4; s++)
    for (let t = 0; t < 4; t++) {
      const matches = row === column ? s < t : row > column ? s === t : s !== t
      if (matches) pairs.push([row * 4 + s, column * 4 + t])
    }
  return pairs
}

/** At [i × 169 + j]: in how many ways two players hold hands of class i and class j, in this order. */
export function dealsOfStartingHands(): Float64Array {
  const deals = new Float64Array(STARTING_HANDS ** 2)
  const cards = Array.from({ length: STARTING_HANDS }, (_, hand) => cardsOfStartingHand(hand))
  for (const [i, first] of cards.entries())
    for (const [j, second] of cards.entries())
      for (const [a, b] of first)
        for (const [c, d] of second) if (a !== c && a !== d && b !== c && b !== d) deals[i * 169 + j]!++
  return deals
}
