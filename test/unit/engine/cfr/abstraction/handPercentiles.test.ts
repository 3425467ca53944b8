import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  FLOP_HANDS,
  riverBucketOf,
  TURN_HANDS_INDEX,
} from '../../../../../src/engine/cfr/abstraction/cardAbstraction.ts'
import { drawCards } from '../../../../../src/engine/cfr/abstraction/drawCards.ts'
import { handPercentiles } from '../../../../../src/engine/cfr/abstraction/handPercentiles.ts'
import { readPreflopEquities } from '../../../../../src/engine/cfr/abstraction/preflopEquity.ts'
import { RiverScores } from '../../../../../src/engine/cfr/abstraction/riverScores.ts'
import { startingHandName } from '../../../../../src/engine/cfr/abstraction/startingHands.ts'
import { COARSE } from '../coarse.ts'

const equities = readPreflopEquities(readFileSync('resources/preflop-equities.bin'))
const percentiles = handPercentiles(COARSE, equities)

describe('starting hands', () => {
  const names = Array.from({ length: 169 }, (_, hand) => startingHandName(hand))
  const of = (name: string) => percentiles[0][names.indexOf(name)]!

  test('stand by their equity against a random hand, each with half of its own ways below it', () => {
    // The known ends of the order: aces before kings, queens, jacks and tens; deuce-trey offsuit last, six-deuce before.
    for (const [place, name] of ['AA', 'KK', 'QQ', 'JJ', 'TT'].entries())
      expect(of(name)).toBeCloseTo(1 - (6 * place + 3) / 1_326, 12)
    for (const [place, name] of ['32o', '42o', '62o'].entries())
      expect(of(name)).toBeCloseTo((12 * place + 6) / 1_326, 12)
  })

  test('of fewer buckets count with all their ways', () => {
    // Pairs (78 ways), suited (312) and offsuit hands (936), strongest to weakest on average.
    const kinds = names.map((name) => (name.length === 2 ? 2 : name.endsWith('s') ? 1 : 0))
    const [before] = handPercentiles(
      { ...COARSE, buckets: [3, 2, 2, 4], preflop: Uint16Array.from(kinds) },
      equities,
    )
    const expected = [936 / 2, 936 + 312 / 2, 936 + 312 + 78 / 2].map((ways) => ways / 1_326)
    for (const [kind, share] of expected.entries()) expect(before[kind]).toBeCloseTo(share, 12)
  })

  test('a bucket that holds none moves no other', () => {
    const preflop = COARSE.preflop.map((hand) => hand + 1)
    const [before] = handPercentiles({ ...COARSE, buckets: [170, 2, 2, 4], preflop }, equities)
    expect(before.slice(1)).toEqual(percentiles[0])
  })
})

test.each([
  // C(52, 2) hands with C(50, 3) flops or C(50, 4) turns.
  ['flop', FLOP_HANDS, 200_000, 25_989_600],
  ['turn', TURN_HANDS_INDEX, 1_500_000, 305_377_800],
] as const)('%s buckets count hands and not their numbers up to suits', (street, index, numbers, all) => {
  const table = new Uint16Array(index.size).fill(1, numbers)
  let hands = 0
  for (let number = 0; number < numbers; number++) hands += index.weight(number)
  const share = hands / all
  // The first numbers have many cards of a suit, and stand for fewer hands each than others do.
  expect(share).toBeLessThan(numbers / index.size - 0.01)
  const [, onFlop, onTurn] = handPercentiles({ ...COARSE, [street]: table }, equities)
  const [weak, strong] = street === 'flop' ? onFlop : onTurn
  // Within the error stated.
  expect(Math.abs(weak! - share / 2)).toBeLessThan(0.0035 / 2)
  expect(Math.abs(strong! - (share + 1) / 2)).toBeLessThan(0.0035 / 2)
})

test('a river bucket has half the hands within it and all weaker ones below it', () => {
  const scores = new RiverScores()
  const stream = Int32Array.of(3, 1, 4, 1)
  const hands = new Float64Array(4)
  const boards = 400
  for (let board = 0; board < boards; board++) {
    scores.compute(drawCards(stream, 5))
    for (const score of scores.score)
      hands[riverBucketOf(COARSE, score)]! += 1 / (boards * scores.score.length)
  }
  let below = 0
  for (const [bucket, share] of hands.entries()) {
    expect(Math.abs(percentiles[3][bucket]! - (below + share / 2))).toBeLessThan(0.01)
    below += share
  }
})
