import { describe, expect, test } from 'vitest'
import { limitBonus } from '../../../../src/engine/letitride/bonus/limits.ts'
import { requireBounds, setupBounds } from '../../../../src/engine/letitride/bounds.ts'
import { prepareGame } from '../../../../src/engine/letitride/playHands.ts'
import type { GameSetup } from '../../../../src/engine/letitride/setup.ts'
import { compileStrategy } from '../../../../src/engine/letitride/strategies/compile.ts'
import { setupWith, USUAL_LIMITS, withBonus } from '../support/setups.ts'

describe('bounds', () => {
  test('without limits a session can lose its bankroll and win the best hand every time', () => {
    expect(requireBounds(setupWith())).toEqual({
      stepCents: 500,
      minProfitCents: -50_000,
      maxProfitCents: 200 * 1_500_000,
      maxWageredCents: 300_000,
      maxBonusWageredCents: 0,
      maxBankrollCents: 300_050_000,
      fitsInt32: true,
    })
  })

  test('limits may be overshot by one hand', () => {
    const limits = { winLimitCents: 10_000, lossLimitCents: 10_000 }
    const { minProfitCents, maxProfitCents } = requireBounds(setupWith(limits))
    expect(minProfitCents).toBe(-9_500 - 1_500)
    expect(maxProfitCents).toBe(9_500 + 1_500_000)
  })

  test('the step is the greatest common divisor of the bets', () => {
    expect(requireBounds(setupWith({ ...withBonus(), baseBetCents: 750 })).stepCents).toBe(50)
  })

  test('amounts beyond 32 bits are noticed', () => {
    expect(requireBounds(setupWith({ baseBetCents: 10_000, startingCents: 100_000 })).fitsInt32).toBe(false)
  })
})

describe('a setup is refused by name', () => {
  const cases: [string, string, Partial<GameSetup>][] = [
    ['not_whole', 'baseBetCents', { baseBetCents: 0.5 }],
    ['not_whole', 'startingCents', { startingCents: Number.NaN }],
    ['out_of_range', 'baseBetCents', { baseBetCents: 0 }],
    ['out_of_range', 'handsPerSession', { handsPerSession: 10_001 }],
    ['out_of_range', 'discards', { discards: 11 }],
    ['out_of_range', 'winLimitCents', { winLimitCents: 0 }],
    ['out_of_range', 'mainPayouts.3', { mainPayouts: [1, 1, 1, -1, 1, 1, 1, 1, 1, 1, 1] }],
    ['wrong_length', 'mainPayouts', { mainPayouts: [1, 2] }],
    ['bonus_without_paytable', 'bonusPayouts', { ...withBonus(), bonusPayouts: null }],
    ['amounts_too_large', 'baseBetCents', { baseBetCents: 2 ** 40 }],
    ['amounts_too_large', 'startingCents', { startingCents: Number.MAX_SAFE_INTEGER }],
    [
      'out_of_range',
      'bonusPlan.limits.maxCents',
      { ...withBonus(), bonusPlan: { kind: 'fixed', cents: 1, limits: { ...USUAL_LIMITS, maxCents: 50 } } },
    ],
  ]
  test.each(cases)('%s: %s', (reason, field, changes) => {
    expect(setupBounds(setupWith(changes))).toEqual({ ok: false, problem: { reason, field } })
    expect(() => requireBounds(setupWith(changes))).toThrow(RangeError)
  })
})

describe('bonus bets', () => {
  test.each([
    [0, 0],
    [99, 0],
    [100, 100],
    [199, 100],
    [2_499, 2_400],
    [2_600, 2_500],
  ])('%i cents become %i under limits of 1.00 to 25.00 in steps of 1.00', (cents, limited) => {
    expect(limitBonus(cents, USUAL_LIMITS)).toBe(limited)
  })

  test('the maximum need not be a multiple of the increment', () => {
    expect(limitBonus(1_000, { minCents: 0, maxCents: 250, incrementCents: 100 })).toBe(250)
  })

  test('a ratio is rounded down to a cent before the increment', () => {
    const limits = { minCents: 0, maxCents: 1_000, incrementCents: 1 }
    const setup = setupWith({
      ...withBonus(),
      bonusPlan: { kind: 'ratio', numerator: 1, denominator: 3, limits },
    })
    expect(prepareGame(setup, compileStrategy(setup)).bonus).toBe(166)
  })
})
