/** Names for what a player holds, as they would be taught: each holding belongs to one class. */
import type { Card } from '../cards/card.ts'
import { FOUR_CARD_HANDS, THREE_CARD_HANDS } from '../cards/combinations.ts'
import { analyzeFour, analyzeThree, type CardAnalysis } from '../letitride/handAnalysis.ts'

/** Classes of three own cards, by the order in which they are tried. A spread counts ranks from end to end. */
export const THREE_CARD_CLASSES = [
  'three_of_a_kind',
  'pair_tens_or_better',
  'low_pair',
  'three_to_a_royal',
  'suited_a_2_3_or_2_3_4',
  'three_suited_in_a_row',
  'straight_flush_spread_4_with_high_card',
  'straight_flush_spread_4_no_high_card',
  'straight_flush_spread_5_two_high_cards',
  'straight_flush_spread_5_one_high_card',
  'straight_flush_spread_5_no_high_card',
  'three_to_a_flush',
  'three_to_a_straight',
  'two_high_cards',
  'one_high_card',
  'no_high_card',
] as const
export type ThreeCardClass = (typeof THREE_CARD_CLASSES)[number]

/** Classes of four cards, by the order in which they are tried. */
export const FOUR_CARD_CLASSES = [
  'four_of_a_kind',
  'three_of_a_kind',
  'two_pair',
  'pair_tens_or_better',
  'low_pair',
  'four_to_a_royal',
  'four_to_a_straight_flush',
  'four_to_a_flush',
  'outside_straight_with_high_card',
  'outside_straight_no_high_card',
  'inside_straight_four_high_cards',
  'inside_straight_three_high_cards',
  'inside_straight_fewer_high_cards',
  'three_high_cards',
  'two_high_cards',
  'one_high_card',
  'no_high_card',
] as const
export type FourCardClass = (typeof FOUR_CARD_CLASSES)[number]

const ACE = 14

/** Class of three cards in ascending order. */
export function threeCardClass(a: Card, b: Card, c: Card): ThreeCardClass {
  const hand = analyzeThree(a, b, c)
  if (hand.hasTrips) return 'three_of_a_kind'
  if (hand.hasPair) return hand.hasHighPair ? 'pair_tens_or_better' : 'low_pair'
  if (hand.isRoyalDraw) return 'three_to_a_royal'
  if (hand.isStraightFlushDraw) return straightFlushClass(hand)
  if (hand.isFlushDraw) return 'three_to_a_flush'
  // Three high cards of different suits are among these.
  if (hand.isStraightDraw) return 'three_to_a_straight'
  return fewHighCards(hand)
}

/** In A-low hands the ace completes the straight flush from below and is no high card. */
function straightFlushClass(hand: CardAnalysis): ThreeCardClass {
  if (hand.isExcludedSfConsecutive) return 'suited_a_2_3_or_2_3_4'
  const highCards = hand.highestRank === ACE ? 0 : hand.highCards
  switch (hand.straightFlushSpread) {
    case 3:
      return 'three_suited_in_a_row'
    case 4:
      return highCards >= 1
        ? 'straight_flush_spread_4_with_high_card'
        : 'straight_flush_spread_4_no_high_card'
    default:
      if (highCards >= 2) return 'straight_flush_spread_5_two_high_cards'
      return highCards === 1
        ? 'straight_flush_spread_5_one_high_card'
        : 'straight_flush_spread_5_no_high_card'
  }
}

/** Class of four cards in ascending order. */
export function fourCardClass(a: Card, b: Card, c: Card, d: Card): FourCardClass {
  const hand = analyzeFour(a, b, c, d)
  if (hand.hasQuads) return 'four_of_a_kind'
  if (hand.hasTrips) return 'three_of_a_kind'
  if (hand.hasTwoPair) return 'two_pair'
  if (hand.hasPair) return hand.hasHighPair ? 'pair_tens_or_better' : 'low_pair'
  if (hand.isRoyalDraw) return 'four_to_a_royal'
  if (hand.isStraightFlushDraw) return 'four_to_a_straight_flush'
  if (hand.isFlushDraw) return 'four_to_a_flush'
  if (hand.isOpenStraightDraw) {
    return hand.highCards > 0 ? 'outside_straight_with_high_card' : 'outside_straight_no_high_card'
  }
  if (hand.isInsideStraightDraw) {
    if (hand.highCards === 4) return 'inside_straight_four_high_cards'
    return hand.highCards === 3 ? 'inside_straight_three_high_cards' : 'inside_straight_fewer_high_cards'
  }
  return hand.highCards === 3 ? 'three_high_cards' : fewHighCards(hand)
}

function fewHighCards({ highCards }: CardAnalysis) {
  if (highCards === 0) return 'no_high_card'
  return highCards === 1 ? 'one_high_card' : 'two_high_cards'
}

let three: Uint8Array | null = null
let four: Uint8Array | null = null

/** Number of the class of every three-card hand by colex index; built once, on first use. */
export function threeCardClasses(): Uint8Array {
  three ??= buildThree()
  return three
}

/** Number of the class of every four-card hand by colex index; built once, on first use. */
export function fourCardClasses(): Uint8Array {
  four ??= buildFour()
  return four
}

function buildThree(): Uint8Array {
  const classes = new Uint8Array(THREE_CARD_HANDS)
  let index = 0
  for (let c = 2; c < 52; c++)
    for (let b = 1; b < c; b++)
      for (let a = 0; a < b; a++) classes[index++] = THREE_CARD_CLASSES.indexOf(threeCardClass(a, b, c))
  return classes
}

function buildFour(): Uint8Array {
  const classes = new Uint8Array(FOUR_CARD_HANDS)
  let index = 0
  for (let d = 3; d < 52; d++)
    for (let c = 2; c < d; c++)
      for (let b = 1; b < c; b++)
        for (let a = 0; a < b; a++) classes[index++] = FOUR_CARD_CLASSES.indexOf(fourCardClass(a, b, c, d))
  return classes
}
