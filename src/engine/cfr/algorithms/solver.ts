/** What every algorithm offers to the one who trains with it. */
import type { AlgorithmConfig } from './config.ts'

/**
 * All that a continuation to the last bit needs, beside the game and the algorithm. Plain arrays: it can be cloned
 * to another process and written as it is.
 */
export type SolverState = {
  /** Iterations done, a safe integer ≥ 0. */
  readonly iterations: number
  readonly nodesTouched: number
  /** States of the random streams (see random/streams.ts); empty where nothing is sampled. */
  readonly streams: Int32Array
  /** Cumulative regrets by action, as the algorithm keeps them (floored, discounted or weighted). */
  readonly regrets: Float64Array
  /** Weighted sums of strategies by action; normalised by information set they are the average strategy. */
  readonly strategySums: Float64Array
}

export type Solver = {
  readonly algorithm: AlgorithmConfig
  /** Iterations done; an iteration updates both players. */
  readonly iterations: number
  /** Nodes visited; algorithms that traverse the whole tree count each of its nodes once for each traversal. */
  readonly nodesTouched: number
  /** The live array: it changes with every iteration. */
  readonly regrets: Float64Array
  /** The live array: it changes with every iteration. */
  readonly strategySums: Float64Array
  /**
   * What makes a regret of the tables a mean over the iterations, in the weights of the average strategy: chips a
   * hand for each chip of regret. Null while no iteration counts in that average. See `positiveRegret`.
   */
  readonly regretScale: number | null
  /** Does `count` ≥ 0 more iterations. How they are sliced into calls does not change any result. */
  iterate(count: number): void
  /** A new array of probabilities by action; uniform at information sets without any sum. */
  averageStrategy(): Float64Array
  /** The strategy of the next iteration: regret matching on the regrets. */
  currentStrategy(): Float64Array
  /** A copy. */
  state(): SolverState
  /**
   * Continues from a state of the same game and algorithm, which is copied. Throws a RangeError, and changes
   * nothing, for a state that no run could have: wrong lengths, values that are not finite, streams at zero.
   */
  restore(state: SolverState): void
}
