import { DECK_SIZE } from '../../cards/card.ts'
import type { HandIndex } from './handIndex.ts'

/** Mean strengths 0 to 1 are stored as whole numbers up to this. */
export const STRENGTH_SCALE = 65_535

/**
 * Writes the cumulative distribution of a hand's strength on the next street, over equal bins, and returns its mean
 * in units of 1 / `STRENGTH_SCALE`. The hand has five cards, with one more to come, or two, with three to come.
 */
export function nextStreetDistribution(
  hand: readonly number[],
  next: HandIndex,
  strength: Uint16Array,
  cumulative: Float32Array,
): number {
  const bins = cumulative.length
  const cards = [...hand, ...(hand.length === 2 ? [0, 0, 0] : [0])]
  cumulative.fill(0)
  let sum = 0
  let count = 0
  const add = (): void => {
    const value = strength[next.index(cards)]!
    cumulative[Math.min(bins - 1, Math.floor((value * bins) / STRENGTH_SCALE))]! += 1
    sum += value
    count++
  }
  for (let a = 0; a < DECK_SIZE; a++) {
    if (hand.includes(a)) continue
    cards[hand.length] = a
    if (hand.length > 2) {
      add()
      continue
    }
    for (let b = 0; b < a; b++) {
      if (hand.includes(b)) continue
      cards[3] = b
      for (let c = 0; c < b; c++) {
        if (hand.includes(c)) continue
        cards[4] = c
        add()
      }
    }
  }
  let before = 0
  for (let bin = 0; bin < bins; bin++) {
    before += cumulative[bin]! / count
    cumulative[bin] = before
  }
  return Math.round(sum / count)
}
