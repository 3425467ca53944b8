import { describe, expect, test } from 'vitest'
import { createChunkPlayer } from '../../../src/engine/letitride/chunk.ts'
import { BONUS_PAYOUTS_B } from '../../../src/engine/letitride/paytables.ts'
import { decodeRowBlock, type SessionRow } from '../../../src/engine/letitride/rows.ts'
import { type GameSetup, STRATEGY_NAMES } from '../../../src/engine/letitride/setup.ts'
import type { HandRecord } from '../../../src/engine/letitride/table/handRecord.ts'
import { replaySession } from '../../../src/engine/letitride/table/replay.ts'
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

/** The hands of a seat, and what they came to. */
function replay(setup: GameSetup, session: number, seat: number) {
  const play = replaySession({ setup, strategy: strategyOf(setup), seed: SEED, session })
  const hands: HandRecord[] = []
  for (;;) {
    const step = play.next()
    if (step.done === true) return { hands, result: step.value.find((each) => each.seat === seat)?.result }
    if (step.value.seat === seat) hands.push(step.value)
  }
}

describe('a session played again', () => {
  for (const [name, setup] of Object.entries(SETUPS)) {
    test(`is the session that the run played: ${name}`, () => {
      const rows = rowsOf(setup)
      expect(rows.length).toBe(SESSIONS * setup.seats)
      for (const row of rows) {
        const { hands, result } = replay(setup, row.session, row.seat)
        const sum = (value: (hand: HandRecord) => number) => hands.reduce((all, hand) => all + value(hand), 0)
        expect({
          stopReason: result?.stopReason,
          hands: hands.length,
          final: hands.at(-1)?.bankrollAfter ?? setup.startingCents,
          profit: sum((hand) => hand.bankrollAfter - hand.bankrollBefore),
          wagered: sum((hand) => hand.atRiskCents),
          bonus: sum((hand) => hand.bonusCents),
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
})
