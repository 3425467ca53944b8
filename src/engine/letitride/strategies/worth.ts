import type { Card } from '../../cards/card.ts'
import { indexOfCards } from '../../cards/combinations.ts'
import { betValues } from './optimal.ts'

/** Ordered pairs of community cards that three own cards leave, and last cards that four leave. */
const PAIRS = 49 * 48
const LAST_CARDS = 48

/** What riding a bet is worth against pulling it, in bets: a whole number over the completions of the hand. */
export type DecisionWorth = {
  /** Of bet 1, for the three own cards in any order. */
  bet1(own: readonly Card[]): number
  /** Of bet 2, for those and the first community card. */
  bet2(known: readonly Card[]): number
}

/** Exact for whole payouts to 1 by five-card category; about a tenth of a second. */
export function decisionWorth(mainPayouts: readonly number[]): DecisionWorth {
  const values = betValues(mainPayouts)
  return {
    bet1: (own) => values.bet1[indexOfCards(own)]! / PAIRS,
    bet2: (known) => values.bet2[indexOfCards(known)]! / LAST_CARDS,
  }
}
