import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIVE_CARD_CATEGORIES } from '../../../src/engine/cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES } from '../../../src/engine/cards/threeCard.ts'
import { createChunkPlayer } from '../../../src/engine/letitride/chunk.ts'
import {
  decodeHandBlock,
  type KeptHand,
  readHandBlockHeader,
} from '../../../src/engine/letitride/keptHands/decoder.ts'
import { MAX_BLOCK_BYTES } from '../../../src/engine/letitride/rows.ts'
import { BETTING_KINDS, BONUS_PLAN_KINDS, type GameSetup } from '../../../src/engine/letitride/setup.ts'
import type { HandRecord } from '../../../src/engine/letitride/table/handRecord.ts'
import { replayKeptSession, replaySession } from '../../../src/engine/letitride/table/replay.ts'
import { featuresOf, gameSetups } from '../../support/gameSetups.ts'
import { recompute } from '../../support/recompute.ts'
import { setupWith, strategyOf } from '../../unit/engine/support/setups.ts'
import { seeds } from './arbitraries.ts'

const FIRST = 3
const COUNT = 3

type Chunk = {
  readonly seed?: bigint
  readonly first?: number
  readonly count?: number
  readonly slice?: number
}

function play(setup: GameSetup, { seed = 1n, first = FIRST, count = COUNT, slice = 1e6 }: Chunk) {
  const random = new Uint32Array(1)
  const entropy = { next: () => crypto.getRandomValues(random)[0]! }
  const options = {
    setup,
    strategy: strategyOf(setup),
    seed,
    first,
    count,
    rows: false,
    hands: true,
    entropy,
  }
  const player = createChunkPlayer(options)
  const blocks: ArrayBuffer[] = []
  while (!player.play(slice)) blocks.push(...player.takeHands())
  blocks.push(...player.takeHands())
  return { totals: player.totals(), blocks, hands: blocks.flatMap((block) => [...decodeHandBlock(block)]) }
}

/** A record of a replay without what explains it. */
function kept(hand: HandRecord): KeptHand {
  return {
    session: hand.session,
    seat: hand.seat,
    player: hand.player,
    round: hand.round,
    hand: hand.hand,
    playerCards: hand.playerCards,
    communityCards: hand.communityCards,
    ride1: hand.decision1.ride,
    ride2: hand.decision2.ride,
    category: FIVE_CARD_CATEGORIES.indexOf(hand.category),
    betCents: hand.betCents,
    lowered: hand.lowered,
    mainPayoutCents: hand.mainPayoutCents,
    bonusCents: hand.bonusCents,
    bonusCategory: hand.bonusCategory === null ? null : THREE_CARD_CATEGORIES.indexOf(hand.bonusCategory),
    bonusPayoutCents: hand.bonusPayoutCents,
    jackpot: hand.jackpotPaidCents > 0,
    bankrollAfterCents: hand.bankrollAfter,
  }
}

test('the totals are a plain recomputation from the hands that a run keeps', () => {
  const met = new Map<string, number>()
  // All kinds but the one that only best play for a goal has: test/oracle/exact/goalPlay.test.ts is about it.
  for (const name of BETTING_KINDS) if (name !== 'chosen') met.set(`betting: ${name}`, 0)
  for (const name of BONUS_PLAN_KINDS) met.set(`bonus: ${name}`, 0)
  for (const setup of fc.sample(gameSetups, { seed: 1, numRuns: 2_000 })) {
    for (const name of featuresOf(setup)) met.set(name, 0)
  }
  fc.assert(
    fc.property(gameSetups, seeds, (setup, seed) => {
      for (const name of featuresOf(setup)) met.set(name, met.get(name)! + 1)
      const { totals, hands } = play(setup, { seed })
      for (const [seat, { stopReasons, ...seatTotals }] of totals.seats.entries()) {
        const own = hands.filter((hand) => hand.seat === seat)
        expect(seatTotals).toEqual(recompute(setup, own, COUNT))
        expect(stopReasons.reduce((sum, count) => sum + count, 0)).toBe(seatTotals.sessions)
      }
    }),
    { numRuns: 400, seed: 11 },
  )
  console.log(
    [...met]
      .map(([name, count]) => `${name} ${count}`)
      .toSorted()
      .join(' · '),
  )
  expect([...met].filter(([, count]) => count === 0)).toEqual([])
}, 120_000)

test('hands are kept as the seed deals them again, however the play is cut', () => {
  const seeded = gameSetups.map((setup): GameSetup => ({ ...setup, shuffle: 'seeded' }))
  fc.assert(
    fc.property(seeded, seeds, fc.integer({ min: 1, max: 40 }), (setup, seed, slice) => {
      const whole = play(setup, { seed })
      const strategy = strategyOf(setup)
      const sessions = [0, 1, 2].map((each) => FIRST + each)
      const again = sessions.flatMap((session) => [...replaySession({ setup, strategy, seed, session })])
      expect(whole.hands).toEqual(again.map(kept))
      expect(play(setup, { seed, slice }).blocks).toEqual(whole.blocks)
      const [head, tail] = [
        play(setup, { seed, count: 1 }),
        play(setup, { seed, first: FIRST + 1, count: 2 }),
      ]
      expect([...head.hands, ...tail.hands]).toEqual(whole.hands)
    }),
    { numRuns: 150, seed: 5 },
  )
}, 120_000)

test('kept cards are dealt again with the same decisions, rules and money, whatever shuffled them', () => {
  fc.assert(
    fc.property(gameSetups, fc.boolean(), (given, cryptographic) => {
      const setup: GameSetup = { ...given, shuffle: cryptographic ? 'cryptographic' : 'seeded' }
      const strategy = strategyOf(setup)
      const { hands } = play(setup, { seed: 9n })
      for (const session of [FIRST, FIRST + 1]) {
        const own = hands.filter((hand) => hand.session === session)
        const told = [...replayKeptSession({ setup, strategy, session, hands: own })]
        expect(told.map(kept)).toEqual(own)
        if (!cryptographic) expect(told).toEqual([...replaySession({ setup, strategy, seed: 9n, session })])
      }
    }),
    { numRuns: 150, seed: 6 },
  )
}, 120_000)

test('a session whose hands are not all there is refused', () => {
  const setup = setupWith({ shuffle: 'cryptographic', handsPerSession: 20 })
  const { hands } = play(setup, { count: 1 })
  const [, ...missing] = hands
  const tell = (given: readonly KeptHand[]) => [
    ...replayKeptSession({ setup, strategy: strategyOf(setup), session: FIRST, hands: given }),
  ]
  expect(tell(hands)).toHaveLength(20)
  expect(() => tell(missing)).toThrow('no hand of round 0 was kept')
  expect(() => tell(hands.slice(0, 19))).toThrow('no hand of round 19 was kept')
})

test('blocks hold at most a megabyte, but never tear a session', () => {
  const small = play(setupWith({ handsPerSession: 10_000, startingCents: 100_000_000 }), { count: 9 })
  expect(small.hands).toHaveLength(90_000)
  expect(small.blocks.length).toBeGreaterThan(2)
  for (const block of small.blocks) expect(block.byteLength).toBeLessThanOrEqual(MAX_BLOCK_BYTES)
  const long = play(setupWith({ seats: 6, handsPerSession: 10_000, startingCents: 100_000_000 }), {
    count: 2,
  })
  expect(long.blocks.map((block) => readHandBlockHeader(block))).toEqual(
    [0, 1].map((place) => ({ firstSession: FIRST + place, sessions: 1, seats: 6, hands: 60_000 })),
  )
  expect(long.hands).toHaveLength(120_000)
})

test('sessions without a hand are counted', () => {
  const { blocks, hands } = play(setupWith({ startingCents: 100, baseBetCents: 500 }), { count: 5 })
  expect(hands).toEqual([])
  expect(blocks.map((block) => readHandBlockHeader(block))).toEqual([
    { firstSession: FIRST, sessions: 5, seats: 1, hands: 0 },
  ])
})
