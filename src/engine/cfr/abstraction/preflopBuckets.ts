/** Buckets before the flop: starting hands are clustered by the distribution of their strength on the flop. */
import { type AbstractionConfig, BINS, fitStreet, streamOf } from './abstractionConfig.ts'
import { FLOP_HANDS } from './cardAbstraction.ts'
import { nearestCluster } from './clusters.ts'
import { nextStreetDistribution } from './nextStreet.ts'
import { cardsOfStartingHand, STARTING_HANDS } from './startingHands.ts'

/** Bucket of each starting hand, the hand itself where all 169 are wanted; yields the share done. */
export function* preflopBuckets(
  config: AbstractionConfig,
  flopStrength: Uint16Array,
): Generator<number, { readonly count: number; readonly bucket: Uint16Array }> {
  const bucket = Uint16Array.from({ length: STARTING_HANDS }, (_, hand) => hand)
  if (config.buckets[0] === STARTING_HANDS) return { count: STARTING_HANDS, bucket }
  const points = new Float32Array(STARTING_HANDS * BINS)
  for (let hand = 0; hand < STARTING_HANDS; hand++) {
    const point = points.subarray(hand * BINS, (hand + 1) * BINS)
    nextStreetDistribution(cardsOfStartingHand(hand)[0]!, FLOP_HANDS, flopStrength, point)
    yield hand / STARTING_HANDS
  }
  const clusters = yield* fitStreet(points, config.buckets[0], streamOf(config, 0))
  for (let hand = 0; hand < STARTING_HANDS; hand++)
    bucket[hand] = nearestCluster(clusters, points, hand * BINS)
  return { count: clusters.count, bucket }
}
