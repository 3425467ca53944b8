import { analyzeFour, analyzeThree } from '../handAnalysis.ts'
import type { StrategySetup } from '../setup.ts'
import type { Decisions } from './decisionTables.ts'

type Aggressive = Extract<StrategySetup, { kind: 'aggressive' }>

/**
 * Rides hands that pay, and draws: all cards of one suit, or of a straight. A gutshot is a four-card draw that one
 * rank completes; a backdoor flush is three suited cards at bet 1. A hand that is left out as one draw still rides
 * as another.
 */
export function aggressiveDecisions(setup: Aggressive): Decisions {
  const { rideOnDraws, includeGutshots, includeBackdoorFlush } = setup
  return {
    bet1(a, b, c) {
      const hand = analyzeThree(a, b, c)
      const draws = hand.isStraightDraw || (includeBackdoorFlush && hand.isFlushDraw)
      return hand.hasPayingHand || (rideOnDraws && draws)
    },
    bet2(a, b, c, d) {
      const hand = analyzeFour(a, b, c, d)
      const straight = includeGutshots ? hand.isStraightDraw : hand.isOpenStraightDraw
      return hand.hasPayingHand || (rideOnDraws && (hand.isFlushDraw || straight))
    },
  }
}
