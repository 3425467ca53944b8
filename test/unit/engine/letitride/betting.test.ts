import { describe, expect, test } from 'vitest'
import { bettingSystem } from '../../../../src/engine/letitride/betting/create.ts'
import { requireBounds } from '../../../../src/engine/letitride/bounds.ts'
import { freshSeat } from '../../../../src/engine/letitride/seatView.ts'
import type { BettingSetup } from '../../../../src/engine/letitride/setup.ts'
import { setupWith } from '../support/setups.ts'

/** Bets in cents before each hand of a row of results (W won, L lost, = neither) and after the last. */
function betsOver(betting: BettingSetup, results: string, baseBetCents = 500): number[] {
  const bettor = bettingSystem({ betting, baseBetCents }).bettor()
  const seat = freshSeat(50_000)
  return [...results.split(''), ''].map((result) => {
    const bet = bettor.bet(seat)
    bettor.record(result === 'W' ? 100 : result === 'L' ? -100 : 0)
    return bet
  })
}

const double = { numerator: 2, denominator: 1 }
const half = { numerator: 3, denominator: 2 }

describe('martingale', () => {
  const system = {
    kind: 'martingale',
    multiplier: double,
    resetOnWin: true,
    maxProgressions: 4,
    maxCents: 50_000,
  } as const

  test('doubles after each loss up to the last of its steps and begins again after a win', () => {
    // 4 steps: 5, 10, 20, 40; a fourth and fifth loss stay at 40; a push changes nothing; a win goes back to 5.
    expect(betsOver(system, 'LLLLL=WL')).toEqual([500, 1_000, 2_000, 4_000, 4_000, 4_000, 4_000, 500, 1_000])
  })

  test('without reset a win leaves the step as it is', () => {
    expect(betsOver({ ...system, resetOnWin: false }, 'LWWL')).toEqual([500, 1_000, 1_000, 1_000, 2_000])
  })

  test('is cut to its maximum', () => {
    expect(betsOver({ ...system, maxCents: 1_500 }, 'LLL')).toEqual([500, 1_000, 1_500, 1_500])
  })

  test('rounds the unrounded formula once, down', () => {
    // 5 × 1.5^k = 5, 7.50, 11.25, 16.875 → 16.87, 25.3125 → 25.31, 37.96875 → 37.96. Rounded at each step it
    // would be 16.87 × 1.5 = 25.305 → 25.30.
    const steps = { ...system, multiplier: half, maxProgressions: 6 }
    expect(betsOver(steps, 'LLLLL')).toEqual([500, 750, 1_125, 1_687, 2_531, 3_796])
  })
})

test('reverse martingale doubles after each win and takes its profit at the target', () => {
  // Target 3: 5 W 10 W 20 W → third win, back to 5; a loss goes back to 5 too.
  const system = {
    kind: 'reverse_martingale',
    multiplier: double,
    resetOnLoss: true,
    targetStreak: 3,
    maxCents: 50_000,
  } as const
  expect(betsOver(system, 'WWWWLW=')).toEqual([500, 1_000, 2_000, 500, 1_000, 500, 1_000, 1_000])
  // Without reset a loss keeps the place: 5 W 10 L 10 W 20 W 5.
  expect(betsOver({ ...system, resetOnLoss: false }, 'WLWW')).toEqual([500, 1_000, 1_000, 2_000, 500])
})

test('paroli is a reverse martingale that any loss sets back', () => {
  // Two wins before the reset, × 1.5: 5 W 7.50 W 5 W 7.50 L 5.
  const system = { kind: 'paroli', multiplier: half, winsBeforeReset: 2, maxCents: 50_000 } as const
  expect(betsOver(system, 'WWWL')).toEqual([500, 750, 500, 750, 500])
})

test('D’Alembert adds after a loss, takes its own amount away after a win, and stays within its limits', () => {
  // +5 a loss, −2 a win, from 3 to 14: 5 L 10 L 14 (15 cut) W 12 W 10 … 8, 6, 4, 3 (2 raised).
  const system = {
    kind: 'dalembert',
    increaseCents: 500,
    decreaseCents: 200,
    minCents: 300,
    maxCents: 1_400,
  } as const
  expect(betsOver(system, 'LL=WWWWWW')).toEqual([500, 1_000, 1_400, 1_400, 1_200, 1_000, 800, 600, 400, 300])
})

test('Fibonacci goes one on after a loss and several back after a win', () => {
  // Unit 5: places 0… are 5, 5, 10, 15, 25, 40. Five losses: place 5; a win with regression 2: place 3; another:
  // place 1; another: place 0. The last place here is 5.
  const system = {
    kind: 'fibonacci',
    unitCents: 500,
    winRegression: 2,
    maxPosition: 5,
    maxCents: 50_000,
  } as const
  expect(betsOver(system, 'LLLLLLWWWW')).toEqual([
    500, 500, 1_000, 1_500, 2_500, 4_000, 4_000, 1_500, 500, 500, 500,
  ])
  expect(betsOver({ ...system, maxCents: 2_000 }, 'LLLL')).toEqual([500, 500, 1_000, 1_500, 2_000])
})

test('proportional bets a share of the bankroll, rounded down to its step, within its limits', () => {
  const system = {
    kind: 'proportional',
    share: { numerator: 3, denominator: 100 },
    roundToCents: 100,
    minCents: 500,
    maxCents: 2_000,
  } as const
  const bettor = bettingSystem({ betting: system, baseBetCents: 500 }).bettor()
  // 3 % of 333.33 is 9.9999: 9.00. Of 150.00 it is 4.50: raised to 5.00. Of 900.00 it is 27.00: cut to 20.00.
  expect([33_333, 15_000, 90_000].map((bankroll) => bettor.bet({ ...freshSeat(50_000), bankroll }))).toEqual([
    900, 500, 2_000,
  ])
})

test('a custom expression is rounded down to a cent and kept within its limits', () => {
  const bets = (expression: string, seat = {}): number =>
    bettingSystem({
      betting: { kind: 'custom', expression, minCents: 200, maxCents: 5_000 },
      baseBetCents: 500,
    })
      .bettor()
      .bet({ ...freshSeat(50_000), ...seat })
  expect(bets('base_bet * 1.333')).toBe(666)
  expect(bets('base_bet - 20')).toBe(200)
  expect(bets('bankroll')).toBe(5_000)
  expect(bets("base_bet * 2 if last_outcome == 'loss' else base_bet", { hands: 1, lastNet: -5 })).toBe(1_000)
  expect(bets('base_bet + streak', { streak: -2 })).toBe(300)
})

test('a new session begins at the first step', () => {
  const betting = {
    kind: 'martingale',
    multiplier: double,
    resetOnWin: true,
    maxProgressions: 4,
    maxCents: 50_000,
  } as const
  const bettor = bettingSystem({ betting, baseBetCents: 500 }).bettor()
  bettor.record(-1)
  bettor.reset()
  expect(bettor.bet(freshSeat(50_000))).toBe(500)
})

test('the step of a system divides every bet it can make, lowered ones too', () => {
  // 5, 7.50, 11.25, 16.87: the last has only cents in common with the others.
  const martingale = (maxProgressions: number) =>
    requireBounds(
      setupWith({
        betting: {
          kind: 'martingale',
          multiplier: half,
          resetOnWin: true,
          maxProgressions,
          maxCents: 50_000,
        },
      }),
    ).stepCents
  expect([1, 2, 3, 4].map(martingale)).toEqual([500, 250, 125, 1])
})
