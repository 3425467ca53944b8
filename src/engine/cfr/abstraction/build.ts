/**
 * Builds a card abstraction from nothing but its config. Turn hands are clustered by the distribution of their river
 * strength, flop hands by the distribution of their strength on the turn, starting hands (below 169 buckets) by that
 * on the flop; the river is cut at percentiles. Centres are fitted on a seeded sample, then every hand is assigned to
 * its nearest.
 *
 * This is the plain order of the work, about a minute on one core, in slices: a generator that yields its progress
 * every few milliseconds. The product gives ranges of the same parts to several processes, with the same result.
 */
import { type AbstractionConfig, requireConfig, streamOf } from './abstractionConfig.ts'
import { type CardAbstraction, FLOP_HANDS, TURN_HANDS_INDEX } from './cardAbstraction.ts'
import type { Clusters } from './clusters.ts'
import { flopClusters, flopPart, flopPoints } from './flopBuckets.ts'
import { preflopBuckets } from './preflopBuckets.ts'
import { riverBounds } from './riverBounds.ts'
import {
  placeTurn,
  TURN_BOARDS,
  turnClusters,
  turnPart,
  turnPoints,
  turnSampleBoards,
} from './turnBuckets.ts'

export type BuildProgress = {
  readonly stage: 'turn_fit' | 'turn' | 'flop_fit' | 'flop' | 'preflop' | 'river'
  /** Share of the stage that is done, 0 to 1. */
  readonly done: number
}

/** Boards of the turn in one part, which has to fit in memory beside the tables. */
const BOARDS_PER_PART = 256

export function* buildAbstraction(config: AbstractionConfig): Generator<BuildProgress, CardAbstraction> {
  requireConfig(config)
  const turn = yield* buildTurn(config)
  const flop = yield* buildFlop(config, turn.strength)
  const preflop = yield* shown('preflop', [0, 1], preflopBuckets(config, flop.strength))
  const riverFrom = yield* shown('river', [0, 1], riverBounds(config.buckets[3], streamOf(config, 3)))
  return {
    buckets: [preflop.count, flop.count, turn.count, riverFrom.length + 1],
    preflop: preflop.bucket,
    flop: flop.bucket,
    turn: turn.bucket,
    riverFrom,
  }
}

/** Buckets of a street and the mean strength of each hand in units of 1 / `STRENGTH_SCALE`. */
type Street = { readonly count: number; readonly bucket: Uint16Array; readonly strength: Uint16Array }

function* buildTurn(config: AbstractionConfig): Generator<BuildProgress, Street> {
  const sample = { from: 0, to: turnSampleBoards(config.sampleHands) }
  const points = yield* shown('turn_fit', [0, 0.5], turnPoints(config, sample))
  const clusters: Clusters = yield* shown('turn_fit', [0.5, 1], turnClusters(config, points))
  const bucket = new Uint16Array(TURN_HANDS_INDEX.size)
  const strength = new Uint16Array(TURN_HANDS_INDEX.size)
  for (let from = 0; from < TURN_BOARDS; from += BOARDS_PER_PART) {
    const to = Math.min(from + BOARDS_PER_PART, TURN_BOARDS)
    const share = [from / TURN_BOARDS, to / TURN_BOARDS] as const
    const part = yield* shown('turn', share, turnPart(clusters, { from, to }))
    placeTurn(bucket, part.index, part.bucket)
    placeTurn(strength, part.index, part.strength)
  }
  return { count: clusters.count, bucket, strength }
}

function* buildFlop(config: AbstractionConfig, turnStrength: Uint16Array): Generator<BuildProgress, Street> {
  const sample = { from: 0, to: config.sampleHands }
  const points = yield* shown('flop_fit', [0, 0.5], flopPoints(config, turnStrength, sample))
  const clusters: Clusters = yield* shown('flop_fit', [0.5, 1], flopClusters(config, points))
  const all = { from: 0, to: FLOP_HANDS.size }
  const hands = yield* shown('flop', [0, 1], flopPart(clusters, turnStrength, all))
  return { count: clusters.count, ...hands }
}

/** A part's progress as that of its stage. */
function* shown<T>(
  stage: BuildProgress['stage'],
  [from, to]: readonly [number, number],
  work: Generator<number, T>,
): Generator<BuildProgress, T> {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    yield { stage, done: from + (to - from) * step.value }
  }
}
