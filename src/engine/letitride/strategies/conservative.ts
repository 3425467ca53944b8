import { analyzeFour, analyzeThree, type CardAnalysis } from '../handAnalysis.ts'
import type { StrategySetup } from '../setup.ts'
import type { Decisions } from './decisionTables.ts'

type Conservative = Extract<StrategySetup, { kind: 'conservative' }>

/** Rides hands that already pay, or hands from a strength on. */
export function conservativeDecisions(setup: Conservative): Decisions {
  const rides = (hand: CardAnalysis, least: number): boolean =>
    setup.madeHandsOnly ? hand.hasPayingHand : strengthOf(hand) >= least
  return {
    bet1: (a, b, c) => rides(analyzeThree(a, b, c), setup.minStrengthBet1),
    bet2: (a, b, c, d) => rides(analyzeFour(a, b, c, d), setup.minStrengthBet2),
  }
}

/**
 * Strength of the hand made so far: 1 any pair, 2 a pair of tens or better, 3 two pair, 4 trips, 8 quads; 0 nothing
 * yet. The places between belong to hands that need five cards (5 straight, 6 flush, 7 full house, 9 straight
 * flush, 10 royal flush), so that from 5 on only quads ride and from 9 on nothing does.
 */
export function strengthOf(hand: CardAnalysis): number {
  if (hand.hasQuads) return 8
  if (hand.hasTrips) return 4
  if (hand.hasTwoPair) return 3
  if (hand.hasPair) return hand.hasHighPair ? 2 : 1
  return 0
}
