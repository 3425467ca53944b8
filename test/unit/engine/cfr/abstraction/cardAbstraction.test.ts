import { describe, expect, test } from 'vitest'
import { parseCards } from '../../../../../src/engine/cards/card.ts'
import { DEFAULT_ABSTRACTION } from '../../../../../src/engine/cfr/abstraction/abstractionConfig.ts'
import { buildAbstraction } from '../../../../../src/engine/cfr/abstraction/build.ts'
import {
  bucketOf,
  type CardAbstraction,
  decodeAbstraction,
  encodeAbstraction,
  FLOP_HANDS,
  riverBucketOf,
  TURN_HANDS_INDEX,
} from '../../../../../src/engine/cfr/abstraction/cardAbstraction.ts'
import { HandIndex } from '../../../../../src/engine/cfr/abstraction/handIndex.ts'
import { nextStreetDistribution } from '../../../../../src/engine/cfr/abstraction/nextStreet.ts'

/** Not a sensible abstraction, but one whose buckets are known. */
const EXAMPLE: CardAbstraction = {
  buckets: [169, 7, 11, 4],
  preflop: Uint16Array.from({ length: 169 }, (_, hand) => hand),
  flop: Uint16Array.from({ length: FLOP_HANDS.size }, (_, index) => index % 7),
  turn: Uint16Array.from({ length: TURN_HANDS_INDEX.size }, (_, index) => index % 11),
  riverFrom: Uint16Array.of(500, 1_000, 1_500),
}

test('hands are looked up by their number, river hands by their score', () => {
  const flop = parseCards('AsKd 2c7d9h')!
  expect(bucketOf(EXAMPLE, flop)).toBe(FLOP_HANDS.index(flop) % 7)
  const turn = parseCards('AsKd 2c7d9hJs')!
  expect(bucketOf(EXAMPLE, turn)).toBe(TURN_HANDS_INDEX.index(turn) % 11)
  expect(bucketOf(EXAMPLE, parseCards('AsAd')!)).toBe(168)
  expect(() => bucketOf(EXAMPLE, parseCards('AsKd 2c7d9hJs3s')!)).toThrow(RangeError)
  const buckets = [0, 499, 500, 999, 1_000, 1_500, 1_980].map((score) => riverBucketOf(EXAMPLE, score))
  expect(buckets).toEqual([0, 0, 1, 1, 2, 3, 3])
})

describe('the file', () => {
  const file = encodeAbstraction(EXAMPLE)

  test('brings the abstraction back', () => {
    const back = decodeAbstraction(file)
    expect(back.buckets).toEqual(EXAMPLE.buckets)
    expect(back.preflop).toEqual(EXAMPLE.preflop)
    expect(back.riverFrom).toEqual(EXAMPLE.riverFrom)
    // Tables of millions are compared without printing them.
    for (const part of ['flop', 'turn'] as const)
      expect(back[part].every((bucket, index) => bucket === EXAMPLE[part][index])).toBe(true)
  })

  test('is refused when a byte is altered or missing', () => {
    const altered = file.slice()
    altered[1_000_000]! ^= 4
    expect(() => decodeAbstraction(altered)).toThrow('hash')
    expect(() => decodeAbstraction(file.subarray(0, -2))).toThrow(RangeError)
  })

  test.each<[string, Partial<CardAbstraction>]>([
    ['a bucket out of range', { preflop: EXAMPLE.preflop.with(3, 169) }],
    ['no buckets', { buckets: [169, 0, 11, 4] }],
    ['a missing bound', { riverFrom: Uint16Array.of(500, 1_000) }],
    ['bounds that do not ascend', { riverFrom: Uint16Array.of(500, 500, 1_500) }],
    ['a short table', { turn: EXAMPLE.turn.subarray(1) }],
  ])('is refused with %s, even under a right hash', (_, change) => {
    expect(() => decodeAbstraction(encodeAbstraction({ ...EXAMPLE, ...change }))).toThrow(RangeError)
  })
})

test.each([
  { buckets: [170, 200, 200, 200] },
  { buckets: [169, 1, 200, 200] },
  { buckets: [169, 200, 20_000, 200] },
  { buckets: [169, 200, 200, 1.5] },
  { sampleHands: 100 },
] as const)('%j cannot be built', (change) => {
  expect(() => buildAbstraction({ ...DEFAULT_ABSTRACTION, ...change }).next()).toThrow(RangeError)
})

test('a build yields its progress within a board’s work', () => {
  const work = buildAbstraction(DEFAULT_ABSTRACTION)
  expect(work.next()).toEqual({ done: false, value: { stage: 'turn_fit', done: 0 } })
})

test('the distribution of the next street is cumulative and has the mean', () => {
  // With the strength of a hand given by its number, three cards of the turn stand for any.
  const turn = new HandIndex(2, 4)
  const strength = Uint16Array.from({ length: turn.size }, (_, index) => (index % 2 === 0 ? 0 : 65_535))
  const cumulative = new Float32Array(4)
  const hand = parseCards('AsKd 2c7d9h')!
  const mean = nextStreetDistribution(hand, turn, strength, cumulative)
  const odd = Array.from({ length: 52 }, (_, card) => card)
    .filter((card) => !hand.includes(card))
    .filter((card) => turn.index([...hand, card]) % 2 === 1)
  expect(mean).toBe(Math.round((odd.length * 65_535) / 47))
  expect(cumulative[0]).toBeCloseTo(1 - odd.length / 47, 5)
  expect(cumulative[2]).toBeCloseTo(1 - odd.length / 47, 5)
  expect(cumulative[3]).toBeCloseTo(1, 5)
})
