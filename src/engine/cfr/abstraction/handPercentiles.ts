/** How strong the buckets of a street are among the hands that can be held there: what a scripted player goes by. */
import { DECK_SIZE } from '../../cards/card.ts'
import { drawIndex } from '../../random/streams.ts'
import { type CardAbstraction, FLOP_HANDS, TURN_HANDS_INDEX } from './cardAbstraction.ts'
import type { PreflopEquities } from './preflopEquity.ts'
import { MAX_RIVER_SCORE } from './riverScores.ts'
import { cardsOfStartingHand, STARTING_HANDS } from './startingHands.ts'

/**
 * By street and bucket, the share of hands that are weaker, 0 to 1, half of the bucket's own hands counted among
 * them. Shares are of dealt hands, whatever the number of buckets.
 */
export type HandPercentiles = readonly [Float64Array, Float64Array, Float64Array, Float64Array]

/** Hands drawn for flop and turn: a share is then known to 0.35 percentage points, three standard errors at most. */
const SAMPLED_HANDS = 200_000
/** Any fixed state: the same buckets always have the same percentiles. */
const SAMPLE = [0x7065_7263, 0x656e_7469, 0x6c65_7320, 1]
/** Two cards and four of the board. */
const TURN_CARDS = 6

/**
 * Before the flop exact: buckets in order of their hands' equity against a random hand, ways to hold them counted.
 * Flop and turn, whose buckets are in order of strength, by a fixed sample. A river bucket is a range of scores, and
 * a score is itself the share of hands that are beaten, ties by half; the middle of the range is taken.
 */
export function handPercentiles(abstraction: CardAbstraction, equities: PreflopEquities): HandPercentiles {
  const { flop, turn } = sampledHands(abstraction)
  return [beforeFlop(abstraction, equities), inOrder(flop), inOrder(turn), onRiver(abstraction)]
}

function beforeFlop({ buckets, preflop }: CardAbstraction, equities: PreflopEquities): Float64Array {
  const hands = new Float64Array(buckets[0])
  const won = new Float64Array(buckets[0])
  for (let hand = 0; hand < STARTING_HANDS; hand++) {
    const ways = cardsOfStartingHand(hand).length
    hands[preflop[hand]!]! += ways
    won[preflop[hand]!]! += ways * equityAgainstAny(hand, equities)
  }
  // A bucket without hands is never dealt; its place does not matter.
  const strength = won.map((sum, bucket) => (hands[bucket]! > 0 ? sum / hands[bucket]! : 0))
  const order = Array.from(strength.keys()).sort((a, b) => strength[a]! - strength[b]!)
  const ordered = inOrder(Float64Array.from(order, (bucket) => hands[bucket]!))
  const percentiles = new Float64Array(buckets[0])
  for (const [place, bucket] of order.entries()) percentiles[bucket] = ordered[place]!
  return percentiles
}

/** Share of the pot that a class of starting hands wins on average against a random hand. */
function equityAgainstAny(hand: number, { deals, equity }: PreflopEquities): number {
  let [won, all] = [0, 0]
  for (let at = hand * STARTING_HANDS; at < (hand + 1) * STARTING_HANDS; at++) {
    won += deals[at]! * equity[at]!
    all += deals[at]!
  }
  return won / all
}

/** How many of the sampled hands fall into each bucket. */
function sampledHands({ buckets, flop, turn }: CardAbstraction): { flop: Float64Array; turn: Float64Array } {
  const hands = { flop: new Float64Array(buckets[1]), turn: new Float64Array(buckets[2]) }
  const stream = Int32Array.from(SAMPLE)
  const deck = Uint8Array.from({ length: DECK_SIZE }, (_, card) => card)
  const [onFlop, onTurn] = [deck.subarray(0, TURN_CARDS - 1), deck.subarray(0, TURN_CARDS)]
  for (let sample = 0; sample < SAMPLED_HANDS; sample++) {
    for (let place = 0; place < TURN_CARDS; place++) {
      const drawn = place + drawIndex(stream, 0, DECK_SIZE - place)
      const card = deck[drawn]!
      deck[drawn] = deck[place]!
      deck[place] = card
    }
    hands.flop[flop[FLOP_HANDS.index(onFlop)]!]!++
    hands.turn[turn[TURN_HANDS_INDEX.index(onTurn)]!]!++
  }
  return hands
}

/** Percentiles of buckets that ascend in strength, by how many hands each holds. */
function inOrder(hands: Float64Array): Float64Array {
  const total = hands.reduce((sum, count) => sum + count, 0)
  let below = 0
  return hands.map((count) => {
    const percentile = (below + count / 2) / total
    below += count
    return percentile
  })
}

function onRiver({ buckets, riverFrom }: CardAbstraction): Float64Array {
  return Float64Array.from({ length: buckets[3] }, (_, bucket) => {
    const from = bucket === 0 ? 0 : riverFrom[bucket - 1]!
    const to = riverFrom[bucket] ?? MAX_RIVER_SCORE + 1
    return (from + to - 1) / 2 / MAX_RIVER_SCORE
  })
}
