import type { CardAbstraction } from '../abstraction/cardAbstraction.ts'
import type { BettingTree } from '../bettingTree.ts'
import { type SequenceForm, sequenceForm } from '../sequenceForm.ts'
import type { GameTree } from '../tree.ts'
import { type AlgorithmConfig, type ExternalSamplingConfig, isFullTraversal } from './config.ts'
import { ExternalSampling } from './externalSampling.ts'
import { FullTraversal } from './fullTraversal.ts'
import { OutcomeSampling } from './outcomeSampling.ts'
import { sampledTree } from './sampledGame.ts'
import { sampledHoldem } from './sampledHoldem.ts'
import type { Solver } from './solver.ts'
import { type StreamOrigin, trainingStreams } from './streams.ts'

export type SolverOptions = {
  readonly tree: GameTree
  readonly algorithm: AlgorithmConfig
  /** Where the random numbers come from; algorithms that sample nothing ignore it. */
  readonly origin: StreamOrigin
  /** The tree's sequence form, if it is at hand. */
  readonly form?: SequenceForm
}

/** A solver at iteration 0. Throws a RangeError for parameters outside their ranges. */
export function createSolver({ tree, algorithm, origin, form }: SolverOptions): Solver {
  if (isFullTraversal(algorithm)) return new FullTraversal(form ?? sequenceForm(tree), algorithm)
  const streams = trainingStreams(origin)
  return algorithm.kind === 'es_mccfr'
    ? new ExternalSampling(sampledTree(tree), algorithm, streams)
    : new OutcomeSampling(tree, algorithm, streams)
}

/**
 * External sampling of hold'em in the buckets of an abstraction, at iteration 0. Throws a RangeError for parameters
 * outside their ranges.
 */
export function createHoldemSolver(options: {
  readonly tree: BettingTree
  readonly abstraction: CardAbstraction
  readonly algorithm: ExternalSamplingConfig
  readonly origin: StreamOrigin
}): Solver {
  const game = sampledHoldem(options.tree, options.abstraction)
  return new ExternalSampling(game, options.algorithm, trainingStreams(options.origin))
}
