/** Simulated hands against the enumeration, for every strategy and bonus table. */
import { describe, expect, test } from 'vitest'
import { FIVE_CARD_COUNTS } from '../../src/engine/cards/fiveCard.ts'
import { THREE_CARD_COUNTS } from '../../src/engine/cards/threeCard.ts'
import { analyzeHand } from '../../src/engine/exact/hand.ts'
import { figures } from '../../src/engine/letitride/figures.ts'
import { BONUS_PAYOUTS_A, BONUS_PAYOUTS_B } from '../../src/engine/letitride/paytables.ts'
import { STRATEGY_NAMES } from '../../src/engine/letitride/setup.ts'
import { compileStrategy } from '../../src/engine/letitride/strategies/compile.ts'
import { chiSquareTest } from '../../src/engine/statistics/chiSquare.ts'
import { playSessions, setupWith, withBonus } from '../unit/engine/support/setups.ts'

/**
 * Standard errors allowed. With some 200 comparisons, each failing for a right engine once in 16,000, this suite
 * would fail for about one seed in 80; the seeds are fixed.
 */
const ALLOWED = 4
const LEAST_P = 6e-5
const SESSIONS = 5_000
const HANDS = 200

const tables = [
  { name: 'no bonus', changes: {} },
  { name: 'bonus A', changes: withBonus(BONUS_PAYOUTS_A) },
  { name: 'bonus B', changes: withBonus(BONUS_PAYOUTS_B) },
]

describe.each(STRATEGY_NAMES)('%s', (strategy) => {
  test.each(tables)('$name', ({ changes }) => {
    // A bankroll that never runs out keeps the hands independent.
    const setup = setupWith({ strategy, startingCents: 10_000_000, handsPerSession: HANDS, ...changes })
    const theory = analyzeHand(setup, compileStrategy(setup))
    const totals = playSessions(setup, { seed: 7n, count: SESSIONS })
    const seat = totals.seats[0]!
    const { overall } = figures(totals, setup)
    const hands = SESSIONS * HANDS
    expect(seat.hands).toBe(hands)
    const within = (actual: number, expected: number, variance: number): void => {
      expect(Math.abs(actual - expected)).toBeLessThanOrEqual(ALLOWED * Math.sqrt(variance / hands))
    }

    within(overall.mainEvPerHand! / 5, theory.mainEv.value, theory.mainVariance)
    within(overall.rides.bet1!, theory.ride1.value, theory.ride1.value * (1 - theory.ride1.value))
    within(overall.rides.bet2!, theory.ride2.value, theory.ride2.value * (1 - theory.ride2.value))
    for (const [category, { value }] of theory.categories.entries()) {
      if (hands * value >= 25) within(seat.categories[category]! / hands, value, value * (1 - value))
    }
    const shares = FIVE_CARD_COUNTS.map((count) => count / 2_598_960)
    expect(chiSquareTest(seat.categories, shares)!.pValue).toBeGreaterThan(LEAST_P)
    const { bonus } = theory
    if (!bonus) {
      expect([seat.bonusHands, seat.bonusProfit, seat.bonusWagered]).toEqual([0, 0n, 0n])
      return
    }
    within(overall.bonusEvPerHand!, bonus.ev.value, bonus.variance)
    // In dollars: 5 on each circle and 1 on the bonus.
    const variance = 25 * theory.mainVariance + bonus.variance + 10 * bonus.covarianceWithMain
    within(overall.evPerHand!, 5 * theory.mainEv.value + bonus.ev.value, variance)
    const bonusShares = THREE_CARD_COUNTS.map((count) => count / 22_100)
    expect(chiSquareTest(seat.bonusCategories, bonusShares)!.pValue).toBeGreaterThan(LEAST_P)
    expect(seat.bonusHands).toBe(hands)
  })
})

test('every strategy and bonus plan meets the same hands', () => {
  const categories = STRATEGY_NAMES.flatMap((strategy) =>
    tables.map(({ changes }) => {
      const setup = setupWith({ strategy, startingCents: 10_000_000, ...changes })
      return playSessions(setup, { seed: 3n, count: 50 }).seats[0]!.categories.join()
    }),
  )
  expect(new Set(categories).size).toBe(1)
})
