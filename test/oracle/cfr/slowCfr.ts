/**
 * The counterfactual regret minimisation family as the papers write it: a recursion over histories with reach
 * probabilities, tables in maps, terms added history by history. Slow, plain and sharing nothing with the engine.
 */
import type { SlowNode } from './slowGames.ts'

export type SlowRules = {
  readonly alternating: boolean
  readonly floor: boolean
  /** t^x / (t^x + 1) for regrets ≥ 0 and < 0; null for no discount. */
  readonly alpha: number | null
  readonly beta: number | null
  /** Strategy weight t^γ. */
  readonly gamma: number
}

export class SlowCfr {
  readonly regrets = new Map<string, number[]>()
  readonly sums = new Map<string, number[]>()
  readonly #players = new Map<string, number>()
  readonly #policy = new Map<string, number[]>()
  readonly #root: SlowNode
  readonly #rules: SlowRules
  #t = 0

  constructor(root: SlowNode, rules: SlowRules) {
    this.#root = root
    this.#rules = rules
    this.#register(root)
  }

  iterate(): void {
    this.#t++
    if (this.#rules.alternating) {
      for (const player of [0, 1]) {
        this.#walk(this.#root, [1, 1], 1, [player])
        this.#finish([player])
      }
    } else {
      this.#walk(this.#root, [1, 1], 1, [0, 1])
      this.#finish([0, 1])
    }
  }

  average(key: string): number[] {
    const sums = this.sums.get(key)!
    const total = sums.reduce((a, b) => a + b, 0)
    return sums.map((sum) => (total > 0 ? sum / total : 1 / sums.length))
  }

  #register(node: SlowNode): void {
    if ('payoff' in node) return
    if ('outcomes' in node) {
      for (const next of node.outcomes) this.#register(next)
      return
    }
    const actions = node.children.length
    this.regrets.set(
      node.key,
      node.children.map(() => 0),
    )
    this.sums.set(
      node.key,
      node.children.map(() => 0),
    )
    this.#policy.set(
      node.key,
      node.children.map(() => 1 / actions),
    )
    this.#players.set(node.key, node.player)
    for (const next of node.children) this.#register(next)
  }

  /** Value for player 0. */
  #walk(node: SlowNode, reach: readonly number[], chance: number, updating: readonly number[]): number {
    if ('payoff' in node) return node.payoff
    if ('outcomes' in node) {
      const share = 1 / node.outcomes.length
      return node.outcomes.reduce(
        (sum, next) => sum + share * this.#walk(next, reach, chance * share, updating),
        0,
      )
    }
    const { player, key, children } = node
    const policy = this.#policy.get(key)!
    const values = children.map((next, action) =>
      this.#walk(next, reach.with(player, reach[player]! * policy[action]!), chance, updating),
    )
    const mean = values.reduce((sum, value, action) => sum + policy[action]! * value, 0)
    if (updating.includes(player)) {
      const sign = player === 0 ? 1 : -1
      for (const [action, value] of values.entries()) {
        this.regrets.get(key)![action]! += sign * chance * reach[1 - player]! * (value - mean)
        this.sums.get(key)![action]! += this.#t ** this.#rules.gamma * reach[player]! * policy[action]!
      }
    }
    return mean
  }

  #finish(players: readonly number[]): void {
    const { floor, alpha, beta } = this.#rules
    const factor = (power: number | null): number =>
      power === null ? 1 : this.#t ** power / (this.#t ** power + 1)
    for (const [key, regrets] of this.regrets) {
      if (!players.includes(this.#players.get(key)!)) continue
      for (const [action, regret] of regrets.entries()) {
        regrets[action] = regret * factor(regret >= 0 ? alpha : beta)
        if (floor) regrets[action] = Math.max(regrets[action]!, 0)
      }
      const positive = regrets.map((regret) => Math.max(regret, 0))
      const total = positive.reduce((a, b) => a + b, 0)
      this.#policy.set(
        key,
        positive.map((regret) => (total > 0 ? regret / total : 1 / regrets.length)),
      )
    }
  }
}
