import { type SequenceForm, sequenceForm } from '../sequenceForm.ts'
import type { GameTree } from '../tree.ts'
import { type AlgorithmConfig, isFullTraversal } from './config.ts'
import { ExternalSampling } from './externalSampling.ts'
import { FullTraversal } from './fullTraversal.ts'
import { OutcomeSampling } from './outcomeSampling.ts'
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
    ? new ExternalSampling(tree, algorithm, streams)
    : new OutcomeSampling(tree, algorithm, streams)
}
