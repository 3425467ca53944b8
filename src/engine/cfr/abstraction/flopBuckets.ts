/** Buckets of the flop: hands are clustered by the distribution of their strength on the turn. */
import { type AbstractionConfig, BINS, fitStreet, type Range, streamOf } from './abstractionConfig.ts'
import { FLOP_HANDS, TURN_HANDS_INDEX } from './cardAbstraction.ts'
import { type Clusters, nearestCluster } from './clusters.ts'
import { drawCards } from './drawCards.ts'
import { nextStreetDistribution } from './nextStreet.ts'

const HAND_CARDS = 5
/** Hands for one slice of work: a few milliseconds. */
const SLICE = 500

type FlopSample = {
  /** `HAND_CARDS` cards for each hand. */
  readonly hands: Uint8Array
  /** The street's stream after these draws. */
  readonly stream: Int32Array
}

/** Always all of the sample, so that it is the same whatever part of it is asked for. */
function drawSample(config: AbstractionConfig): FlopSample {
  const stream = streamOf(config, 1)
  const hands = new Uint8Array(config.sampleHands * HAND_CARDS)
  for (let hand = 0; hand < config.sampleHands; hand++)
    hands.set(drawCards(stream, HAND_CARDS), hand * HAND_CARDS)
  return { hands, stream }
}

/** Distributions of sampled hands, `BINS` cumulative shares each; yields the share done. */
export function* flopPoints(
  config: AbstractionConfig,
  turnStrength: Uint16Array,
  { from, to }: Range,
): Generator<number, Float32Array> {
  const { hands } = drawSample(config)
  const points = new Float32Array((to - from) * BINS)
  for (let hand = from; hand < to; hand++) {
    const cards = Array.from(hands.subarray(hand * HAND_CARDS, (hand + 1) * HAND_CARDS))
    const point = points.subarray((hand - from) * BINS, (hand - from + 1) * BINS)
    nextStreetDistribution(cards, TURN_HANDS_INDEX, turnStrength, point)
    if (hand % SLICE === 0) yield (hand - from) / (to - from)
  }
  return points
}

/** Centres of the points of the whole sample. */
export function flopClusters(config: AbstractionConfig, points: Float32Array): Generator<number, Clusters> {
  return fitStreet(points, config.buckets[1], drawSample(config).stream)
}

/** Buckets and mean strengths, in units of 1 / `STRENGTH_SCALE`, of the hands of a range of `FLOP_HANDS`. */
export type FlopPart = { readonly bucket: Uint16Array; readonly strength: Uint16Array }

/** Assigns hands to their nearest centres; yields the share done. */
export function* flopPart(
  clusters: Clusters,
  turnStrength: Uint16Array,
  { from, to }: Range,
): Generator<number, FlopPart> {
  const bucket = new Uint16Array(to - from)
  const strength = new Uint16Array(to - from)
  const point = new Float32Array(BINS)
  for (let hand = from; hand < to; hand++) {
    const cards = FLOP_HANDS.cards(hand)
    strength[hand - from] = nextStreetDistribution(cards, TURN_HANDS_INDEX, turnStrength, point)
    bucket[hand - from] = nearestCluster(clusters, point, 0)
    if (hand % SLICE === 0) yield (hand - from) / (to - from)
  }
  return { bucket, strength }
}
