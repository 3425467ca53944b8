import { expect, test } from 'vitest'
import type { Card } from '../../../../src/engine/cards/card.ts'
import { parseCards } from '../../../../src/engine/cards/card.ts'
import { createChunkPlayer } from '../../../../src/engine/letitride/chunk.ts'
import { checkPaytable, STANDARD_MAIN_PAYOUTS } from '../../../../src/engine/letitride/paytables.ts'
import { decodeRowBlock } from '../../../../src/engine/letitride/rows.ts'
import type { GameSetup } from '../../../../src/engine/letitride/setup.ts'
import { Jackpot } from '../../../../src/engine/letitride/table/jackpot.ts'
import { replaySession } from '../../../../src/engine/letitride/table/replay.ts'
import type { WordSource } from '../../../../src/engine/random/bounded.ts'
import { setupWith, strategyOf, withBonus } from '../support/setups.ts'

/** Words that make a new deck deal the cards of a text: three for each seat, then the two community cards. */
function stacked(text: string, seats: number): WordSource {
  const wanted = parseCards(text)!
  const deck: Card[] = Array.from({ length: 52 }, (_, card) => card)
  const words: number[] = []
  for (let at = 0; at < wanted.length; ) {
    const count = at < 3 * seats ? 3 : 2
    let [code, product] = [0, 1]
    for (const end = at + count; at < end; at++) {
      const found = deck.indexOf(wanted[at]!)
      code = code * (52 - at) + found - at
      product *= 52 - at
      ;[deck[at], deck[found]] = [deck[found]!, deck[at]!]
    }
    words.push(Math.floor(((code + 0.5) * 2 ** 32) / product))
  }
  return { next: () => words.shift() ?? 0 }
}

test('two mini royals in a round are paid in seat order, the second what the jackpot was reset to', () => {
  const setup = setupWith({
    ...withBonus(),
    seats: 2,
    handsPerSession: 1,
    shuffle: 'cryptographic',
    jackpot: {
      startCents: 10_000,
      contribution: { numerator: 1, denominator: 3 },
      resetCents: 5_000,
    },
  })
  const entropy = stacked('Ac Kc Qc Ad Kd Qd 2h 7s', 2)
  const player = createChunkPlayer({
    setup,
    strategy: strategyOf(setup),
    seed: 0n,
    entropy,
    first: 0,
    count: 1,
    rows: true,
  })
  while (!player.play(10));
  // Two bets of 1.00 feed 0.666666…: 100.66 is paid to the first, 50.00 to the second. Three high cards of a suit
  // ride bet 1 and not, with the deuce, bet 2: ace high loses two bets of 5.00.
  const rows = player.takeRows().flatMap((block) => [...decodeRowBlock(block)])
  expect(rows.map(({ finalCents }) => finalCents - 50_000)).toEqual([10_066 - 1_000, 5_000 - 1_000])
  expect(player.totals().seats.map(({ jackpotPaid }) => jackpotPaid)).toEqual([10_066n, 5_000n])
})

test('the jackpot keeps millionths of a cent and pays whole cents', () => {
  const jackpot = new Jackpot({
    startCents: 1,
    contribution: { numerator: 1, denominator: 3 },
    resetCents: 7,
  })
  // A third of a cent is 0.333333: 3 × it is 0.999999, 4 × it 1.333332.
  for (let bet = 0; bet < 3; bet++) jackpot.feed(1)
  expect(jackpot.cents).toBe(1)
  jackpot.feed(1)
  expect(jackpot.cents).toBe(2)
  expect([jackpot.pay(), jackpot.pay()]).toEqual([2, 7])
})

test('a cryptographic shuffle needs entropy and cannot be replayed', () => {
  const setup = setupWith({ shuffle: 'cryptographic' })
  const options = { setup, strategy: strategyOf(setup), seed: 0n }
  expect(() => createChunkPlayer({ ...options, first: 0, count: 1, rows: false })).toThrow(RangeError)
  expect(() => [...replaySession({ ...options, session: 0 })]).toThrow(RangeError)
})

test('bets are lowered to the largest multiple of the base bet that fits, and the system goes on unmoved', () => {
  // 35.00, doubling 5.00 after each loss, bet 3 alone at risk. 35 − 5 = 30: 10.00 × 3 fits. 30 − 10 = 20: 20.00 × 3
  // does not fit, 5.00 × 3 does. 20 − 5 = 15: 40.00 asked, 5.00 played. 15 − 5 = 10: not even 5.00 × 3 fits.
  const setup: GameSetup = setupWith({
    startingCents: 3_500,
    strategy: 'always_pull',
    mainPayouts: STANDARD_MAIN_PAYOUTS.map(() => 0),
    betting: {
      kind: 'martingale',
      multiplier: { numerator: 2, denominator: 1 },
      resetOnWin: true,
      maxProgressions: 6,
      maxCents: 50_000,
    },
  })
  const hands = [...replaySession({ setup, strategy: strategyOf(setup), seed: 1n, session: 0 })]
  expect(hands.map(({ betCents, lowered, bankrollAfter }) => [betCents, lowered, bankrollAfter])).toEqual([
    [500, false, 3_000],
    [1_000, false, 2_000],
    [500, true, 1_500],
    [500, true, 1_000],
  ])
})

test('a seat that cannot play a hand has one record and is not taken anew', () => {
  const setup = setupWith({ seats: 2, totalRounds: 50, startingCents: 1_000 })
  const player = createChunkPlayer({
    setup,
    strategy: strategyOf(setup),
    seed: 0n,
    first: 0,
    count: 1,
    rows: true,
  })
  while (!player.play(1_000));
  expect(player.totals()).toMatchObject({
    tableSessions: 1,
    seats: [
      { sessions: 1, hands: 0 },
      { sessions: 1, hands: 0 },
    ],
  })
})

test('with seat replacement every seat plays every round', () => {
  const setup = setupWith({ seats: 3, totalRounds: 100, winLimitCents: 1_000, lossLimitCents: 1_000 })
  const player = createChunkPlayer({
    setup,
    strategy: strategyOf(setup),
    seed: 0n,
    first: 0,
    count: 4,
    rows: true,
  })
  while (!player.play(1_000));
  const { tableSessions, seats } = player.totals()
  expect(tableSessions).toBe(4)
  for (const seat of seats) {
    expect(seat.hands).toBe(400)
    expect(seat.sessions).toBeGreaterThan(20)
  }
})

test('payouts that fall from a hand to a better one are pointed out', () => {
  expect(checkPaytable(STANDARD_MAIN_PAYOUTS)).toEqual([])
  expect(checkPaytable([1000, 200, 50, 8, 11, 5, 3, 0, 1, 0, 0])).toEqual([
    { better: 3, worse: 4 },
    { better: 7, worse: 8 },
  ])
})
