/**
 * CFR, CFR+, linear CFR and DCFR on the sequence form: each iteration covers the whole tree. The strategy of an
 * iteration is fixed while a player's values are computed; with alternating updates player 1 answers the strategy
 * that player 0 has just adopted. Nothing is sampled, so every run is the same.
 */
import { matchRegrets } from '../regretMatching.ts'
import { rowValue, type SequenceForm, writeReach } from '../sequenceForm.ts'
import { type FullTraversalConfig, requireAlgorithm } from './config.ts'
import type { Solver, SolverState } from './solver.ts'
import { Tables } from './tables.ts'
import { type IterationWeights, iterationWeights } from './weights.ts'

/** Discounted regrets this close to 0 are 0: arithmetic on denormal numbers is many times slower. */
const TINY = 1e-250

export class FullTraversal implements Solver {
  readonly algorithm: FullTraversalConfig
  readonly #form: SequenceForm
  readonly #tables: Tables
  readonly #weights: IterationWeights
  /** Of the coming iteration, by action. */
  readonly #strategy: Float64Array
  /** Own reach by action under that strategy, with the empty sequence. */
  readonly #reach: Float64Array
  /** Counterfactual value by action, with the empty sequence. */
  readonly #value: Float64Array

  constructor(form: SequenceForm, algorithm: FullTraversalConfig) {
    requireAlgorithm(algorithm)
    this.algorithm = algorithm
    this.#form = form
    this.#tables = new Tables(form.tree.infosets, new Int32Array(0))
    this.#weights = iterationWeights(algorithm)
    this.#strategy = new Float64Array(form.empty)
    this.#reach = new Float64Array(form.empty + 1)
    this.#value = new Float64Array(form.empty + 1)
    this.#adopt(0)
    this.#adopt(1)
  }

  get iterations(): number {
    return this.#tables.iterations
  }

  get nodesTouched(): number {
    return this.#tables.nodesTouched
  }

  get regrets(): Float64Array {
    return this.#tables.regrets
  }

  get strategySums(): Float64Array {
    return this.#tables.strategySums
  }

  get regretScale(): number | null {
    const { strategySums, iterations } = this.#tables
    const first = this.#form.infosets[0][0]!
    const { offset } = this.#form.tree.infosets
    // Player 0 always gets to its first information set by itself, so the sums there add up to those of the weights.
    const sum = strategySums.subarray(offset[first], offset[first + 1]).reduce((a, b) => a + b, 0)
    // The regrets are on the scale of the next iteration, before which the earlier ones were discounted.
    return sum === 0 ? null : this.#weights.strategy(iterations + 1) / sum
  }

  iterate(count: number): void {
    const { nodeCount } = this.#form.tree
    const alternating = this.algorithm.updates === 'alternating'
    for (let done = 0; done < count; done++) {
      const t = ++this.#tables.iterations
      this.#learn(0, t)
      if (alternating) this.#adopt(0)
      this.#learn(1, t)
      if (!alternating) this.#adopt(0)
      this.#adopt(1)
      this.#tables.nodesTouched += alternating ? 2 * nodeCount : nodeCount
    }
  }

  averageStrategy(): Float64Array {
    return this.#tables.averageStrategy()
  }

  currentStrategy(): Float64Array {
    return this.#tables.currentStrategy()
  }

  state(): SolverState {
    return this.#tables.state()
  }

  restore(state: SolverState): void {
    this.#tables.restore(state)
    this.#adopt(0)
    this.#adopt(1)
  }

  /** Adds iteration t to the player's regrets and strategy sums, from the last information sets to the first. */
  #learn(player: 0 | 1, t: number): void {
    const { parent } = this.#form
    const { offset } = this.#form.tree.infosets
    const own = this.#form.infosets[player]
    const rows = this.#form.payoffs[player]
    const { regrets, strategySums } = this.#tables
    const strategy = this.#strategy
    const reach = this.#reach
    const value = this.#value
    const { floor } = this.#weights
    const weight = this.#weights.strategy(t)
    const positive = this.#weights.positive(t)
    const negative = this.#weights.negative(t)
    const discounted = positive !== 1 || negative !== 1

    value.fill(0)
    for (let index = own.length - 1; index >= 0; index--) {
      const infoset = own[index]!
      const start = offset[infoset]!
      const end = offset[infoset + 1]!
      let mean = 0
      for (let action = start; action < end; action++) {
        const worth = value[action]! + rowValue(rows, action, reach)
        value[action] = worth
        mean += strategy[action]! * worth
      }
      for (let action = start; action < end; action++) {
        let regret = regrets[action]! + (value[action]! - mean)
        if (discounted) {
          regret *= regret >= 0 ? positive : negative
          if (regret < TINY && regret > -TINY) regret = 0
        }
        regrets[action] = floor && regret < 0 ? 0 : regret
        strategySums[action]! += weight * reach[action]!
      }
      value[parent[infoset]!]! += mean
    }
  }

  /** Makes the player's regrets its strategy. */
  #adopt(player: 0 | 1): void {
    const { offset } = this.#form.tree.infosets
    const own = this.#form.infosets[player]
    for (let index = 0; index < own.length; index++) {
      const infoset = own[index]!
      matchRegrets(this.#tables.regrets, this.#strategy, offset[infoset]!, offset[infoset + 1]!)
    }
    writeReach(this.#form, player, this.#strategy, this.#reach)
  }
}
