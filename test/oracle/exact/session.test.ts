/** Exact sessions against their whole tree, published values, and the systems that sessions are played with. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { enumerateOutcomes } from '../../../src/engine/exact/enumerate.ts'
import { jointOutcomes } from '../../../src/engine/exact/net.ts'
import { chainOf, NO_SEAT } from '../../../src/engine/exact/session/chains.ts'
import { drawdowns, drawdownsTask } from '../../../src/engine/exact/session/drawdown.ts'
import { estimateSession } from '../../../src/engine/exact/session/estimate.ts'
import { flatChain, handModel, type SessionGame } from '../../../src/engine/exact/session/game.ts'
import { ruinCurve, ruinCurveTask } from '../../../src/engine/exact/session/ruin.ts'
import { solveSession, solveSessionTask } from '../../../src/engine/exact/session/solve.ts'
import { bettingSystem } from '../../../src/engine/letitride/betting/create.ts'
import { BONUS_PAYOUTS_B, STANDARD_MAIN_PAYOUTS } from '../../../src/engine/letitride/paytables.ts'
import type { BettingSetup } from '../../../src/engine/letitride/setup.ts'
import { compileStrategy } from '../../../src/engine/letitride/strategies/compile.ts'
import { type SlowSetup, share, slowSession } from './slowSession.ts'

const payouts = { mainPayouts: STANDARD_MAIN_PAYOUTS, bonusPayouts: BONUS_PAYOUTS_B }
const jointOf = (strategy: 'basic' | 'optimal') =>
  jointOutcomes(payouts, enumerateOutcomes(compileStrategy({ strategy, ...payouts })))
const joint = { basic: jointOf('basic'), optimal: jointOf('optimal') }
const model = { basic: handModel(joint.basic), optimal: handModel(joint.optimal) }

const ratio = (numerator: number, denominator = 1) => ({ numerator, denominator })
const martingale = {
  kind: 'martingale',
  multiplier: ratio(2),
  resetOnWin: true,
  maxProgressions: 4,
  maxCents: 5_000,
} as const
const fibonacci = {
  kind: 'fibonacci',
  unitCents: 500,
  winRegression: 2,
  maxPosition: 10,
  maxCents: 5_000,
} as const
const dalembert = {
  kind: 'dalembert',
  increaseCents: 500,
  decreaseCents: 500,
  minCents: 500,
  maxCents: 5_000,
} as const
const paroli = { kind: 'paroli', multiplier: ratio(3, 2), winsBeforeReset: 3, maxCents: 50_000 } as const
const reverse = {
  kind: 'reverse_martingale',
  multiplier: ratio(2),
  resetOnLoss: false,
  targetStreak: 3,
  maxCents: 1_700,
} as const
const SYSTEMS: BettingSetup[] = [{ kind: 'flat' }, martingale, fibonacci, dalembert, paroli, reverse]

function gameWith(
  changes: Partial<SessionGame> & { system?: BettingSetup; bonusCents?: number } = {},
): SessionGame {
  const { system = { kind: 'flat' }, bonusCents = 0, ...others } = changes
  const baseBetCents = others.baseBetCents ?? 500
  return {
    startingCents: 50_000,
    baseBetCents,
    betting: { ...chainOf(system, baseBetCents)!, bonusCents: () => bonusCents },
    hands: 200,
    handsReason: 'max_hands',
    winLimitCents: null,
    lossLimitCents: null,
    stopOnInsufficientFunds: true,
    ...others,
  }
}

const limits = (cents: number) => ({ winLimitCents: cents, lossLimitCents: cents })

describe('published values', () => {
  test('limits of 100 both ways, optimal', () => {
    const session = solveSession(gameWith(limits(10_000)), model.optimal)
    expect(session.pWin).toBeCloseTo(0.320502, 6)
    expect(session.pPush).toBeCloseTo(0.002194, 6)
    expect(session.meanProfitCents / 100).toBeCloseTo(-14.1691, 4)
    expect(session.sdProfitCents / 100).toBeCloseTo(232.355, 3)
    expect(session.meanHands).toBeCloseTo(80.8352, 4)
    // Wald: what a hand is worth, as often as it is played.
    expect(session.evPerHandCents).toBeCloseTo((500 * -1_822_224) / 51_979_200, 9)
  })

  test('the default configuration', () => {
    const session = solveSession(gameWith(), model.basic)
    expect(session.pWin).toBeCloseTo(0.322703, 6)
    expect(session.cutProbability).toBeLessThan(1e-12)
    expect(session.distribution.probability.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
    expect(session.evPerHandCents).toBeCloseTo((500 * -1_822_224) / 51_979_200, 7)
  })

  test('limits of 25', () => {
    expect(solveSession(gameWith(limits(2_500)), model.optimal).pWin).toBeCloseTo(0.345, 3)
  })

  // The systems' bets are at most 50, and the Martingale has 4 steps.
  test.each([
    [{ kind: 'flat' }, 0.32131],
    [martingale, 0.35599],
    [fibonacci, 0.35802],
    [dalembert, 0.35299],
  ] as const)('limits of 100, %j', (system, pWin) => {
    expect(solveSession(gameWith({ system, ...limits(10_000) }), model.basic).pWin).toBeCloseTo(pWin, 5)
  })
})

describe('against the whole tree of two or three hands', () => {
  const nets = joint.basic
  const cents = fc.option(fc.noBias(fc.integer({ min: 1, max: 4_000 })))
  // Bankrolls of three base bets and a little more, so that funds do run out.
  const bankroll = fc.noBias(fc.integer({ min: 1_400, max: 6_000 }))
  const setups = fc.record({
    startingCents: bankroll,
    baseBetCents: fc.constantFrom(250, 500, 500),
    bonusCents: fc.constantFrom(0, 100, 150),
    betting: fc.constantFrom(...SYSTEMS),
    hands: fc.integer({ min: 1, max: 2 }),
    winLimitCents: cents,
    lossLimitCents: cents,
    stopOnInsufficientFunds: fc.boolean(),
  })

  function agrees(setup: Omit<SlowSetup, 'nets'>): void {
    if (setup.betting.kind === 'dalembert' && setup.baseBetCents < setup.betting.minCents) return
    const slow = { ...setup, nets }
    const ends = slowSession(slow)
    const { betting: system, ...others } = setup
    const exact = gameWith({ ...others, system })
    const session = solveSession(exact, model.basic)
    const near = (actual: number, test: Parameters<typeof share>[2]): void =>
      expect(actual).toBeCloseTo(share(slow, ends, test), 11)
    const start = setup.startingCents
    near(session.pWin, ({ bankroll }) => bankroll > start)
    near(session.pLoss, ({ bankroll }) => bankroll < start)
    near(session.pPush, ({ bankroll }) => bankroll === start)
    for (const reason of ['win_limit', 'loss_limit', 'max_hands', 'insufficient_funds'] as const)
      near(session.stopReasons[reason], (end) => end.reason === reason)
    for (let hand = 1; hand <= setup.hands; hand++)
      near(session.playing[hand - 1] ?? 0, ({ hands }) => hands >= hand)
    for (const [index, profit] of session.distribution.profitCents.entries())
      near(session.distribution.probability[index]!, ({ bankroll }) => bankroll - start === profit)
    for (const { profitCents, probability } of ruinCurve({ game: exact, model: model.basic, session }))
      near(probability, ({ lowest }) => lowest - start <= profitCents)
    const profitsCents = [0, -1, -550, -1_200, -9_000]
    for (const [at, { probability }] of ruinCurve({
      game: exact,
      model: model.basic,
      session,
      profitsCents,
    }).entries())
      near(probability, ({ lowest }) => lowest - start <= profitsCents[at]!)
    const levelsCents = [100, 500, 1_100, 2_000, 3_050]
    for (const point of drawdowns({ game: exact, model: model.basic, levelsCents }))
      near(point.probability, ({ drawdown }) => drawdown >= point.drawdownCents)
  }

  test('funds that are gone after the last hand', () => {
    const setup = { startingCents: 1_600, baseBetCents: 500, bonusCents: 0, hands: 1 }
    const none = { winLimitCents: null, lossLimitCents: null, stopOnInsufficientFunds: true }
    agrees({ ...setup, ...none, betting: { kind: 'flat' } })
  })

  test('two hands of random games', () => {
    fc.assert(fc.property(setups, agrees), { seed: 5, numRuns: 60 })
  })

  test('three hands', () => {
    const setup = {
      startingCents: 3_100,
      baseBetCents: 500,
      bonusCents: 0,
      hands: 3,
      winLimitCents: null,
      lossLimitCents: 1_000,
    }
    agrees({ ...setup, betting: martingale, stopOnInsufficientFunds: false })
  })
})

test.each(SYSTEMS)('the chain of %j bets as the system does', (system) => {
  const chain = chainOf(system, 500)!
  const bettor = bettingSystem({ betting: system, baseBetCents: 500 }).bettor()
  const signs = fc.sample(fc.constantFrom(-1, -1, 0, 1), { seed: 11, numRuns: 3_000 }) as (-1 | 0 | 1)[]
  let state = chain.initial
  for (const sign of signs) {
    expect(chain.betCents(state)).toBe(bettor.bet(NO_SEAT))
    state = chain.next(state, sign)
    bettor.record(sign)
  }
})

test('slices change nothing, and progress rises to the end', () => {
  const game = gameWith(limits(5_000))
  const task = solveSessionTask(game, model.basic)
  let before = 0
  while (!task.step(1_000)) {
    expect(task.progress()).toBeGreaterThanOrEqual(before)
    before = task.progress()
  }
  expect(task.progress()).toBe(1)
  const session = task.result()
  expect(session).toEqual(solveSession(game, model.basic))
  const ruinInput = { game, model: model.basic, session, levels: 5 }
  const ruin = ruinCurveTask(ruinInput)
  while (!ruin.step(1_000)) expect(ruin.progress()).toBeLessThan(1)
  expect(ruin.result()).toEqual(ruinCurve(ruinInput))
  const drawdownInput = { game, model: model.basic, levelsCents: [2_000, 7_000] }
  const drawdown = drawdownsTask(drawdownInput)
  while (!drawdown.step(1_000)) expect(drawdown.progress()).toBeLessThan(1)
  expect(drawdown.result()).toEqual(drawdowns(drawdownInput))
})

test('the estimate tells which sessions are too large', () => {
  expect(estimateSession(gameWith(), model.basic).feasible).toBe(true)
  const large = gameWith({ hands: 10_000, betting: flatChain(500, 1), startingCents: 1_000_000 })
  expect(estimateSession(large, model.basic).feasible).toBe(false)
})
