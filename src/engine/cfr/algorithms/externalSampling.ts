/**
 * External-sampling Monte Carlo CFR: M. Lanctot, K. Waugh, M. Zinkevich, M. Bowling, "Monte Carlo sampling for
 * regret minimization in extensive games", NIPS 2009. For each player in turn one walk through the tree: chance and
 * the other player are sampled, all own actions are followed. Own regrets are learned at own nodes; strategy sums
 * grow at the other player's nodes, where being sampled is the weight by own reach.
 */
import { drawIndex, drawUnit } from '../../random/streams.ts'
import type { Player } from '../game.ts'
import { CHANCE, TERMINAL } from '../tree.ts'
import { type ExternalSamplingConfig, requireAlgorithm } from './config.ts'
import {
  ACTOR,
  BUCKET_SLOT,
  CHILD_COUNT,
  EQUAL_CHANCE,
  FIRST_ACTION,
  FIRST_CHILD,
  RECORD,
  type SampledGame,
} from './sampledGame.ts'
import type { Solver, SolverState } from './solver.ts'
import { CHANCE_STREAM, OPPONENT_STREAM, OWN_STREAM, STREAM_WORDS } from './streams.ts'
import { Tables } from './tables.ts'
import { sampledWeightSum } from './weights.ts'

/** Own decisions on the longest path of a game that is walked. */
const MAX_DEPTH = 1_000

export class ExternalSampling implements Solver {
  readonly algorithm: ExternalSamplingConfig
  readonly #game: SampledGame
  readonly #tables: Tables
  readonly #regrets: Float64Array
  readonly #strategySums: Float64Array
  readonly #streams: Int32Array
  readonly #nodes: Int32Array
  readonly #bucket: Int32Array
  readonly #payoff: Float64Array
  readonly #outcome: Float64Array
  readonly #prunable: Uint8Array
  readonly #floor: number
  /** The player whose regrets stay as they are, so that the other learns to respond to it; none in training. */
  readonly #frozen: Player | null
  /** Values of the actions at each own node of the walk; a stack, since the walk is recursive. */
  readonly #values: Float64Array
  #stackTop = 0
  #traverser = 0
  /** Of payoffs, which are player 0's, for the traverser. */
  #sign = 1
  #weight = 1
  /** Regret below which actions are passed over in this iteration. */
  #threshold = -Infinity
  #visited = 0

  /** `streams` are from `trainingStreams`; the solver advances its own copy. */
  constructor(
    game: SampledGame,
    algorithm: ExternalSamplingConfig,
    streams: Int32Array,
    frozen: Player | null = null,
  ) {
    requireAlgorithm(algorithm)
    if (streams.length !== STREAM_WORDS) throw new RangeError('three random streams are needed')
    this.algorithm = algorithm
    this.#game = game
    this.#frozen = frozen
    this.#tables = new Tables(game.layout, streams.slice())
    this.#regrets = this.#tables.regrets
    this.#strategySums = this.#tables.strategySums
    this.#streams = this.#tables.streams
    this.#nodes = game.nodes
    this.#bucket = game.bucket
    this.#payoff = game.payoff
    this.#outcome = game.outcome
    this.#prunable = game.prunable
    this.#floor = algorithm.pruning?.floor ?? -Infinity
    this.#values = new Float64Array(MAX_DEPTH * game.layout.maxActions)
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
    const { iterations } = this.#tables
    return iterations === 0 ? null : 1 / sampledWeightSum(iterations, this.algorithm.linearIterations)
  }

  iterate(count: number): void {
    const tables = this.#tables
    const { linearIterations } = this.algorithm
    for (let done = 0; done < count; done++) {
      const t = ++tables.iterations
      this.#weight = linearIterations > 0 ? Math.min(t, linearIterations) : 1
      this.#threshold = this.#drawThreshold(t)
      this.#visited = 0
      // Cards that are dealt before the walk serve both players; each walk alone is unbiased.
      this.#game.deal(this.#streams)
      if (this.#frozen !== 0) this.#traverse(0)
      if (this.#frozen !== 1) this.#traverse(1)
      tables.nodesTouched += this.#visited
    }
  }

  #traverse(player: Player): void {
    this.#traverser = player
    this.#sign = player === 0 ? 1 : -1
    this.#visit(0)
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
  }

  #drawThreshold(t: number): number {
    const { pruning } = this.algorithm
    if (pruning === null || t < pruning.after) return -Infinity
    return drawUnit(this.#streams, OWN_STREAM) < pruning.share ? pruning.threshold : -Infinity
  }

  /** Sampled value of a node for the traverser, chips. Goes on to its next decision, or to the end of the hand. */
  #visit(from: number): number {
    const nodes = this.#nodes
    let node = from
    for (;;) {
      this.#visited++
      const record = node * RECORD
      const actor = nodes[record + ACTOR]!
      const first = nodes[record + FIRST_CHILD]!
      if (actor === TERMINAL) return this.#sign * this.#payoff[node]! * this.#outcome[first]!
      if (actor === CHANCE) {
        node =
          nodes[record + EQUAL_CHANCE] === 1
            ? first + drawIndex(this.#streams, CHANCE_STREAM, nodes[record + CHILD_COUNT]!)
            : this.#game.sampleChance(node, this.#streams)
        continue
      }
      const count = nodes[record + CHILD_COUNT]!
      const start = nodes[record + FIRST_ACTION]! + this.#bucket[nodes[record + BUCKET_SLOT]!]! * count
      if (actor === this.#traverser) return this.#learn(first, start, start + count)
      node = first + this.#respond(start, start + count)
    }
  }

  /**
   * An own node: follows every action and adds to its regret. When the iteration prunes, actions of very negative
   * regret are passed over: their probability is 0 where another regret is positive, and their regret stays.
   */
  #learn(first: number, start: number, end: number): number {
    const regrets = this.#regrets
    let positive = 0
    for (let action = start; action < end; action++) {
      const regret = regrets[action]!
      if (regret > 0) positive += regret
    }
    const threshold = positive > 0 ? this.#threshold : -Infinity
    const values = this.#values
    const base = this.#stackTop - start
    this.#stackTop = base + end
    let mean = 0
    for (let action = start; action < end; action++) {
      const regret = regrets[action]!
      const child = first + action - start
      if (regret < threshold && this.#prunable[child] === 1) continue
      const value = this.#visit(child)
      values[base + action] = value
      if (positive === 0) mean += value
      else if (regret > 0) mean += regret * value
    }
    mean /= positive === 0 ? end - start : positive
    this.#stackTop = base + start
    const weight = this.#weight
    const floor = this.#floor
    for (let action = start; action < end; action++) {
      const regret = regrets[action]!
      if (regret < threshold && this.#prunable[first + action - start] === 1) continue
      regrets[action] = Math.max(regret + weight * (values[base + action]! - mean), floor)
    }
    return mean
  }

  /** A node of the other player: adds its strategy to its sums and returns the place of one action drawn from it. */
  #respond(start: number, end: number): number {
    const regrets = this.#regrets
    const strategySums = this.#strategySums
    const streams = this.#streams
    const weight = this.#weight
    let positive = 0
    for (let action = start; action < end; action++) {
      const regret = regrets[action]!
      if (regret > 0) positive += regret
    }
    if (positive === 0) {
      const share = weight / (end - start)
      for (let action = start; action < end; action++) strategySums[action]! += share
      return drawIndex(streams, OPPONENT_STREAM, end - start)
    }
    let left = drawUnit(streams, OPPONENT_STREAM) * positive
    // Rounding may leave a little beyond the last action: the last possible one is then taken.
    let chosen = start
    for (let action = start; action < end; action++) {
      const regret = regrets[action]!
      if (regret <= 0) continue
      strategySums[action]! += (weight * regret) / positive
      if (left >= 0) chosen = action
      left -= regret
    }
    return chosen - start
  }
}
