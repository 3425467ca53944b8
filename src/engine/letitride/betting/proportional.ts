import { commonDivisor, portion, roundDown } from '../money.ts'
import type { BettingSetup } from '../setup.ts'
import type { BettingSystem } from './system.ts'

/** Bets a share of the bankroll. */
export function proportional(setup: Extract<BettingSetup, { kind: 'proportional' }>): BettingSystem {
  const { share, roundToCents, minCents, maxCents } = setup
  return {
    constantCents: null,
    maxCents,
    stepCents: commonDivisor([roundToCents, minCents, maxCents]),
    bettor: () => ({
      bet({ bankroll }) {
        const cents = roundDown(portion(bankroll, share), roundToCents)
        return Math.min(Math.max(cents, minCents), maxCents)
      },
      record() {},
      reset() {},
    }),
  }
}
