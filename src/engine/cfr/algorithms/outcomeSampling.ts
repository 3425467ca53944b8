/**
 * Outcome-sampling Monte Carlo CFR: M. Lanctot et al., NIPS 2009, and Lanctot's thesis, 2013, §4.2. For each player
 * in turn one hand is played: chance and the other player as they are, the traverser with probability ε at random.
 *
 * With q the probability of sampling and W = u(z) π₋ₚ(h) / q(z), the regret of the sampled action a at h grows by
 * W (π(ha→z) − π(h→z)), of the others by −W π(h→z); the other player's strategy sums grow by π_opp(h) σ / q(h).
 * Chance and the other player are sampled as they play, so that their probabilities cancel in W π(·→z), and the
 * other player's in the last.
 */
import { drawIndex, drawUnit } from '../../random/streams.ts'
import { matchRegrets } from '../regretMatching.ts'
import { CHANCE, type GameTree, TERMINAL } from '../tree.ts'
import { type OutcomeSamplingConfig, requireAlgorithm } from './config.ts'
import { sampleChance } from './sampleChance.ts'
import type { Solver, SolverState } from './solver.ts'
import { OPPONENT_STREAM, OWN_STREAM, STREAM_WORDS } from './streams.ts'
import { Tables } from './tables.ts'
import { sampledWeightSum } from './weights.ts'

export class OutcomeSampling implements Solver {
  readonly algorithm: OutcomeSamplingConfig
  readonly #tree: GameTree
  readonly #tables: Tables
  /** Strategy at the information sets passed in a hand, by action. */
  readonly #strategy: Float64Array
  /** The traverser's decisions of a hand: information set and sampled action. */
  readonly #pathInfoset: Int32Array
  readonly #pathAction: Int32Array

  /** `streams` are from `trainingStreams`; the solver advances its own copy. */
  constructor(tree: GameTree, algorithm: OutcomeSamplingConfig, streams: Int32Array) {
    requireAlgorithm(algorithm)
    if (streams.length !== STREAM_WORDS) throw new RangeError('three random streams are needed')
    this.algorithm = algorithm
    this.#tree = tree
    this.#tables = new Tables(tree.infosets, streams.slice())
    this.#strategy = new Float64Array(tree.infosets.actionCount)
    this.#pathInfoset = new Int32Array(tree.infosets.count)
    this.#pathAction = new Int32Array(tree.infosets.count)
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
    const { linearIterations, epsilon } = this.algorithm
    for (let done = 0; done < count; done++) {
      const t = ++tables.iterations
      const weight = linearIterations > 0 ? Math.min(t, linearIterations) : 1
      const progress = Math.min((t - 1) / epsilon.iterations, 1)
      const exploration = epsilon.from * (1 - progress) + epsilon.to * progress
      this.#play(0, weight, exploration)
      this.#play(1, weight, exploration)
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

  /** One hand, from which the traverser learns and the other player's strategy is averaged. */
  #play(traverser: 0 | 1, weight: number, epsilon: number): void {
    const { actor, firstChild, infoset: infosetOf, payoff, probability } = this.#tree
    const { offset } = this.#tree.infosets
    const { regrets, strategySums, streams } = this.#tables
    const strategy = this.#strategy
    let node = 0
    let decisions = 0
    let chanceReach = 1
    /** Probability with which the traverser's own actions were sampled. */
    let ownSampling = 1
    let visited = 1
    for (let acting = actor[0]!; acting !== TERMINAL; acting = actor[node]!, visited++) {
      if (acting === CHANCE) {
        node = sampleChance(this.#tree, node, streams)
        chanceReach *= probability[node]!
        continue
      }
      const infoset = infosetOf[node]!
      const start = offset[infoset]!
      const end = offset[infoset + 1]!
      matchRegrets(regrets, strategy, start, end)
      let action: number
      if (acting === traverser) {
        action =
          drawUnit(streams, OWN_STREAM) < epsilon
            ? start + drawIndex(streams, OWN_STREAM, end - start)
            : this.#sampleAction(start, end, OWN_STREAM)
        ownSampling *= epsilon / (end - start) + (1 - epsilon) * strategy[action]!
        this.#pathInfoset[decisions] = infoset
        this.#pathAction[decisions] = action
        decisions++
      } else {
        const scale = weight / (chanceReach * ownSampling)
        for (let each = start; each < end; each++) strategySums[each]! += scale * strategy[each]!
        action = this.#sampleAction(start, end, OPPONENT_STREAM)
      }
      node = firstChild[node]! + action - start
    }
    this.#tables.nodesTouched += visited
    const utility = traverser === 0 ? payoff[node]! : -payoff[node]!
    this.#learn(decisions, (weight * utility) / ownSampling)
  }

  /** Adds to the regrets of the traverser's decisions, from the last to the first. */
  #learn(decisions: number, scaledUtility: number): void {
    const { offset } = this.#tree.infosets
    const { regrets } = this.#tables
    const strategy = this.#strategy
    let tail = scaledUtility
    for (let index = decisions - 1; index >= 0 && tail !== 0; index--) {
      const infoset = this.#pathInfoset[index]!
      const chosen = this.#pathAction[index]!
      const value = tail * strategy[chosen]!
      const end = offset[infoset + 1]!
      for (let action = offset[infoset]!; action < end; action++)
        regrets[action]! += action === chosen ? tail - value : -value
      tail = value
    }
  }

  #sampleAction(start: number, end: number, stream: number): number {
    const strategy = this.#strategy
    let left = drawUnit(this.#tables.streams, stream)
    let chosen = start
    for (let action = start; action < end && left >= 0; action++) {
      // Rounding may leave a little beyond the last action: the last possible one is then taken.
      if (strategy[action] === 0) continue
      chosen = action
      left -= strategy[action]!
    }
    return chosen
  }
}
