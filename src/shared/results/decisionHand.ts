import type { Card } from '../../engine/cards/card.ts'
import { analyzeFour, analyzeThree, type CardAnalysis } from '../../engine/letitride/handAnalysis.ts'

/** What the cards are to the published rule for bet 1: one name for each of its lines and exceptions. */
export const BET1_HANDS = [
  'trips',
  'high_pair',
  'low_pair',
  'royal',
  'suited_row',
  'excluded_row',
  'low_ace',
  'one_gap',
  'one_gap_low',
  'two_gaps',
  'two_gaps_low',
  'flush',
  'straight',
  'no_draw',
] as const
export type Bet1Hand = (typeof BET1_HANDS)[number]

/** The same for bet 2. */
export const BET2_HANDS = [
  'quads',
  'trips',
  'two_pair',
  'high_pair',
  'low_pair',
  'royal',
  'straight_flush',
  'flush',
  'high_row',
  'four_high',
  'low_row',
  'inside',
  'no_draw',
] as const
export type Bet2Hand = (typeof BET2_HANDS)[number]

const BET1_RIDES: ReadonlySet<string> = new Set<Bet1Hand>([
  'trips',
  'high_pair',
  'royal',
  'suited_row',
  'one_gap',
  'two_gaps',
])
const BET2_PULLS: ReadonlySet<string> = new Set<Bet2Hand>(['low_pair', 'low_row', 'inside', 'no_draw'])

/** Three own cards, or those and the first community card, in any order, as the rule sees them. */
export type DecisionHand =
  | { readonly bet: 1; readonly kind: Bet1Hand; readonly analysis: CardAnalysis }
  | { readonly bet: 2; readonly kind: Bet2Hand; readonly analysis: CardAnalysis }

export function decisionHand(cards: readonly Card[]): DecisionHand {
  const [a, b, c, d] = cards.toSorted((x, y) => x - y)
  if (d === undefined) {
    const analysis = analyzeThree(a!, b!, c!)
    return { bet: 1, kind: bet1Hand(analysis), analysis }
  }
  const analysis = analyzeFour(a!, b!, c!, d)
  return { bet: 2, kind: bet2Hand(analysis), analysis }
}

/** Whether the published rule rides the hand. */
export function ruleRides({ bet, kind }: DecisionHand): boolean {
  return bet === 1 ? BET1_RIDES.has(kind) : !BET2_PULLS.has(kind)
}

function bet1Hand(hand: CardAnalysis): Bet1Hand {
  if (hand.hasTrips) return 'trips'
  if (hand.hasPair) return hand.hasHighPair ? 'high_pair' : 'low_pair'
  if (hand.isRoyalDraw) return 'royal'
  if (hand.isExcludedSfConsecutive) return 'excluded_row'
  if (hand.isStraightFlushDraw) {
    // Beside a royal an ace can only be the low end.
    if (hand.highestRank === 14) return 'low_ace'
    if (hand.straightFlushSpread === 3) return 'suited_row'
    if (hand.straightFlushSpread === 4) return hand.highCards >= 1 ? 'one_gap' : 'one_gap_low'
    return hand.highCards >= 2 ? 'two_gaps' : 'two_gaps_low'
  }
  if (hand.isFlushDraw) return 'flush'
  return hand.isStraightDraw ? 'straight' : 'no_draw'
}

function bet2Hand(hand: CardAnalysis): Bet2Hand {
  if (hand.hasQuads) return 'quads'
  if (hand.hasTrips) return 'trips'
  if (hand.hasTwoPair) return 'two_pair'
  if (hand.hasPair) return hand.hasHighPair ? 'high_pair' : 'low_pair'
  if (hand.isRoyalDraw) return 'royal'
  if (hand.isStraightFlushDraw) return 'straight_flush'
  if (hand.isFlushDraw) return 'flush'
  if (hand.isOpenStraightDraw) return hand.highCards > 0 ? 'high_row' : 'low_row'
  if (hand.isInsideStraightDraw) return hand.highCards === 4 ? 'four_high' : 'inside'
  return 'no_draw'
}
