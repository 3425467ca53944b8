/**
 * Buckets of the turn: hands are clustered by the distribution of their strength on the river. The work is done
 * board by board, since all hands of a board are ranked together; ranges of boards have no hand in common.
 */
import { drawIndex } from '../../random/streams.ts'
import { type AbstractionConfig, BINS, fitStreet, type Range, streamOf } from './abstractionConfig.ts'
import { TURN_HANDS_INDEX } from './cardAbstraction.ts'
import { type Clusters, nearestCluster } from './clusters.ts'
import { drawCards } from './drawCards.ts'
import { HandIndex } from './handIndex.ts'
import { STRENGTH_SCALE } from './nextStreet.ts'
import { TURN_HANDS, TurnFeatures } from './turnFeatures.ts'

/** Hands taken from each sampled board. */
const HANDS_PER_BOARD = 25
const BOARD_CARDS = 4
const BOARDS = new HandIndex(0, BOARD_CARDS)

/** Boards of the turn up to a renaming of suits. */
export const TURN_BOARDS: number = BOARDS.size

/** Boards on which the centres are fitted. */
export function turnSampleBoards(sampleHands: number): number {
  return Math.ceil(sampleHands / HANDS_PER_BOARD)
}

type TurnSample = {
  /** `BOARD_CARDS` cards for each board. */
  readonly boards: Uint8Array
  /** `HANDS_PER_BOARD` hands for each board, by their number in `TurnFeatures`. */
  readonly hands: Uint16Array
  /** The street's stream after these draws. */
  readonly stream: Int32Array
}

/** Always all of the sample, so that it is the same whatever part of it is asked for. */
function drawSample(config: AbstractionConfig): TurnSample {
  const stream = streamOf(config, 2)
  const count = turnSampleBoards(config.sampleHands)
  const boards = new Uint8Array(count * BOARD_CARDS)
  const hands = new Uint16Array(count * HANDS_PER_BOARD)
  for (let board = 0; board < count; board++) {
    boards.set(drawCards(stream, BOARD_CARDS), board * BOARD_CARDS)
    for (let taken = 0; taken < HANDS_PER_BOARD; taken++)
      hands[board * HANDS_PER_BOARD + taken] = drawIndex(stream, 0, TURN_HANDS)
  }
  return { boards, hands, stream }
}

/** Distributions of the hands of sampled boards, `BINS` cumulative shares each; yields the share done. */
export function* turnPoints(config: AbstractionConfig, { from, to }: Range): Generator<number, Float32Array> {
  const { boards, hands } = drawSample(config)
  const features = new TurnFeatures(BINS)
  const points = new Float32Array((to - from) * HANDS_PER_BOARD * BINS)
  let at = 0
  for (let board = from; board < to; board++) {
    features.compute(boards.subarray(board * BOARD_CARDS, (board + 1) * BOARD_CARDS))
    for (const hand of hands.subarray(board * HANDS_PER_BOARD, (board + 1) * HANDS_PER_BOARD)) {
      points.set(features.cumulative.subarray(hand * BINS, (hand + 1) * BINS), at)
      at += BINS
    }
    yield (board - from) / (to - from)
  }
  return points
}

/** Centres of the points of the whole sample. */
export function turnClusters(config: AbstractionConfig, points: Float32Array): Generator<number, Clusters> {
  return fitStreet(points, config.buckets[2], drawSample(config).stream)
}

/** Hands of some boards, each once, with their buckets and mean strengths in units of 1 / `STRENGTH_SCALE`. */
export type TurnPart = {
  /** `TURN_HANDS_INDEX` number of each hand. */
  readonly index: Uint32Array
  readonly bucket: Uint16Array
  readonly strength: Uint16Array
}

/** Assigns the hands of boards to their nearest centres; yields the share done. */
export function* turnPart(clusters: Clusters, { from, to }: Range): Generator<number, TurnPart> {
  const features = new TurnFeatures(BINS)
  const { cumulative, mean, low, high } = features
  const index = new Uint32Array((to - from) * TURN_HANDS)
  const bucket = new Uint16Array(index.length)
  const strength = new Uint16Array(index.length)
  const places = new Map<number, number>()
  let count = 0
  for (let board = from; board < to; board++) {
    const shared = BOARDS.cards(board)
    features.compute(shared)
    const cards = [0, 0, ...shared]
    places.clear()
    for (let hand = 0; hand < TURN_HANDS; hand++) {
      cards[0] = low[hand]!
      cards[1] = high[hand]!
      const number = TURN_HANDS_INDEX.index(cards)
      // Hands that are alike up to suits have one distribution; their means may differ in the last bit, the last counts.
      let place = places.get(number)
      if (place === undefined) {
        place = count++
        places.set(number, place)
        index[place] = number
        bucket[place] = nearestCluster(clusters, cumulative, hand * BINS)
      }
      strength[place] = Math.round(mean[hand]! * STRENGTH_SCALE)
    }
    yield (board - from) / (to - from)
  }
  return {
    index: index.slice(0, count),
    bucket: bucket.slice(0, count),
    strength: strength.slice(0, count),
  }
}

/** Puts the values of some hands at their numbers in a table of all. */
export function placeTurn(table: Uint16Array, index: Uint32Array, values: Uint16Array): void {
  for (let hand = 0; hand < index.length; hand++) table[index[hand]!] = values[hand]!
}
