import { FIVE_CARD_CATEGORIES } from '../cards/fiveCard.ts'
import type { HandCounts } from './accumulator.ts'
import { OUTCOME_STRIDE } from './payoffs.ts'
import type { Counters } from './playHands.ts'

/** Hand counts from the counters of a playing loop. */
export function handCounts({ outcomes, bonusCategories }: Counters, cappedHands: number): HandCounts {
  const categories = Array.from<number>({ length: FIVE_CARD_CATEGORIES.length }).fill(0)
  let ride1 = 0
  let ride2 = 0
  for (const [outcome, count] of outcomes.entries()) {
    if (count === 0) continue
    categories[outcome % OUTCOME_STRIDE]! += count
    const decisions = Math.floor(outcome / OUTCOME_STRIDE)
    if (decisions & 1) ride1 += count
    if (decisions & 2) ride2 += count
  }
  const bonusHands = bonusCategories.reduce((sum, count) => sum + count, 0)
  return { ride1, ride2, bonusHands, cappedHands, categories, bonusCategories: [...bonusCategories] }
}
