/**
 * The best decisions for a main paytable, by exact integer comparison. Each bet is won or lost on its own, so that
 * a bet rides exactly when its own expected net is positive; how another bet is played does not enter. Bets of
 * zero value are pulled.
 */
import { COLEX_OFFSETS, COLEX_STRIDE, FOUR_CARD_HANDS, THREE_CARD_HANDS } from '../../cards/combinations.ts'
import { fiveCardTable } from '../../cards/fiveCard.ts'
import { netOfUnit } from '../payoffs.ts'
import type { DecisionTables } from './decisionTables.ts'

/** Decision tables for whole payouts to 1 by five-card category; about a tenth of a second. */
export function optimalTables(mainPayouts: readonly number[]): DecisionTables {
  const values = betValues(mainPayouts)
  return { bet1: Uint8Array.from(values.bet1, rides), bet2: Uint8Array.from(values.bet2, rides) }
}

function rides(value: number): number {
  return value > 0 ? 1 : 0
}

/** Summed net of one unit bet over all completions of a hand, by colex index. */
export type BetValues = {
  /** Over the 49 × 48 ordered community cards. */
  readonly bet1: Float64Array
  /** Over the 48 last community cards. */
  readonly bet2: Float64Array
}

/** Exact while payouts are below 2^41 (the sums are at most 2,352 payouts). */
export function betValues(mainPayouts: readonly number[]): BetValues {
  const bet2 = sumOverLastCard(mainPayouts)
  const bet1 = new Float64Array(THREE_CARD_HANDS)
  const offset = COLEX_OFFSETS
  let index = 0
  for (let d = 3; d < 52; d++)
    for (let c = 2; c < d; c++)
      for (let b = 1; b < c; b++)
        for (let a = 0; a < b; a++) {
          const value = bet2[index++]!
          const [b1, c1, c2] = [offset[STRIDE_1 + b]!, offset[STRIDE_1 + c]!, offset[STRIDE_2 + c]!]
          const d2 = offset[STRIDE_2 + d]!
          bet1[a + b1 + c2]! += value
          bet1[a + b1 + d2]! += value
          bet1[a + c1 + d2]! += value
          bet1[b + c1 + d2]! += value
        }
  return { bet1, bet2 }
}

const [STRIDE_1, STRIDE_2, STRIDE_3] = [COLEX_STRIDE, 2 * COLEX_STRIDE, 3 * COLEX_STRIDE]

/** Gives the net of each five-card hand to the five four-card hands that it completes. */
function sumOverLastCard(mainPayouts: readonly number[]): Float64Array {
  const nets = Float64Array.from(mainPayouts, netOfUnit)
  const categories = fiveCardTable()
  const sums = new Float64Array(FOUR_CARD_HANDS)
  const offset = COLEX_OFFSETS
  let index = 0
  for (let e = 4; e < 52; e++)
    for (let d = 3; d < e; d++)
      for (let c = 2; c < d; c++) {
        const [c1, c2] = [offset[STRIDE_1 + c]!, offset[STRIDE_2 + c]!]
        const upper = offset[STRIDE_2 + d]! + offset[STRIDE_3 + e]!
        for (let b = 1; b < c; b++) {
          const b1 = offset[STRIDE_1 + b]!
          const withoutE = b1 + c2 + offset[STRIDE_3 + d]!
          const withoutD = b1 + c2 + offset[STRIDE_3 + e]!
          const withoutC = b1 + upper
          const withoutB = c1 + upper
          const withoutA = b + withoutB
          for (let a = 0; a < b; a++) {
            const net = nets[categories[index++]!]!
            sums[a + withoutE]! += net
            sums[a + withoutD]! += net
            sums[a + withoutC]! += net
            sums[a + withoutB]! += net
            sums[withoutA]! += net
          }
        }
      }
  return sums
}
