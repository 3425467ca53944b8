import { describe, expect, test } from 'vitest'
import { THREE_CARD_CATEGORIES } from '../../../../src/engine/cards/threeCard.ts'
import { bonusPlan } from '../../../../src/engine/letitride/bonus/create.ts'
import { freshSeat, type SeatView } from '../../../../src/engine/letitride/seatView.ts'
import type { BonusPlanSetup, GameSetup, StreakAction } from '../../../../src/engine/letitride/setup.ts'
import { setupWith, withBonus } from '../support/setups.ts'

const WIDE = { minCents: 0, maxCents: 100_000, incrementCents: 1 }
const ratio = (numerator: number, denominator = 1) => ({ numerator, denominator })

function bettorOf(plan: BonusPlanSetup, changes: Partial<GameSetup> = {}) {
  return bonusPlan(setupWith({ ...withBonus(), ...changes, bonusPlan: plan })).bettor()
}

/** The bonus bet of a plan that has seen nothing, for a seat. */
function betFor(plan: BonusPlanSetup, seat: Partial<SeatView>, changes: Partial<GameSetup> = {}): number {
  return bettorOf(plan, changes).bet({ ...freshSeat(50_000), ...seat }, 500)
}

const profit = (cents: number): Partial<SeatView> => ({ bankroll: 50_000 + cents })

test('a ratio follows the bet that the betting system asks for', () => {
  const betting = {
    kind: 'martingale',
    multiplier: ratio(2),
    resetOnWin: true,
    maxProgressions: 5,
    maxCents: 9_000,
  } as const
  const bettor = bettorOf(
    { kind: 'ratio', ...ratio(1, 3), limits: { ...WIDE, incrementCents: 100 } },
    { betting },
  )
  // A third of 5.00 is 1.66, of 10.00 3.33, of 20.00 6.66; then whole units.
  expect([500, 1_000, 2_000].map((bet) => bettor.bet(freshSeat(50_000), bet))).toEqual([100, 300, 600])
})

describe('bankroll conditional', () => {
  const plan = {
    kind: 'bankroll_conditional',
    baseCents: 100,
    minProfitCents: null,
    minBankrollRatio: null,
    maxDrawdown: null,
    tiers: [],
    profitShare: null,
    limits: WIDE,
  } as const

  test('bets from the least profit on', () => {
    const from = { ...plan, minProfitCents: 1_000 }
    expect([999, 1_000].map((cents) => betFor(from, profit(cents)))).toEqual([0, 100])
  })

  test('bets from the least share of the starting bankroll on, and up to the largest loss', () => {
    // 90 % of 500.00 is 450.00; a loss of 25 % is 125.00.
    const share = { ...plan, minBankrollRatio: ratio(9, 10) }
    expect([-5_001, -5_000].map((cents) => betFor(share, profit(cents)))).toEqual([0, 100])
    const loss = { ...plan, maxDrawdown: ratio(1, 4) }
    expect([-12_501, -12_500].map((cents) => betFor(loss, profit(cents)))).toEqual([0, 100])
  })

  test('takes the first tier that fits, from its least profit to below its largest', () => {
    const tiers = [
      { minProfitCents: 0, maxProfitCents: 5_000, cents: 200 },
      { minProfitCents: 4_000, maxProfitCents: null, cents: 700 },
    ]
    expect([-1, 0, 4_999, 5_000].map((cents) => betFor({ ...plan, tiers }, profit(cents)))).toEqual([
      100, 200, 200, 700,
    ])
  })

  test('a share of the profit goes before the tiers, but only with a profit', () => {
    const tiers = [{ minProfitCents: -5_000, maxProfitCents: null, cents: 200 }]
    const withShare = { ...plan, tiers, profitShare: ratio(1, 10) }
    expect([-1, 0, 999].map((cents) => betFor(withShare, profit(cents)))).toEqual([200, 200, 99])
  })
})

describe('streak based', () => {
  function plan(action: StreakAction, changes: object = {}): BonusPlanSetup {
    return {
      kind: 'streak_based',
      baseCents: 100,
      trigger: 'bonus_loss',
      streakLength: 2,
      counting: 'cumulative',
      action,
      resetOn: 'bonus_win',
      maxMultiplier: ratio(5),
      limits: WIDE,
      ...changes,
    }
  }

  /** Bets before each hand and after the last; w/l: bonus won or lost, W/L: the main game, in pairs such as `Wl`. */
  function betsOver(setup: BonusPlanSetup, hands: string): number[] {
    const bettor = bettorOf(setup)
    const bets = [bettor.bet(freshSeat(50_000), 500)]
    for (const hand of hands.split(' ')) {
      const bonusNet = hand[1] === 'w' ? 100 : hand[1] === 'l' ? -100 : 0
      const lastMainNet = hand[0] === 'W' ? 500 : -500
      bettor.record({
        ...freshSeat(50_000),
        lastMainNet,
        lastBonusNet: bonusNet,
        lastBonus: Math.abs(bonusNet),
        lastNet: lastMainNet + bonusNet,
      })
      bets.push(bettor.bet(freshSeat(50_000), 500))
    }
    return bets
  }

  test('multiplies once for every full streak, at most to the largest multiple, until the reset', () => {
    // Two losses: × 2; four: × 4; six: × 8, cut to × 5; a bonus win: back to the base.
    expect(betsOver(plan({ kind: 'multiply', factor: ratio(2) }), 'Ll Ll Wl Ll Ll Ll Lw')).toEqual([
      100, 100, 200, 200, 400, 400, 500, 100,
    ])
  })

  test('increases and decreases by an amount for every full streak', () => {
    // + 1.50 for each two losses: 2.50, 4.00, 5.00 (5.50 cut to × 5). − 0.40: 0.60, 0.20, 0.
    expect(betsOver(plan({ kind: 'increase', cents: ratio(150) }), 'Ll Ll Ll Ll Ll Ll')).toEqual([
      100, 100, 250, 250, 400, 400, 500,
    ])
    expect(betsOver(plan({ kind: 'decrease', cents: ratio(40) }), 'Ll Ll Ll Ll Ll Ll')).toEqual([
      100, 100, 60, 60, 20, 20, 0,
    ])
  })

  test('stops after a streak, starts after one, until the reset', () => {
    const onMain = { trigger: 'main_loss', resetOn: 'main_win' }
    expect(betsOver(plan({ kind: 'stop' }, onMain), 'L- L- L- W-')).toEqual([100, 100, 0, 0, 100])
    expect(betsOver(plan({ kind: 'start' }, onMain), 'L- L- L- W-')).toEqual([0, 0, 100, 100, 0])
  })

  test('counting in a row, the opposite ends the count; a hand without the bet says nothing', () => {
    const changes = { resetOn: 'never', counting: 'consecutive' }
    const twice = { kind: 'multiply', factor: ratio(2) } as const
    expect(betsOver(plan(twice, changes), 'Ll Lw Ll L- Ll')).toEqual([100, 100, 100, 100, 100, 200])
    // Counting all, the bonus win between does not matter: second loss at the third hand, third at the last.
    expect(betsOver(plan(twice, { resetOn: 'never' }), 'Ll Lw Ll L- Ll')).toEqual([
      100, 100, 100, 200, 200, 200,
    ])
  })

  test('any loss is a lost main game or a lost bonus bet, any win likewise', () => {
    const changes = { streakLength: 1, resetOn: 'never', trigger: 'any_loss' }
    const add = { kind: 'increase', cents: ratio(100) } as const
    expect(betsOver(plan(add, changes), 'Ww Wl Lw W-')).toEqual([100, 100, 200, 300, 300])
    expect(betsOver(plan(add, { ...changes, trigger: 'any_win' }), 'Ww Wl Lw Ll')).toEqual([
      100, 200, 300, 400, 400,
    ])
  })
})

test('session conditional: near the loss limit, near the win limit, early, else', () => {
  const plan: BonusPlanSetup = {
    kind: 'session_conditional',
    nearLoss: { thresholdCents: 5_000, cents: 300 },
    nearWin: { thresholdCents: 2_000, cents: 500 },
    early: { hands: 20, cents: 200 },
    defaultCents: 100,
    limits: WIDE,
  }
  const stops = { winLimitCents: 10_000, lossLimitCents: 10_000 }
  const bet = (cents: number, hands: number, changes: Partial<GameSetup> = stops): number =>
    betFor(plan, { ...profit(cents), hands }, changes)
  expect([bet(-5_000, 0), bet(-4_999, 19), bet(-4_999, 20), bet(8_000, 0), bet(7_999, 20)]).toEqual([
    300, 200, 100, 500, 100,
  ])
  expect([bet(-5_000, 20, {}), bet(8_000, 20, {})]).toEqual([100, 100])
})

test('combined follows how many bets rode and the own cards of the hand before', () => {
  const plan: BonusPlanSetup = {
    kind: 'combined',
    baseCents: 333,
    rides: { both: ratio(2), one: ratio(3, 2), none: ratio(1, 2) },
    quality: { strong: ratio(3, 2), weak: ratio(1, 2) },
    limits: WIDE,
  }
  const PAIR = THREE_CARD_CATEGORIES.indexOf('pair')
  const after = (lastRides: number, lastOwnCategory: number): number =>
    betFor(plan, { hands: 1, lastRides, lastOwnCategory })
  // 3.33 × 2 × 1.5 = 9.99; × 1.5 × 0.5 = 2.4975; × 0.5 × 0.5 = 0.8325: each rounded down once.
  expect([betFor(plan, {}), after(3, PAIR), after(1, 6), after(2, 6), after(0, 6)]).toEqual([
    333, 999, 249, 249, 83,
  ])
  expect(betFor({ ...plan, rides: null, quality: null }, { hands: 1, lastRides: 3 })).toBe(333)
})

test('a custom expression of nothing bets nothing; else it is kept within its own limits first', () => {
  const plan = (expression: string): BonusPlanSetup => ({
    kind: 'custom',
    expression,
    minCents: 200,
    maxCents: 1_000,
    limits: { minCents: 100, maxCents: 700, incrementCents: 100 },
  })
  expect(betFor(plan('1.0 if session_profit > 0 else 0.0'), profit(0))).toBe(0)
  expect(betFor(plan('1.0 if session_profit > 0 else 0.0'), profit(1))).toBe(200)
  expect(betFor(plan('session_profit - 5'), profit(1))).toBe(0)
  expect(betFor(plan('base_bet + 0.99'), {})).toBe(500)
  expect(betFor(plan('max_bet'), {})).toBe(700)
})
