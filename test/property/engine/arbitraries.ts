import fc from 'fast-check'
import { setupBounds } from '../../../src/engine/letitride/bounds.ts'
import {
  BONUS_PAYOUTS_A,
  BONUS_PAYOUTS_B,
  STANDARD_MAIN_PAYOUTS,
} from '../../../src/engine/letitride/paytables.ts'
import type { BonusPlanSetup, GameSetup } from '../../../src/engine/letitride/setup.ts'

const limits = fc
  .record({
    minCents: fc.integer({ min: 0, max: 500 }),
    extra: fc.integer({ min: 1, max: 5_000 }),
    incrementCents: fc.constantFrom(1, 5, 50, 100),
  })
  .map(({ minCents, extra, incrementCents }) => ({ minCents, maxCents: minCents + extra, incrementCents }))

const bonusPlan: fc.Arbitrary<BonusPlanSetup> = fc.oneof(
  fc.constant({ kind: 'never' } as const),
  fc.record({ kind: fc.constant('fixed' as const), cents: fc.integer({ min: 0, max: 6_000 }), limits }),
  fc.record({
    kind: fc.constant('ratio' as const),
    numerator: fc.integer({ min: 0, max: 7 }),
    denominator: fc.integer({ min: 1, max: 9 }),
    limits,
  }),
)

const limitCents = fc.option(fc.integer({ min: 1, max: 40_000 }))
const mainPayouts = fc.oneof(
  fc.constant(STANDARD_MAIN_PAYOUTS),
  fc.constant([1000, 200, 50, 12, 9, 6, 3, 2, 1, 0, 0]),
  // Low hands that pay, and none of the usual order: sessions that climb, and categories that can be told apart.
  fc.constant([3, 0, 7, 1, 60, 0, 2, 5, 0, 1, 1]),
)

/** Setups of every kind, with bankrolls small enough to run out. */
export const setups: fc.Arbitrary<GameSetup> = fc
  .record({
    seats: fc.constant(1 as const),
    discards: fc.integer({ min: 0, max: 10 }),
    handsPerSession: fc.integer({ min: 1, max: 60 }),
    durationHands: fc.constant(null),
    totalRounds: fc.constant(null),
    shuffle: fc.constant('seeded' as const),
    jackpot: fc.constant(null),
    startingCents: fc.integer({ min: 1, max: 60_000 }),
    baseBetCents: fc.constantFrom(1, 7, 100, 250, 500, 1_001),
    winLimitCents: limitCents,
    lossLimitCents: limitCents,
    stopOnInsufficientFunds: fc.boolean(),
    mainPayouts,
    bonusPayouts: fc.constantFrom(BONUS_PAYOUTS_A, BONUS_PAYOUTS_B),
    strategy: fc.constantFrom('basic', 'optimal', 'always_ride', 'always_pull'),
    betting: fc.constant({ kind: 'flat' } as const),
    bonusPlan,
  })
  .filter((setup) => setupBounds(setup).ok)

export const seeds = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
