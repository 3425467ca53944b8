import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SessionDealer } from '../../../src/engine/letitride/deal.ts'
import { chiSquareTest } from '../../../src/engine/statistics/chiSquare.ts'
import { seeds } from './arbitraries.ts'

/** A right dealer fails one test in 10,000; the seeds are fixed. */
const LEAST_P = 1e-4

test('a hand has distinct cards, as many as its seats and discards need', () => {
  const tables = fc.record({
    seats: fc.integer({ min: 1, max: 6 }),
    discards: fc.integer({ min: 0, max: 10 }),
  })
  fc.assert(
    fc.property(seeds, fc.nat(), tables, (seed, session, { seats, discards }) => {
      const dealer = new SessionDealer({ seed, session, seats, discards })
      for (let hand = 0; hand < 5; hand++) {
        const deal = dealer.next()
        const cards = [...deal.players.flat(), ...deal.discards, ...deal.community]
        expect(deal.players.map((player) => player.length)).toEqual(
          Array.from<number>({ length: seats }).fill(3),
        )
        expect(cards).toHaveLength(3 * seats + discards + 2)
        expect(new Set(cards).size).toBe(cards.length)
        expect(cards.every((card) => card >= 0 && card < 52)).toBe(true)
      }
    }),
  )
})

test('every card is equally likely in every place, early and late in a session', () => {
  for (const discards of [0, 3]) {
    const places = Array.from({ length: 10 }, () => Array.from<number>({ length: 52 }).fill(0))
    for (let session = 0; session < 12_000; session++) {
      const dealer = new SessionDealer({ seed: 11n, session, seats: 1, discards })
      for (let hand = 0; hand < 2; hand++) {
        const { players, community } = dealer.next()
        for (const [place, card] of [...players[0]!, ...community].entries())
          places[hand * 5 + place]![card]!++
      }
    }
    for (const counts of places) {
      expect(chiSquareTest(counts, Array.from<number>({ length: 52 }).fill(1 / 52))!.pValue).toBeGreaterThan(
        LEAST_P,
      )
    }
  }
})

test('pairs of neighbouring cards, and of the same place in consecutive hands, are independent', () => {
  const inHand = Array.from<number>({ length: 52 * 51 }).fill(0)
  const acrossHands = Array.from<number>({ length: 52 * 52 }).fill(0)
  for (let session = 0; session < 30_000; session++) {
    const dealer = new SessionDealer({ seed: 12n, session, seats: 1, discards: 0 })
    const [first, second] = [dealer.next(), dealer.next()]
    const [a, b] = first.community as [number, number]
    inHand[a * 51 + (b > a ? b - 1 : b)]!++
    acrossHands[first.players[0]![0]! * 52 + second.players[0]![0]!]!++
  }
  expect(
    chiSquareTest(inHand, Array.from<number>({ length: 52 * 51 }).fill(1 / (52 * 51)))!.pValue,
  ).toBeGreaterThan(LEAST_P)
  expect(
    chiSquareTest(acrossHands, Array.from<number>({ length: 52 * 52 }).fill(1 / (52 * 52)))!.pValue,
  ).toBeGreaterThan(LEAST_P)
})

test('first hands of consecutive sessions and of neighbouring seeds are independent', () => {
  const sessions = Array.from<number>({ length: 52 * 52 }).fill(0)
  const seedsTable = Array.from<number>({ length: 52 * 52 }).fill(0)
  const firstCard = (seed: bigint, session: number): number =>
    new SessionDealer({ seed, session, seats: 1, discards: 0 }).next().players[0]![0]!
  for (let session = 0; session < 25_000; session++) {
    sessions[firstCard(13n, 2 * session) * 52 + firstCard(13n, 2 * session + 1)]!++
    seedsTable[firstCard(14n, session) * 52 + firstCard(15n, session)]!++
  }
  expect(
    chiSquareTest(sessions, Array.from<number>({ length: 52 * 52 }).fill(1 / 52 ** 2))!.pValue,
  ).toBeGreaterThan(LEAST_P)
  expect(
    chiSquareTest(seedsTable, Array.from<number>({ length: 52 * 52 }).fill(1 / 52 ** 2))!.pValue,
  ).toBeGreaterThan(LEAST_P)
})
