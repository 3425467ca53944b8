import { expect, test } from 'vitest'
import {
  type AbstractionConfig,
  BINS,
  type Range,
} from '../../../../../src/engine/cfr/abstraction/abstractionConfig.ts'
import { FLOP_HANDS, TURN_HANDS_INDEX } from '../../../../../src/engine/cfr/abstraction/cardAbstraction.ts'
import type { Clusters } from '../../../../../src/engine/cfr/abstraction/clusters.ts'
import { flopPart, flopPoints } from '../../../../../src/engine/cfr/abstraction/flopBuckets.ts'
import { HandIndex } from '../../../../../src/engine/cfr/abstraction/handIndex.ts'
import {
  TURN_BOARDS,
  turnPart,
  turnPoints,
  turnSampleBoards,
} from '../../../../../src/engine/cfr/abstraction/turnBuckets.ts'
import { TurnFeatures } from '../../../../../src/engine/cfr/abstraction/turnFeatures.ts'

const CONFIG: AbstractionConfig = { buckets: [169, 10, 10, 10], seed: 3n, sampleHands: 100 }

/** Three centres: hands that are strong nowhere, somewhere and everywhere. */
const CLUSTERS: Clusters = {
  count: 3,
  bins: BINS,
  centres: Float32Array.from({ length: 3 * BINS }, (_, at) =>
    at % BINS >= 20 * Math.floor(at / BINS) ? 1 : 0,
  ),
  areas: Float32Array.of(50, 30, 10),
}

function all<T>(work: Generator<number, T>): T {
  let before = 0
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    expect(step.value).toBeGreaterThanOrEqual(before)
    expect(step.value).toBeLessThan(1)
    before = step.value
  }
}

const WHOLE: Range = { from: 2, to: 7 }
const PIECES: readonly Range[] = [
  { from: 2, to: 3 },
  { from: 3, to: 7 },
]

test('pieces of the turn are the whole, in any order', () => {
  const whole = all(turnPart(CLUSTERS, WHOLE))
  const pieces = PIECES.toReversed().map((piece) => all(turnPart(CLUSTERS, piece)))
  const joined = (column: 'index' | 'bucket' | 'strength') =>
    pieces.toReversed().flatMap((piece) => [...piece[column]])
  for (const column of ['index', 'bucket', 'strength'] as const)
    expect([...whole[column]]).toEqual(joined(column))
  expect(new Set(whole.index).size).toBe(whole.index.length)
  expect(new Set(whole.bucket)).toEqual(new Set([0, 1, 2]))
})

test('each hand on a board of the turn is there once, with its mean strength', () => {
  const board = 9_000
  const part = all(turnPart(CLUSTERS, { from: board, to: board + 1 }))
  const cards = new HandIndex(0, 4).cards(board)
  const features = new TurnFeatures(BINS)
  features.compute(cards)
  const strengths = new Map([...part.index].map((index, at) => [index, part.strength[at]!]))
  const alike = new Set<number>()
  for (const [hand, mean] of features.mean.entries()) {
    const index = TURN_HANDS_INDEX.index([features.low[hand]!, features.high[hand]!, ...cards])
    alike.add(index)
    expect(Math.abs(strengths.get(index)! - mean * 65_535)).toBeLessThan(0.501)
  }
  expect(alike.size).toBe(part.index.length)
})

test('boards of the turn are counted', () => {
  // By Burnside's lemma.
  expect(TURN_BOARDS).toBe(16_432)
  expect(turnSampleBoards(101)).toBe(5)
})

test('points of a part are those of the whole sample', () => {
  const whole = all(turnPoints(CONFIG, { from: 0, to: 4 }))
  const pieces = [all(turnPoints(CONFIG, { from: 0, to: 1 })), all(turnPoints(CONFIG, { from: 1, to: 4 }))]
  expect([...whole]).toEqual(pieces.flatMap((piece) => [...piece]))
  // A distribution ends at one.
  for (let hand = 0; hand < CONFIG.sampleHands; hand++)
    expect(whole[hand * BINS + BINS - 1]).toBeCloseTo(1, 5)
})

test('pieces of the flop are the whole', () => {
  const strength = Uint16Array.from({ length: TURN_HANDS_INDEX.size }, (_, index) => (index * 7_919) % 65_536)
  const last = FLOP_HANDS.size
  const whole = all(flopPart(CLUSTERS, strength, { from: last - 700, to: last }))
  const pieces = [
    all(flopPart(CLUSTERS, strength, { from: last - 700, to: last - 650 })),
    all(flopPart(CLUSTERS, strength, { from: last - 650, to: last })),
  ]
  expect([...whole.bucket]).toEqual(pieces.flatMap(({ bucket }) => [...bucket]))
  expect([...whole.strength]).toEqual(pieces.flatMap((piece) => [...piece.strength]))
  const points = all(flopPoints(CONFIG, strength, { from: 0, to: 100 }))
  const middle = all(flopPoints(CONFIG, strength, { from: 40, to: 60 }))
  expect([...middle]).toEqual([...points.subarray(40 * BINS, 60 * BINS)])
})
