import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requireBounds } from '../../../src/engine/letitride/bounds.ts'
import { createChunkPlayer } from '../../../src/engine/letitride/chunk.ts'
import { playsOneSeat } from '../../../src/engine/letitride/oneSeatPlayer.ts'
import { decodeRowBlock } from '../../../src/engine/letitride/rows.ts'
import {
  BETTING_KINDS,
  BONUS_PLAN_KINDS,
  type GameSetup,
  STOP_REASONS,
} from '../../../src/engine/letitride/setup.ts'
import type { HandRecord } from '../../../src/engine/letitride/table/handRecord.ts'
import { replaySession, sessionTrajectories } from '../../../src/engine/letitride/table/replay.ts'
import { TablePlayer } from '../../../src/engine/letitride/table/tablePlayer.ts'
import { parseTotals, serializeTotals } from '../../../src/engine/letitride/totalsJson.ts'
import { featuresOf, gameSetups } from '../../support/gameSetups.ts'
import { strategyOf } from '../../unit/engine/support/setups.ts'
import { seeds } from './arbitraries.ts'
import { type RefHand, type RefSession, referenceTable } from './referenceTable.ts'

const COUNT = 2

function optionsOf(setup: GameSetup, seed: bigint) {
  return { setup, strategy: strategyOf(setup), seed, first: 3, count: COUNT, rows: true }
}

const sum = (hands: readonly RefHand[], value: (hand: RefHand) => bigint): number =>
  Number(hands.reduce((total, hand) => total + value(hand), 0n))

test('any table plays as the rules tell, row by row and hand by hand', () => {
  const met = new Map<string, number>()
  const meet = (name: string): void => void met.set(name, (met.get(name) ?? 0) + 1)
  // Counted from zero: all that the types name (but what only best play for a goal does), and all else that many samples meet.
  for (const name of BETTING_KINDS) if (name !== 'chosen') met.set(`betting: ${name}`, 0)
  for (const name of BONUS_PLAN_KINDS) met.set(`bonus: ${name}`, 0)
  for (const name of STOP_REASONS) if (name !== 'left') met.set(`stop: ${name}`, 0)
  for (const setup of fc.sample(gameSetups, { seed: 1, numRuns: 2_000 })) {
    for (const name of featuresOf(setup)) met.set(name, 0)
  }
  fc.assert(
    fc.property(gameSetups, seeds, (setup, seed) => {
      const strategy = strategyOf(setup)
      if (strategy.kind !== 'tables') return
      for (const name of featuresOf(setup)) meet(name)
      const player = createChunkPlayer(optionsOf(setup, seed))
      while (!player.play(7));
      const rows = player.takeRows().flatMap((block) => [...decodeRowBlock(block)])
      const expected = [3, 4].flatMap((session) => {
        const sessions = referenceTable(setup, strategy.tables, { seed, session })
        const ordered = sessions.toSorted((a, b) => a.seat - b.seat)
        checkReplay(setup, { seed, session, ordered })
        return ordered.map((played) => ({ session, played }))
      })
      for (const { played } of expected) meet(`stop: ${played.stopReason}`)
      expect(
        rows.map(({ session, seat, stopReason, hands }) => [session, seat, STOP_REASONS[stopReason], hands]),
      ).toEqual(
        expected.map(({ session, played }) => [session, played.seat, played.stopReason, played.hands.length]),
      )
      const { stepCents, minProfitCents, maxProfitCents } = requireBounds(setup)
      for (const [place, { played }] of expected.entries()) {
        const { hands } = played
        expect(rows[place]).toMatchObject({
          finalCents: Number(hands.at(-1)?.after ?? setup.startingCents),
          wageredCents: sum(hands, ({ atRisk }) => atRisk),
          bonusWageredCents: sum(hands, ({ bonus }) => bonus),
        })
        const profit = rows[place]!.finalCents - setup.startingCents
        expect(Math.abs(profit % stepCents)).toBe(0)
        expect(profit).toBeGreaterThanOrEqual(minProfitCents)
        expect(profit).toBeLessThanOrEqual(maxProfitCents)
        if (hands.some(({ lowered }) => lowered)) meet('lowered bets')
      }
      const totals = player.totals()
      expect(parseTotals(JSON.parse(JSON.stringify(serializeTotals(totals))), setup)).toEqual(totals)
      for (const [seat, seatTotals] of totals.seats.entries()) {
        const hands = expected
          .filter(({ played }) => played.seat === seat)
          .flatMap(({ played }) => played.hands)
        expect(seatTotals.hands).toBe(hands.length)
        expect(seatTotals.cappedHands).toBe(hands.filter(({ lowered }) => lowered).length)
        expect(seatTotals.mainProfit).toBe(hands.reduce((total, { mainNet }) => total + mainNet, 0n))
        expect(seatTotals.bonusProfit).toBe(hands.reduce((total, { bonusNet }) => total + bonusNet, 0n))
      }
    }),
    { numRuns: 700, seed: 7 },
  )
  console.log(
    [...met]
      .map(([name, count]) => `${name} ${count}`)
      .toSorted((a, b) => a.localeCompare(b))
      .join(' · '),
  )
  expect([...met].filter(([, count]) => count === 0)).toEqual([])
  expect(met.get('lowered bets')).toBeGreaterThan(0)
}, 120_000)

/** Records of a replay equal the reference hand by hand, conserve money and cards, and follow the trajectories. */
function checkReplay(
  setup: GameSetup,
  { seed, session, ordered }: { seed: bigint; session: number; ordered: readonly RefSession[] },
): void {
  const options = { setup, strategy: strategyOf(setup), seed, session }
  const records = [...replaySession(options)]
  const byPlayer = Map.groupBy(records, ({ seat, player }) => `${seat} ${player}`)
  const players = ordered.map(({ seat }, place) => [
    seat,
    ordered.slice(0, place).filter((s) => s.seat === seat).length,
  ])
  const trajectories = sessionTrajectories(options)
  for (const [place, { hands }] of ordered.entries()) {
    const [seat, player] = players[place]!
    const own = byPlayer.get(`${seat} ${player}`) ?? []
    expect(own.map(plain)).toEqual(hands.map(plainReference))
    const trajectory = trajectories.find((found) => found.seat === seat && found.player === player)!
    expect(trajectory.cents).toEqual([setup.startingCents, ...hands.map(({ after }) => Number(after))])
  }
  expect(records.length).toBe(ordered.reduce((total, { hands }) => total + hands.length, 0))
  for (const round of Map.groupBy(records, (record) => record.round).values()) {
    const community = round[0]!.communityCards
    const seen = [...round.flatMap(({ playerCards }) => playerCards), ...community]
    expect(new Set(seen).size).toBe(seen.length)
    for (const record of round) {
      expect(record.communityCards).toEqual(community)
      expect(3 * record.betCents + record.bonusCents).toBeLessThanOrEqual(record.bankrollBefore)
      const main = record.mainPayoutCents > 0 ? record.mainPayoutCents : -record.atRiskCents
      const bonus = record.bonusPayoutCents > 0 ? record.bonusPayoutCents : -record.bonusCents
      expect(record.bankrollAfter).toBe(record.bankrollBefore + main + bonus)
      expect(record.bankrollAfter).toBeGreaterThanOrEqual(0)
    }
  }
}

function plain(record: HandRecord) {
  return {
    cards: [...record.playerCards, ...record.communityCards],
    rides: [record.decision1.ride, record.decision2.ride],
    bet: record.betCents,
    lowered: record.lowered,
    bonus: record.bonusCents,
    after: record.bankrollAfter,
  }
}

function plainReference(hand: RefHand): ReturnType<typeof plain> {
  return {
    cards: [...hand.cards],
    rides: [...hand.rides],
    bet: Number(hand.bet),
    lowered: hand.lowered,
    bonus: Number(hand.bonus),
    after: Number(hand.after),
  }
}

test('the fast loop and the table play the same sessions', () => {
  const oneSeat = gameSetups
    .map(
      (setup): GameSetup => ({
        ...setup,
        seats: 1,
        totalRounds: null,
        jackpot: null,
        betting: { kind: 'flat' },
      }),
    )
    .filter((setup) => playsOneSeat(setup) && strategyOf(setup).kind === 'tables')
  fc.assert(
    fc.property(oneSeat, seeds, (setup, seed) => {
      const fast = createChunkPlayer({ ...optionsOf(setup, seed), count: 6 })
      const general = new TablePlayer({ ...optionsOf(setup, seed), count: 6 })
      while (!fast.play(13));
      while (!general.play(5));
      expect(serializeTotals(fast.totals())).toEqual(serializeTotals(general.totals()))
      expect(fast.takeRows()).toEqual(general.takeRows())
      expect(fast.played()).toEqual(general.played())
    }),
    { numRuns: 200 },
  )
})

test('rules that look at the session are explained by the rule that decided', () => {
  const withRules = gameSetups.filter((setup) => strategyOf(setup).kind === 'session')
  fc.assert(
    fc.property(withRules, seeds, (setup, seed) => {
      const { strategy } = setup
      if (typeof strategy === 'string' || strategy.kind !== 'custom') return
      for (const { decision1, decision2 } of replaySession({
        setup,
        strategy: strategyOf(setup),
        seed,
        session: 0,
      })) {
        for (const [{ ride, rule, by }, rules] of [
          [decision1, strategy.bet1Rules],
          [decision2, strategy.bet2Rules],
        ] as const) {
          expect(ride).toBe(rule !== null && rules[rule]!.action === 'ride')
          expect(by).toBe(rule === null ? 'no rule' : rules[rule]!.condition)
        }
      }
    }),
    { numRuns: 40 },
  )
})
