/** Hands to practise on, each with what riding is worth at both decisions. */
import type { Card } from '../cards/card.ts'
import { indexOfCards } from '../cards/combinations.ts'
import { FIVE_CARD_CATEGORIES, fiveCardTable } from '../cards/fiveCard.ts'
import { SessionDealer } from '../letitride/deal.ts'
import { netOfUnit } from '../letitride/payoffs.ts'
import { type BetValues, betValues } from '../letitride/strategies/optimal.ts'
import { chartName } from './chart.ts'
import { FOUR_CARD_CLASSES, fourCardClasses, THREE_CARD_CLASSES, threeCardClasses } from './classes.ts'

/** A decision as it is taught: the class that the cards belong to, and the expected net of riding, in base bets. */
export type PracticeDecision = { readonly name: string; readonly worth: number }

export type PracticeHand = {
  /** Three own cards in ascending order, then the community cards as they are turned. */
  readonly cards: readonly Card[]
  readonly bet1: PracticeDecision
  readonly bet2: PracticeDecision
  readonly category: string
  /** Net of one base bet at risk, in base bets. */
  readonly net: number
}

export type PracticeOptions = {
  readonly seed: bigint
  readonly count: number
  /** Only hands on which at least one decision is a close call. */
  readonly closeCalls: boolean
}

/** A call is close when riding or pulling is better by less than this, in base bets, and not by nothing. */
export const CLOSE_CALL = 0.3

/** So many deals are tried for each hand asked for; about one hand in four has a close call. */
const TRIES = 200

/** Hands of a paytable, the same for the same seed. Values can be handed in when they are known. */
export function practiceHands(
  mainPayouts: readonly number[],
  { seed, count, closeCalls }: PracticeOptions,
  values: BetValues = betValues(mainPayouts),
): PracticeHand[] {
  const dealer = new SessionDealer({ seed, session: 0, seats: 1, discards: 0 })
  const hands: PracticeHand[] = []
  for (let tries = 0; hands.length < count && tries < count * TRIES; tries++) {
    const { players, community } = dealer.next()
    const own = players[0]!.toSorted((a, b) => a - b)
    const hand = practiceHand([...own, ...community], mainPayouts, values)
    if (!closeCalls || isClose(hand.bet1) || isClose(hand.bet2)) hands.push(hand)
  }
  return hands
}

function practiceHand(
  cards: readonly Card[],
  mainPayouts: readonly number[],
  values: BetValues,
): PracticeHand {
  const three = indexOfCards(cards.slice(0, 3))
  const four = indexOfCards(cards.slice(0, 4))
  const category = fiveCardTable()[indexOfCards(cards)]!
  return {
    cards,
    bet1: {
      name: chartName(THREE_CARD_CLASSES[threeCardClasses()[three]!]!),
      worth: values.bet1[three]! / (49 * 48),
    },
    bet2: {
      name: chartName(FOUR_CARD_CLASSES[fourCardClasses()[four]!]!),
      worth: values.bet2[four]! / 48,
    },
    category: FIVE_CARD_CATEGORIES[category]!,
    net: netOfUnit(mainPayouts[category]!),
  }
}

function isClose({ worth }: PracticeDecision): boolean {
  return worth !== 0 && Math.abs(worth) < CLOSE_CALL
}
