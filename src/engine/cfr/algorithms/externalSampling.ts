/**
 * External-sampling Monte Carlo CFR: M. Lanctot, K. Waugh, M. Zinkevich, M. Bowling, "Monte Carlo sampling for
 * regret minimization in extensive games", NIPS 2009. For each player in turn one walk through the tree: chance and
 * the other player are sampled, all own actions are followed. Own regrets are learned at own nodes; strategy sums
 * grow at the other player's nodes, where being sampled is the weight by own reach.
 */
import { drawIndex, drawUnit } from '../../random/streams.ts'
import { CHANCE, type GameTree, TERMINAL } from '../tree.ts'
import { type ExternalSamplingConfig, requireAlgorithm } from './config.ts'
import { prunableActions } from './prunable.ts'
import { sampleChance } from './sampleChance.ts'
import type { Solver, SolverState } from './solver.ts'
import { OPPONENT_STREAM, OWN_STREAM, STREAM_WORDS } from './streams.ts'
import { Tables } from './tables.ts'

export class ExternalSampling implements Solver {
  readonly algorithm: ExternalSamplingConfig
  readonly #tree: GameTree
  readonly #tables: Tables
  readonly #regrets: Float64Array
  readonly #strategySums: Float64Array
  readonly #streams: Int32Array
  /** Four numbers for each node, side by side in memory: see `nodeRecords`. */
  readonly #nodes: Int32Array
  readonly #payoffs: Float64Array
  readonly #floor: number
  /** Values of the actions at each own node of the walk; a stack, since the walk is recursive. */
  readonly #values: Float64Array
  /** For each node whether regret-based pruning may pass over it; empty without pruning. */
  readonly #prunable: Uint8Array
  #stackTop = 0
  #traverser = 0
  #weight = 1
  /** Regret below which actions are passed over in this iteration. */
  #threshold = -Infinity
  #visited = 0

  /** `streams` are from `trainingStreams`; the solver advances its own copy. */
  constructor(tree: GameTree, algorithm: ExternalSamplingConfig, streams: Int32Array) {
    requireAlgorithm(algorithm)
    if (streams.length !== STREAM_WORDS) throw new RangeError('three random streams are needed')
    this.algorithm = algorithm
    this.#tree = tree
    this.#tables = new Tables(tree, streams.slice())
    this.#regrets = this.#tables.regrets
    this.#strategySums = this.#tables.strategySums
    this.#streams = this.#tables.streams
    this.#nodes = nodeRecords(tree)
    this.#payoffs = tree.payoff
    this.#floor = algorithm.pruning?.floor ?? -Infinity
    // No path has more decisions than there are actions in the game; so few doubles need no tighter bound.
    this.#values = new Float64Array(tree.infosets.actionCount + tree.infosets.maxActions)
    this.#prunable = algorithm.pruning === null ? new Uint8Array(0) : prunableActions(tree)
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

  iterate(count: number): void {
    const tables = this.#tables
    const { linearIterations } = this.algorithm
    for (let done = 0; done < count; done++) {
      const t = ++tables.iterations
      this.#weight = linearIterations > 0 ? Math.min(t, linearIterations) : 1
      this.#threshold = this.#drawThreshold(t)
      this.#visited = 0
      this.#traverser = 0
      this.#visit(0)
      this.#traverser = 1
      this.#visit(0)
      tables.nodesTouched += this.#visited
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
  }

  #drawThreshold(t: number): number {
    const { pruning } = this.algorithm
    if (pruning === null || t < pruning.after) return -Infinity
    return drawUnit(this.#streams, OWN_STREAM) < pruning.share ? pruning.threshold : -Infinity
  }

  /** Sampled value of a node for the traverser, chips. */
  #visit(node: number): number {
    this.#visited++
    const nodes = this.#nodes
    const record = node * RECORD
    const actor = nodes[record]!
    if (actor === TERMINAL) return this.#traverser === 0 ? this.#payoffs[node]! : -this.#payoffs[node]!
    if (actor === CHANCE) return this.#visit(sampleChance(this.#tree, node, this.#streams))
    const first = nodes[record + 1]!
    const start = nodes[record + 2]!
    const end = nodes[record + 3]!
    return actor === this.#traverser ? this.#learn(first, start, end) : this.#respond(first, start, end)
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

  /** A node of the other player: adds its strategy to its sums and follows one action of it. */
  #respond(first: number, start: number, end: number): number {
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
      return this.#visit(first + drawIndex(streams, OPPONENT_STREAM, end - start))
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
    return this.#visit(first + chosen - start)
  }
}

/** Words of a node's record: actor, first child, first action, end of its actions (the last two at decisions). */
const RECORD = 4

function nodeRecords({ nodeCount, actor, firstChild, infoset, infosets }: GameTree): Int32Array {
  const records = new Int32Array(nodeCount * RECORD)
  for (let node = 0; node < nodeCount; node++) {
    const at = node * RECORD
    records[at] = actor[node]!
    records[at + 1] = firstChild[node]!
    if (actor[node]! >= CHANCE) continue
    records[at + 2] = infosets.offset[infoset[node]!]!
    records[at + 3] = infosets.offset[infoset[node]! + 1]!
  }
  return records
}
