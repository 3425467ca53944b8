/** Simulated sessions against the exact distribution of a session and its published values. */
import { describe, expect, test } from 'vitest'
import { enumerateOutcomes } from '../../src/engine/exact/enumerate.ts'
import { figures } from '../../src/engine/letitride/figures.ts'
import { STANDARD_MAIN_PAYOUTS } from '../../src/engine/letitride/paytables.ts'
import type { StrategyName } from '../../src/engine/letitride/setup.ts'
import { compileStrategy } from '../../src/engine/letitride/strategies/compile.ts'
import { playSessions, setupWith } from '../unit/engine/support/setups.ts'
import { netDistribution, sessionTheory } from './support.ts'

/** Eighty million hands take seconds; on a machine busy with other work they may take minutes. */
const TIMEOUT = 300_000

/** Standard errors allowed: a right engine fails one comparison in 16,000. */
const ALLOWED = 4

function nets(strategy: StrategyName): Map<number, number> {
  const tables = compileStrategy({ strategy, mainPayouts: STANDARD_MAIN_PAYOUTS })
  return netDistribution(enumerateOutcomes(tables), STANDARD_MAIN_PAYOUTS)
}

describe('start 500, bet 5, limits of 100 both ways, 200 hands, optimal', () => {
  const theory = sessionTheory({
    nets: nets('optimal'),
    hands: 200,
    ends: (profit) => profit >= 20 || profit <= -20,
  })

  test('the exact distribution has its published values', () => {
    expect(theory.win).toBeCloseTo(0.320502, 6)
    expect(theory.push).toBeCloseTo(0.002194, 6)
    expect(theory.mean * 5).toBeCloseTo(-14.1691, 4)
    expect(theory.sd * 5).toBeCloseTo(232.355, 3)
    expect(theory.meanHands).toBeCloseTo(80.8352, 4)
  })

  test('a million sessions agree with it', { timeout: TIMEOUT }, () => {
    const setup = setupWith({ strategy: 'optimal', winLimitCents: 10_000, lossLimitCents: 10_000 })
    const count = 1_000_000
    const { overall } = figures(playSessions(setup, { seed: 2024n, count }), setup)
    const within = (actual: number | null, expected: number, standardError: number): void => {
      expect(Math.abs(actual! - expected)).toBeLessThan(ALLOWED * standardError)
    }
    within(overall.winRate, theory.win, Math.sqrt((theory.win * (1 - theory.win)) / count))
    within(overall.pushRate, theory.push, Math.sqrt((theory.push * (1 - theory.push)) / count))
    within(overall.meanProfit, theory.mean * 5, (theory.sd * 5) / Math.sqrt(count))
    const half = (interval: readonly [number, number] | null): number =>
      (interval![1] - interval![0]) / 2 / 1.96
    within(overall.sdProfit, theory.sd * 5, half(overall.sdProfitCI))
    within(overall.meanHands, theory.meanHands, half(overall.meanHandsCI))
    // Limits of unequal probability make this the figure in which a naive mean of session averages would be wrong.
    within(overall.evPerHand, (theory.mean * 5) / theory.meanHands, half(overall.evPerHandCI))
  })
})

describe('the default configuration: 500 at 5 a circle, 200 hands, no limits, basic', () => {
  // A session ends below three base bets; a profit above 600 base bets cannot be lost in 200 hands.
  const theory = sessionTheory({
    nets: nets('basic'),
    hands: 200,
    ends: (profit) => 100 + profit < 3,
    certain: 600,
  })

  test('the exact probability of winning is the published one', () => {
    expect(theory.win).toBeCloseTo(0.322703, 6)
  })

  test('150,000 sessions agree with it', { timeout: TIMEOUT }, () => {
    const count = 150_000
    const { overall } = figures(playSessions(setupWith(), { seed: 99n, count }), setupWith())
    expect(Math.abs(overall.winRate! - theory.win)).toBeLessThan(
      ALLOWED * Math.sqrt((theory.win * (1 - theory.win)) / count),
    )
  })
})
