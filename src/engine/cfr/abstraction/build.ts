/**
 * Builds a card abstraction from nothing but its config, in slices: a generator that yields its progress every few
 * milliseconds, so that a worker can answer or stop in between. About two minutes of work on one core.
 *
 * Turn hands are clustered by the distribution of their river strength, flop hands by the distribution of their
 * strength on the turn, starting hands (below 169 buckets) by that on the flop; the river is cut at percentiles.
 * Centres are fitted on a seeded sample, then every hand is assigned to its nearest.
 */

import { philox4x32 } from '../../random/philox.ts'
import { seedKey } from '../../random/seed.ts'
import { drawIndex } from '../../random/streams.ts'
import {
  type CardAbstraction,
  FLOP_HANDS,
  MAX_BUCKETS,
  type Streets,
  TURN_HANDS_INDEX,
} from './cardAbstraction.ts'
import { fitClusters, nearestCluster } from './clusters.ts'
import { drawCards } from './drawCards.ts'
import { HandIndex } from './handIndex.ts'
import { nextStreetDistribution, STRENGTH_SCALE } from './nextStreet.ts'
import { riverBounds } from './riverBounds.ts'
import { cardsOfStartingHand, STARTING_HANDS } from './startingHands.ts'
import { TURN_HANDS, TurnFeatures } from './turnFeatures.ts'

export type AbstractionConfig = {
  /** Buckets wanted on each street, 2 to 10,000; before the flop 2 to 169. Fewer result where hands are too few. */
  readonly buckets: Streets
  /** Seed of the samples, 0 to 2^64 − 1. */
  readonly seed: bigint
  /** Hands on which the centres of a street are fitted; at least 100,000 in earnest. */
  readonly sampleHands: number
}

export type BuildProgress = {
  readonly stage: 'turn_fit' | 'turn' | 'flop_fit' | 'flop' | 'preflop' | 'river'
  /** Share of the stage that is done, 0 to 1. */
  readonly done: number
}

export const DEFAULT_ABSTRACTION: AbstractionConfig = {
  buckets: [169, 200, 200, 200],
  seed: 1n,
  sampleHands: 100_000,
}

/** Bins of distributions of strength. */
const BINS = 50
/** Rounds of k-means at most. */
const ROUNDS = 25
/** Hands taken from each sampled board of the turn. */
const HANDS_PER_BOARD = 25
const FLOPS_PER_SLICE = 500

export function* buildAbstraction(config: AbstractionConfig): Generator<BuildProgress, CardAbstraction> {
  requireConfig(config)
  const streams = [0, 1, 2, 3].map((street) => streamOf(config.seed, street))
  const turn = yield* buildTurn(config, streams[2]!)
  const flop = yield* buildFlop(config, streams[1]!, turn.strength)
  const preflop = yield* buildPreflop(config, streams[0]!, flop.strength)
  const riverFrom = yield* riverBounds(config.buckets[3], streams[3]!)
  return {
    buckets: [preflop.count, flop.count, turn.count, riverFrom.length + 1],
    preflop: preflop.bucket,
    flop: flop.bucket,
    turn: turn.bucket,
    riverFrom,
  }
}

function requireConfig({ buckets, sampleHands }: AbstractionConfig): void {
  const inRange = buckets.every((count) => Number.isInteger(count) && count >= 2 && count <= MAX_BUCKETS)
  if (!inRange || buckets[0] > STARTING_HANDS)
    throw new RangeError(`numbers of buckets out of range: ${buckets.join(', ')}`)
  if (!Number.isInteger(sampleHands) || sampleHands < Math.max(...buckets))
    throw new RangeError(`fewer hands than buckets in the sample: ${sampleHands}`)
}

/** A stream for each street, apart from those of trainings and sessions. */
function streamOf(seed: bigint, street: number): Int32Array {
  return Int32Array.from(philox4x32([street, 0, 0, 0x6275_636b], seedKey(seed)))
}

/** Buckets of a street and the mean strength of each hand in units of 1 / `STRENGTH_SCALE`. */
type Street = { readonly count: number; readonly bucket: Uint16Array; readonly strength: Uint16Array }

function* buildTurn(config: AbstractionConfig, stream: Int32Array): Generator<BuildProgress, Street> {
  const features = new TurnFeatures(BINS)
  const { cumulative, mean, low, high } = features
  const boards = Math.ceil(config.sampleHands / HANDS_PER_BOARD)
  const points = new Float32Array(boards * HANDS_PER_BOARD * BINS)
  for (let board = 0; board < boards; board++) {
    features.compute(drawCards(stream, 4))
    for (let taken = 0; taken < HANDS_PER_BOARD; taken++) {
      const hand = drawIndex(stream, 0, TURN_HANDS)
      points.set(
        cumulative.subarray(hand * BINS, (hand + 1) * BINS),
        (board * HANDS_PER_BOARD + taken) * BINS,
      )
    }
    yield { stage: 'turn_fit', done: (0.5 * board) / boards }
  }
  const clusters = yield* clustersOf('turn_fit', { points, count: config.buckets[2], stream })

  const bucket = new Uint16Array(TURN_HANDS_INDEX.size)
  const strength = new Uint16Array(TURN_HANDS_INDEX.size)
  const boardIndex = new HandIndex(0, 4)
  for (let index = 0; index < boardIndex.size; index++) {
    const board = boardIndex.cards(index)
    features.compute(board)
    const cards = [0, 0, ...board]
    for (let hand = 0; hand < TURN_HANDS; hand++) {
      cards[0] = low[hand]!
      cards[1] = high[hand]!
      const at = TURN_HANDS_INDEX.index(cards)
      bucket[at] = nearestCluster(clusters, cumulative, hand * BINS)
      strength[at] = Math.round(mean[hand]! * STRENGTH_SCALE)
    }
    yield { stage: 'turn', done: index / boardIndex.size }
  }
  return { count: clusters.count, bucket, strength }
}

function* buildFlop(
  config: AbstractionConfig,
  stream: Int32Array,
  turnStrength: Uint16Array,
): Generator<BuildProgress, Street> {
  const points = new Float32Array(config.sampleHands * BINS)
  for (let hand = 0; hand < config.sampleHands; hand++) {
    const point = points.subarray(hand * BINS, (hand + 1) * BINS)
    nextStreetDistribution(drawCards(stream, 5), TURN_HANDS_INDEX, turnStrength, point)
    if (hand % FLOPS_PER_SLICE === 0) yield { stage: 'flop_fit', done: (0.5 * hand) / config.sampleHands }
  }
  const clusters = yield* clustersOf('flop_fit', { points, count: config.buckets[1], stream })

  const bucket = new Uint16Array(FLOP_HANDS.size)
  const strength = new Uint16Array(FLOP_HANDS.size)
  const point = new Float32Array(BINS)
  for (let index = 0; index < FLOP_HANDS.size; index++) {
    strength[index] = nextStreetDistribution(FLOP_HANDS.cards(index), TURN_HANDS_INDEX, turnStrength, point)
    bucket[index] = nearestCluster(clusters, point, 0)
    if (index % FLOPS_PER_SLICE === 0) yield { stage: 'flop', done: index / FLOP_HANDS.size }
  }
  return { count: clusters.count, bucket, strength }
}

function* buildPreflop(
  config: AbstractionConfig,
  stream: Int32Array,
  flopStrength: Uint16Array,
): Generator<BuildProgress, Pick<Street, 'count' | 'bucket'>> {
  const bucket = Uint16Array.from({ length: STARTING_HANDS }, (_, hand) => hand)
  if (config.buckets[0] === STARTING_HANDS) return { count: STARTING_HANDS, bucket }
  const points = new Float32Array(STARTING_HANDS * BINS)
  for (let hand = 0; hand < STARTING_HANDS; hand++) {
    const point = points.subarray(hand * BINS, (hand + 1) * BINS)
    nextStreetDistribution(cardsOfStartingHand(hand)[0]!, FLOP_HANDS, flopStrength, point)
    yield { stage: 'preflop', done: hand / STARTING_HANDS }
  }
  const clusters = yield* clustersOf('preflop', { points, count: config.buckets[0], stream })
  for (let hand = 0; hand < STARTING_HANDS; hand++)
    bucket[hand] = nearestCluster(clusters, points, hand * BINS)
  return { count: clusters.count, bucket }
}

/** Fits clusters as the second half of a stage. */
function* clustersOf(
  stage: BuildProgress['stage'],
  options: { readonly points: Float32Array; readonly count: number; readonly stream: Int32Array },
) {
  const work = fitClusters({ ...options, bins: BINS, rounds: ROUNDS })
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield { stage, done: 0.5 } satisfies BuildProgress
  }
}
