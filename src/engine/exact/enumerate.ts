/** Enumeration of all 51,979,200 ways to deal three own cards and two ordered community cards. */
import { COLEX_OFFSETS, COLEX_STRIDE } from '../cards/combinations.ts'
import { FIVE_CARD_CATEGORIES, fiveCardTable } from '../cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES, threeCardTable } from '../cards/threeCard.ts'
import type { DecisionTables } from '../letitride/strategies/decisionTables.ts'
import { finish, type SlicedTask, slicedTask, type Work } from './task.ts'

/** Sets of three own cards × ordered pairs of community cards: 22,100 × 49 × 48. */
export const ORDERED_DEALS = 51_979_200

const CATEGORIES = FIVE_CARD_CATEGORIES.length
const BONUS_CATEGORIES = THREE_CARD_CATEGORIES.length
const [ROW_1, ROW_2, ROW_3] = [COLEX_STRIDE, 2 * COLEX_STRIDE, 3 * COLEX_STRIDE]

/** What can happen on a hand, and how many of the ordered deals lead to it. */
export type OutcomeCount = {
  readonly ride1: boolean
  readonly ride2: boolean
  /** Numbers into FIVE_CARD_CATEGORIES and THREE_CARD_CATEGORIES. */
  readonly category: number
  readonly bonusCategory: number
  readonly deals: number
}

/** Community cards' places times own hands: what one five-card hand adds to the counts. */
const DEALS_OF_A_HAND = 20

/** Every outcome with at least one deal, under the decisions of a strategy; a few tenths of a second. */
export function enumerateOutcomes(tables: DecisionTables): OutcomeCount[] {
  return finish(enumeration(tables))
}

/** As `enumerateOutcomes`, in slices. */
export function enumerateOutcomesTask(tables: DecisionTables): SlicedTask<OutcomeCount[]> {
  return slicedTask(enumeration(tables), ORDERED_DEALS)
}

/**
 * Each of the 2,598,960 five-card hands is split in its 10 ways into own and community cards, and each pair of
 * community cards is dealt in its two orders.
 */
function* enumeration({ bet1, bet2 }: DecisionTables): Work<OutcomeCount[]> {
  // One look-up gives the decision on bet 1 (lowest bit) and the bonus category.
  const threeCards = threeCardTable().map((category, index) => (category << 1) | bet1[index]!)
  const counts = new Float64Array(CATEGORIES * BONUS_CATEGORIES * 4)
  let hands = 0
  for (let highest = 4; highest < 52; highest++) {
    const after = countHandsBelow(highest, hands, { threeCards, bet2, counts })
    yield (after - hands) * DEALS_OF_A_HAND
    hands = after
  }
  return outcomesOf(counts)
}

type Counting = {
  readonly threeCards: Uint8Array
  readonly bet2: Uint8Array
  readonly counts: Float64Array
}

/** Counts the hands whose highest card is `e`, of which `first` is the first; returns the number of the next. */
function countHandsBelow(e: number, first: number, { threeCards, bet2, counts }: Counting): number {
  const categories = fiveCardTable()
  const offset = COLEX_OFFSETS
  const [e2, e3] = [offset[ROW_2 + e]!, offset[ROW_3 + e]!]
  let index = first
  for (let d = 3; d < e; d++) {
    const [d1, d2, d3] = [offset[ROW_1 + d]!, offset[ROW_2 + d]!, offset[ROW_3 + d]!]
    for (let c = 2; c < d; c++) {
      const [c1, c2] = [offset[ROW_1 + c]!, offset[ROW_2 + c]!]
      const cde = threeCards[c + d1 + e2]!
      for (let b = 1; b < c; b++) {
        const b1 = offset[ROW_1 + b]!
        const bcd = threeCards[b + c1 + d2]!
        const bce = threeCards[b + c1 + e2]!
        const bde = threeCards[b + d1 + e2]!
        const withoutA = bet2[b + c1 + d2 + e3]!
        for (let a = 0; a < b; a++) {
          const base = categories[index++]! * (BONUS_CATEGORIES * 4)
          const withoutB = bet2[a + c1 + d2 + e3]!
          const withoutC = bet2[a + b1 + d2 + e3]!
          const withoutD = bet2[a + b1 + c2 + e3]!
          const withoutE = bet2[a + b1 + c2 + d3]!
          // The own cards are all but two; bet 2 sees them and either of the two.
          count(base, cde, withoutA, withoutB)
          count(base, bde, withoutA, withoutC)
          count(base, bce, withoutA, withoutD)
          count(base, bcd, withoutA, withoutE)
          count(base, threeCards[a + d1 + e2]!, withoutB, withoutC)
          count(base, threeCards[a + c1 + e2]!, withoutB, withoutD)
          count(base, threeCards[a + c1 + d2]!, withoutB, withoutE)
          count(base, threeCards[a + b1 + e2]!, withoutC, withoutD)
          count(base, threeCards[a + b1 + d2]!, withoutC, withoutE)
          count(base, threeCards[a + b1 + c2]!, withoutD, withoutE)
        }
      }
    }
  }
  return index

  function count(base: number, own: number, ride2: number, otherRide2: number): void {
    const place = base + own * 2
    counts[place + ride2]!++
    counts[place + otherRide2]!++
  }
}

/** Counts lie by category, bonus category, decision on bet 1 and on bet 2, the last changing fastest. */
function outcomesOf(counts: Float64Array): OutcomeCount[] {
  const outcomes: OutcomeCount[] = []
  for (const [place, deals] of counts.entries()) {
    if (deals === 0) continue
    outcomes.push({
      ride1: (place & 2) !== 0,
      ride2: (place & 1) !== 0,
      bonusCategory: (place >> 2) % BONUS_CATEGORIES,
      category: Math.floor((place >> 2) / BONUS_CATEGORIES),
      deals,
    })
  }
  return outcomes
}
