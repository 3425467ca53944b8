/** Arbitrary game setups that reach every kind of everything, with bankrolls small enough to run out. */
import fc from 'fast-check'
import { setupBounds } from '../../src/engine/letitride/bounds.ts'
import {
  BONUS_PAYOUTS_A,
  BONUS_PAYOUTS_B,
  BONUS_PAYOUTS_C,
  LIBERAL_MAIN_PAYOUTS,
  STANDARD_MAIN_PAYOUTS,
  TIGHT_MAIN_PAYOUTS,
} from '../../src/engine/letitride/paytables.ts'
import {
  type BettingSetup,
  type BonusPlanSetup,
  type GameSetup,
  type Ratio,
  STREAK_EVENTS,
  type StrategySetup,
} from '../../src/engine/letitride/setup.ts'

const kind = <Name extends string>(name: Name): fc.Arbitrary<Name> => fc.constant(name)
const cents = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max })
const ratioFrom = (...pairs: [number, number][]): fc.Arbitrary<Ratio> =>
  fc.constantFrom(...pairs).map(([numerator, denominator]) => ({ numerator, denominator }))

const multiplier = ratioFrom([1, 1], [3, 2], [2, 1], [21, 10], [1_001, 1_000])
const factor = ratioFrom([0, 1], [1, 2], [1, 1], [3, 2], [2, 1], [1_234, 1_000])
const share = ratioFrom([1, 1_000], [3, 100], [1, 4], [1, 2], [1, 1])
const steps = cents(1, 8)
const maxCents = cents(100, 20_000)

const betting: fc.Arbitrary<BettingSetup> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: kind('flat') }) },
  fc
    .record({
      kind: kind('proportional'),
      share,
      roundToCents: fc.constantFrom(1, 25, 100),
      minCents: cents(1, 800),
    })
    .chain((system) => cents(system.minCents, 20_000).map((most) => ({ ...system, maxCents: most }))),
  fc.record({
    kind: kind('martingale'),
    multiplier,
    resetOnWin: fc.boolean(),
    maxProgressions: steps,
    maxCents,
  }),
  fc.record({
    kind: kind('reverse_martingale'),
    multiplier,
    resetOnLoss: fc.boolean(),
    targetStreak: steps,
    maxCents,
  }),
  fc.record({ kind: kind('paroli'), multiplier, winsBeforeReset: steps, maxCents }),
  fc.record({
    kind: kind('dalembert'),
    increaseCents: cents(1, 700),
    decreaseCents: cents(1, 700),
    minCents: fc.constant(1),
    maxCents: cents(1_001, 20_000),
  }),
  fc.record({
    kind: kind('fibonacci'),
    unitCents: cents(1, 700),
    winRegression: steps,
    maxPosition: cents(1, 15),
    maxCents,
  }),
  fc.record({
    kind: kind('custom'),
    expression: fc.constantFrom(
      'base_bet',
      'bankroll * 0.03',
      "base_bet * 1.5 if last_outcome == 'loss' else base_bet",
      'base_bet + abs(streak) * 0.333',
    ),
    minCents: cents(1, 100),
    maxCents,
  }),
)

const limits = fc
  .record({ minCents: cents(0, 300), extra: cents(1, 5_000), incrementCents: fc.constantFrom(1, 5, 50, 100) })
  .map(({ minCents, extra, incrementCents }) => ({ minCents, maxCents: minCents + extra, incrementCents }))

const action = fc.oneof(
  fc.record({ kind: kind('multiply'), factor }),
  fc.record({ kind: kind('increase'), cents: ratioFrom([50, 1], [100, 3]) }),
  fc.record({ kind: kind('decrease'), cents: ratioFrom([50, 1], [100, 3]) }),
  fc.record({ kind: kind('stop') }),
  fc.record({ kind: kind('start') }),
)

const tier = fc
  .record({ minProfitCents: cents(-5_000, 5_000), width: fc.option(cents(1, 4_000)), cents: cents(0, 2_000) })
  .map(({ minProfitCents, width, cents: amount }) => ({
    minProfitCents,
    maxProfitCents: width === null ? null : minProfitCents + width,
    cents: amount,
  }))

const near = fc.record({ thresholdCents: cents(0, 3_000), cents: cents(0, 2_000) })

const bonusPlan: fc.Arbitrary<BonusPlanSetup> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: kind('never') }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('fixed'), cents: cents(0, 6_000), limits }) },
  fc.record({ kind: kind('ratio'), numerator: cents(0, 7), denominator: cents(1, 9), limits }),
  fc.record({
    kind: kind('bankroll_conditional'),
    baseCents: cents(0, 2_000),
    minProfitCents: fc.option(cents(-2_000, 2_000)),
    minBankrollRatio: fc.option(share),
    maxDrawdown: fc.option(share),
    tiers: fc.array(tier, { maxLength: 3 }),
    profitShare: fc.option(share),
    limits,
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind('streak_based'),
      baseCents: cents(1, 1_000),
      trigger: fc.constantFrom(...STREAK_EVENTS),
      streakLength: cents(1, 4),
      counting: fc.constantFrom('consecutive', 'cumulative'),
      action,
      resetOn: fc.constantFrom(...STREAK_EVENTS, 'never' as const),
      maxMultiplier: fc.option(ratioFrom([1, 1], [5, 2], [5, 1])),
      limits,
    }),
  },
  fc.record({
    kind: kind('session_conditional'),
    nearLoss: near,
    nearWin: near,
    early: fc.record({ hands: cents(0, 20), cents: cents(0, 2_000) }),
    defaultCents: cents(0, 2_000),
    limits,
  }),
  fc.record({
    kind: kind('combined'),
    baseCents: cents(0, 1_000),
    rides: fc.option(fc.record({ both: factor, one: factor, none: factor })),
    quality: fc.option(fc.record({ strong: factor, weak: factor })),
    limits,
  }),
  fc.record({
    kind: kind('custom'),
    expression: fc.constantFrom(
      '1.0 if session_profit > 0 else 0.0',
      'base_bet / 3',
      '2 if bonus_streak < -2 else 1',
      'max_bet if last_main_result < 0 and main_streak < -1 else 0',
    ),
    minCents: cents(0, 100),
    maxCents: cents(100, 3_000),
    limits,
  }),
)

const strategy: fc.Arbitrary<StrategySetup> = fc.constantFrom<StrategySetup>(
  'basic',
  'optimal',
  'always_ride',
  'always_pull',
  { kind: 'conservative', madeHandsOnly: true, minStrengthBet1: 7, minStrengthBet2: 5 },
  { kind: 'conservative', madeHandsOnly: false, minStrengthBet1: 1, minStrengthBet2: 2 },
  { kind: 'aggressive', rideOnDraws: true, includeGutshots: false, includeBackdoorFlush: true },
  { kind: 'custom', bet1Rules: [{ condition: 'has_high_pair', action: 'ride' }], bet2Rules: [] },
  {
    kind: 'custom',
    bet1Rules: [
      { condition: 'has_paying_hand', action: 'ride' },
      { condition: 'session_profit < 0 and high_cards >= 2', action: 'ride' },
    ],
    bet2Rules: [
      { condition: 'streak > 1', action: 'pull' },
      { condition: 'has_paying_hand or hands_played < 3', action: 'ride' },
    ],
  },
)

const mainPayouts = fc.constantFrom(
  STANDARD_MAIN_PAYOUTS,
  LIBERAL_MAIN_PAYOUTS,
  TIGHT_MAIN_PAYOUTS,
  // Low hands that pay, and none of the usual order: sessions that climb, and categories that can be told apart.
  [3, 0, 7, 1, 60, 0, 2, 5, 0, 1, 1],
)

const limitCents = fc.option(cents(1, 40_000))

/** Setups of every kind that can be played and replayed: all but the cryptographic shuffle. */
export const gameSetups: fc.Arbitrary<GameSetup> = fc
  .record({
    seats: fc.constantFrom(1, 1, 1, 2, 3, 4, 5, 6),
    discards: cents(0, 10),
    handsPerSession: cents(1, 40),
    durationHands: fc.option(cents(0, 60)),
    totalRounds: fc.option(cents(1, 40)),
    shuffle: fc.constant('seeded' as const),
    startingCents: cents(1, 60_000),
    baseBetCents: fc.constantFrom(1, 7, 100, 250, 500, 1_001),
    winLimitCents: limitCents,
    lossLimitCents: limitCents,
    stopOnInsufficientFunds: fc.boolean(),
    mainPayouts,
    bonusPayouts: fc.constantFrom(BONUS_PAYOUTS_A, BONUS_PAYOUTS_B, BONUS_PAYOUTS_C, [0, 1, 1, 5, 0, 2, 1]),
    jackpot: fc.option(
      fc.record({
        startCents: cents(1, 100_000),
        contribution: ratioFrom([15, 100], [1, 7], [1, 1], [1, 999_999_937]),
        resetCents: cents(1, 100_000),
      }),
      { freq: 2 },
    ),
    strategy,
    betting,
    bonusPlan,
  })
  .filter((setup) => setupBounds(setup).ok)

/** Names of everything in a setup that a test ought to have met. */
export function featuresOf(setup: GameSetup): string[] {
  const { betting: system, bonusPlan: plan, strategy: play } = setup
  const of = (name: string, value: unknown): string => `${name}: ${value === null ? 'without' : 'with'}`
  return [
    `seats: ${setup.seats}`,
    `discards: ${setup.discards === 0 ? 'none' : 'some'}`,
    `betting: ${system.kind}`,
    ...('resetOnWin' in system ? [`reset on win: ${system.resetOnWin}`] : []),
    ...('resetOnLoss' in system ? [`reset on loss: ${system.resetOnLoss}`] : []),
    `bonus: ${plan.kind}`,
    ...(plan.kind === 'streak_based'
      ? [
          `trigger: ${plan.trigger}`,
          `reset on: ${plan.resetOn}`,
          `action: ${plan.action.kind}`,
          `counting: ${plan.counting}`,
          of('max multiplier', plan.maxMultiplier),
        ]
      : []),
    ...(plan.kind === 'bankroll_conditional'
      ? [
          of('least profit', plan.minProfitCents),
          of('least bankroll', plan.minBankrollRatio),
          of('most drawdown', plan.maxDrawdown),
          of('profit share', plan.profitShare),
          `tiers: ${plan.tiers.length > 0}`,
        ]
      : []),
    ...(plan.kind === 'combined' ? [of('by rides', plan.rides), of('by quality', plan.quality)] : []),
    `strategy: ${typeof play === 'string' ? play : play.kind}`,
    of('duration', setup.durationHands),
    of('rounds', setup.totalRounds),
    of('win limit', setup.winLimitCents),
    of('loss limit', setup.lossLimitCents),
    of('jackpot', setup.jackpot),
    `stop on insufficient funds: ${setup.stopOnInsufficientFunds}`,
  ]
}
