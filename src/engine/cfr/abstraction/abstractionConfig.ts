/** What a card abstraction is built from, and what all streets share in building it. */
import { philox4x32 } from '../../random/philox.ts'
import { seedKey } from '../../random/seed.ts'
import { MAX_BUCKETS, type Streets } from './cardAbstraction.ts'
import { type Clusters, fitClusters } from './clusters.ts'
import { STARTING_HANDS } from './startingHands.ts'

export type AbstractionConfig = {
  /** Buckets wanted on each street, 2 to 10,000; before the flop 2 to 169. Fewer result where hands are too few. */
  readonly buckets: Streets
  /** Seed of the samples, 0 to 2^64 − 1. */
  readonly seed: bigint
  /** Hands on which the centres of a street are fitted; at least 100,000 in earnest. */
  readonly sampleHands: number
}

export const DEFAULT_ABSTRACTION: AbstractionConfig = {
  buckets: [169, 200, 200, 200],
  seed: 1n,
  sampleHands: 100_000,
}

/** Boards or hands `from` to `to` − 1: a part of a street's work, which may be done anywhere and in any order. */
export type Range = { readonly from: number; readonly to: number }

/** Bins of distributions of strength. */
export const BINS = 50
/** Rounds of k-means at most. */
const ROUNDS = 25

export function requireConfig({ buckets, sampleHands }: AbstractionConfig): void {
  const inRange = buckets.every((count) => Number.isInteger(count) && count >= 2 && count <= MAX_BUCKETS)
  if (!inRange || buckets[0] > STARTING_HANDS)
    throw new RangeError(`numbers of buckets out of range: ${buckets.join(', ')}`)
  if (!Number.isInteger(sampleHands) || sampleHands < Math.max(...buckets))
    throw new RangeError(`fewer hands than buckets in the sample: ${sampleHands}`)
}

/** A stream for each street, apart from those of trainings and sessions. */
export function streamOf({ seed }: AbstractionConfig, street: 0 | 1 | 2 | 3): Int32Array {
  return Int32Array.from(philox4x32([street, 0, 0, 0x6275_636b], seedKey(seed)))
}

/** Fits a street's centres to cumulative distributions over `BINS` bins; yields the share done. */
export function fitStreet(
  points: Float32Array,
  count: number,
  stream: Int32Array,
): Generator<number, Clusters> {
  return fitClusters({ points, count, stream, bins: BINS, rounds: ROUNDS })
}
