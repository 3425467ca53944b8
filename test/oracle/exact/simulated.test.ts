/** Simulated sessions against exact ones, for random games of every exactly solvable kind. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { enumerateOutcomes } from '../../../src/engine/exact/enumerate.ts'
import { jointOutcomes } from '../../../src/engine/exact/net.ts'
import { sessionGame } from '../../../src/engine/exact/session/fromSetup.ts'
import { type HandModel, handModel } from '../../../src/engine/exact/session/game.ts'
import { solveSession } from '../../../src/engine/exact/session/solve.ts'
import { setupBounds } from '../../../src/engine/letitride/bounds.ts'
import { figures } from '../../../src/engine/letitride/figures.ts'
import { BONUS_PAYOUTS_A, BONUS_PAYOUTS_B } from '../../../src/engine/letitride/paytables.ts'
import type { BettingSetup, GameSetup } from '../../../src/engine/letitride/setup.ts'
import { playSessions, setupWith, strategyOf, USUAL_LIMITS } from '../../unit/engine/support/setups.ts'

/**
 * Standard errors allowed. Some 1,800 comparisons, each failing for a right engine about once in 16,000 (means of
 * so skewed a game a little oftener), fail once for about one seed in eight; the seeds are fixed.
 */
const ALLOWED = 4
const CONFIGS = 200
const SESSIONS = 1_500

const ratio = (numerator: number, denominator = 1) => ({ numerator, denominator })
const SYSTEMS: BettingSetup[] = [
  { kind: 'flat' },
  { kind: 'martingale', multiplier: ratio(2), resetOnWin: true, maxProgressions: 4, maxCents: 5_000 },
  { kind: 'fibonacci', unitCents: 500, winRegression: 2, maxPosition: 6, maxCents: 5_000 },
  { kind: 'dalembert', increaseCents: 500, decreaseCents: 500, minCents: 500, maxCents: 2_500 },
  { kind: 'paroli', multiplier: ratio(2), winsBeforeReset: 3, maxCents: 50_000 },
]
const cents = fc.option(fc.integer({ min: 500, max: 8_000 }))
const configs: fc.Arbitrary<GameSetup> = fc
  .record({
    seats: fc.constantFrom(1, 1, 3),
    discards: fc.constantFrom(0, 3),
    handsPerSession: fc.integer({ min: 1, max: 40 }),
    durationHands: fc.option(fc.integer({ min: 0, max: 40 })),
    startingCents: fc.integer({ min: 1_500, max: 12_000 }),
    winLimitCents: cents,
    lossLimitCents: cents,
    stopOnInsufficientFunds: fc.boolean(),
    strategy: fc.constantFrom('basic' as const, 'optimal' as const, 'always_ride' as const),
    betting: fc.constantFrom(...SYSTEMS),
    bonusPayouts: fc.constantFrom(BONUS_PAYOUTS_A, BONUS_PAYOUTS_B),
    bonusPlan: fc.constantFrom<GameSetup['bonusPlan'][]>(
      { kind: 'never' },
      { kind: 'fixed', cents: 500, limits: USUAL_LIMITS },
      { kind: 'ratio', ...ratio(1, 5), limits: USUAL_LIMITS },
    ),
  })
  .map((changes) => setupWith(changes))
  .filter((setup) => setupBounds(setup).ok)

const models = new Map<string, HandModel>()

function modelOf(setup: GameSetup): HandModel {
  const key = JSON.stringify([setup.strategy, setup.bonusPayouts])
  let model = models.get(key)
  if (!model) {
    const strategy = strategyOf(setup)
    if (strategy.kind !== 'tables') throw new Error('no tables')
    model = handModel(jointOutcomes(setup, enumerateOutcomes(strategy.tables)))
    models.set(key, model)
  }
  return model
}

test(`${CONFIGS} random games`, { timeout: 600_000 }, () => {
  for (const [number, setup] of fc.sample(configs, { seed: 2, numRuns: CONFIGS }).entries()) {
    const conversion = sessionGame(setup, strategyOf(setup))
    if (!conversion.ok) throw new Error(conversion.reason)
    const exact = solveSession(conversion.game, modelOf(setup))
    const totals = playSessions(setup, { seed: BigInt(number), count: SESSIONS })
    // Seats share community cards; each alone is a sample of independent sessions.
    const seat = figures(totals, setup).seats[0]!
    const shares: [number, number][] = [
      [seat.winRate!, exact.pWin],
      [seat.lossRate!, exact.pLoss],
      [seat.pushRate!, exact.pPush],
      ...(['win_limit', 'loss_limit', 'max_hands', 'max_duration', 'insufficient_funds'] as const).map(
        (reason): [number, number] => [seat.stopReasons[reason] / SESSIONS, exact.stopReasons[reason]],
      ),
    ]
    const within = (actual: number, expected: number, variance: number): void => {
      const error = Math.abs(actual - expected)
      expect(error, `game ${number}`).toBeLessThanOrEqual(
        ALLOWED * Math.sqrt(Math.max(0, variance) / SESSIONS) + 1e-9,
      )
    }
    for (const [actual, expected] of shares) {
      const variance = expected * (1 - expected)
      // Rare events are not normally distributed.
      if (variance * SESSIONS >= 20 || variance < 1e-12) within(actual, expected, variance)
    }
    within(seat.meanProfit! * 100, exact.meanProfitCents, exact.sdProfitCents ** 2)
    let squares = 0
    for (const [index, probability] of exact.playing.entries()) squares += (2 * index + 1) * probability
    within(seat.meanHands!, exact.meanHands, squares - exact.meanHands ** 2)
  }
})

test('what is not exactly solvable is refused with its reason', () => {
  const refusal = (changes: Partial<GameSetup>) => {
    const setup = setupWith({ bonusPayouts: BONUS_PAYOUTS_B, ...changes })
    const conversion = sessionGame(setup, strategyOf(setup))
    return conversion.ok ? null : conversion.reason
  }
  const bonusPlan = { kind: 'fixed', cents: 100, limits: USUAL_LIMITS } as const
  expect(refusal({ bonusPlan })).toBeNull()
  const rule = { condition: 'session_profit > 0', action: 'ride' } as const
  expect(refusal({ strategy: { kind: 'custom', bet1Rules: [rule], bet2Rules: [rule] } })).toBe(
    'strategy_depends_on_session',
  )
  const proportional = { share: ratio(1, 20), roundToCents: 100, minCents: 500, maxCents: 5_000 }
  expect(refusal({ betting: { kind: 'proportional', ...proportional } })).toBe('betting_depends_on_session')
  expect(refusal({ totalRounds: 100 })).toBe('seat_replacement')
  const jackpot = { startCents: 100_000, contribution: ratio(1, 10), resetCents: 100_000 }
  expect(refusal({ bonusPlan, jackpot })).toBe('progressive_jackpot')
  const combined = { baseCents: 500, rides: null, quality: null, limits: USUAL_LIMITS }
  expect(refusal({ bonusPlan: { kind: 'combined', ...combined } })).toBe('bonus_depends_on_session')
})
