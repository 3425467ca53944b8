import { describe, expect, test } from 'vitest'
import { createChunkPlayer } from '../../../src/engine/letitride/chunk.ts'
import { BONUS_PAYOUTS_B } from '../../../src/engine/letitride/paytables.ts'
import { type PlayedHand, replaySession } from '../../../src/engine/letitride/replay.ts'
import { decodeRowBlock, type SessionRow } from '../../../src/engine/letitride/rows.ts'
import type { SessionResult } from '../../../src/engine/letitride/sessionResult.ts'
import { type GameSetup, STRATEGY_NAMES } from '../../../src/engine/letitride/setup.ts'
import { ruleFinder } from '../../../src/engine/letitride/strategies/decidingRule.ts'
import { setupWith, strategyOf, USUAL_LIMITS, withBonus } from '../../unit/engine/support/setups.ts'

const SESSIONS = 200
const SEED = 20_261_121n

const limits = { handsPerSession: 60, startingCents: 20_000, winLimitCents: 6_000, lossLimitCents: 6_000 }

const SETUPS: Readonly<Record<string, GameSetup>> = {
  ...Object.fromEntries(STRATEGY_NAMES.map((strategy) => [strategy, setupWith({ ...limits, strategy })])),
  'made hands only': setupWith({
    ...limits,
    strategy: { kind: 'conservative', madeHandsOnly: true, minStrengthBet1: 7, minStrengthBet2: 5 },
  }),
  'all draws': setupWith({
    ...limits,
    strategy: { kind: 'aggressive', rideOnDraws: true, includeGutshots: true, includeBackdoorFlush: true },
  }),
  'rules over cards': setupWith({
    ...limits,
    strategy: {
      kind: 'custom',
      bet1Rules: [{ condition: 'has_paying_hand or is_royal_draw', action: 'ride' }],
      bet2Rules: [
        { condition: 'has_paying_hand', action: 'ride' },
        { condition: 'is_flush_draw', action: 'ride' },
      ],
    },
  }),
  'rules that look at the session': setupWith({
    ...limits,
    strategy: {
      kind: 'custom',
      bet1Rules: [
        { condition: 'has_paying_hand', action: 'ride' },
        { condition: 'session_profit > 20 and high_cards >= 2', action: 'ride' },
      ],
      bet2Rules: [{ condition: 'has_paying_hand or streak < -2', action: 'ride' }],
    },
  }),
  'a bonus bet and burned cards': setupWith({ ...limits, ...withBonus(), discards: 3 }),
  'funds that run out': setupWith({ startingCents: 4_000, handsPerSession: 300 }),
  'martingale and a bonus in proportion': setupWith({
    ...limits,
    startingCents: 50_000,
    betting: {
      kind: 'martingale',
      multiplier: { numerator: 2, denominator: 1 },
      resetOnWin: true,
      maxProgressions: 6,
      maxCents: 20_000,
    },
    bonusPayouts: BONUS_PAYOUTS_B,
    bonusPlan: {
      kind: 'ratio',
      numerator: 1,
      denominator: 5,
      limits: USUAL_LIMITS,
    },
  }),
  'a table of three': setupWith({ ...limits, seats: 3 }),
}

function rowsOf(setup: GameSetup): SessionRow[] {
  const player = createChunkPlayer({
    setup,
    strategy: strategyOf(setup),
    seed: SEED,
    first: 0,
    count: SESSIONS,
    rows: true,
  })
  while (!player.play(100_000));
  return player.takeRows().flatMap((block) => [...decodeRowBlock(block)])
}

function replay(setup: GameSetup, session: number, seat: number) {
  const finder = ruleFinder(setup, strategyOf(setup))
  const play = replaySession({
    setup,
    strategy: strategyOf(setup),
    seed: SEED,
    session,
    seat,
    ...(finder === null ? {} : { before: finder.watch }),
  })
  const hands: PlayedHand[] = []
  const rules: (number | null)[] = []
  for (;;) {
    const step = play.next()
    if (step.done === true) return { hands, rules, result: step.value satisfies SessionResult }
    hands.push(step.value)
    if (finder === null) continue
    const { own, community, ride1, ride2 } = step.value
    const [rule1, rule2] = [finder.bet1(own), finder.bet2([...own, community[0]!])]
    // Every rule of these setups rides, so that a bet rides exactly when a rule holds.
    expect([rule1 !== null, rule2 !== null]).toEqual([ride1, ride2])
    rules.push(rule1, rule2)
  }
}

describe('a session played again', () => {
  for (const [name, setup] of Object.entries(SETUPS)) {
    test(`is the session that the run played: ${name}`, () => {
      const rows = rowsOf(setup)
      expect(rows.length).toBe(SESSIONS * setup.seats)
      for (const row of rows) {
        const { hands, result } = replay(setup, row.session, row.seat)
        const sum = (value: (hand: PlayedHand) => number) => hands.reduce((all, hand) => all + value(hand), 0)
        const bankroll = hands.at(-1)?.bankroll ?? setup.startingCents
        expect({
          stopReason: result.stopReason,
          hands: hands.length,
          final: bankroll,
          profit: sum((hand) => hand.mainNet + hand.bonusNet),
          wagered: sum((hand) => hand.bet * (1 + Number(hand.ride1) + Number(hand.ride2))),
          bonus: sum((hand) => hand.bonus),
        }).toEqual({
          stopReason: row.stopReason,
          hands: row.hands,
          final: row.finalCents,
          profit: row.finalCents - setup.startingCents,
          wagered: row.wageredCents,
          bonus: row.bonusWageredCents,
        })
      }
    })
  }

  test('names the rule that decided, also one that looks at the session', () => {
    const setup = SETUPS['rules that look at the session']!
    const rules = new Set(Array.from({ length: 40 }, (_, session) => replay(setup, session, 0).rules).flat())
    expect([...rules].sort()).toEqual([1, 2, null])
  })

  test('is refused where nothing can be repeated', () => {
    const setup = setupWith({ shuffle: 'cryptographic' })
    expect(() => replay(setup, 0, 0)).toThrow(RangeError)
  })

  test('knows the seats of the table', () => {
    expect(() => replay(setupWith(), 0, 1)).toThrow(RangeError)
  })
})
