/** Who plays hold'em in a match: trained strategies and simple reference bots. */
import type { BettingLayout, BettingTree } from '../bettingTree.ts'

export type HoldemPlayer = {
  readonly name: string
  /** Writes the probability of each child of a decision node to `to`, from `at` on. */
  readonly write: (node: number, bucket: number, to: Float64Array, at: number) => void
}

/**
 * Plays a strategy: probabilities by action in the layout of its abstract game. Throws a RangeError for one of
 * another game.
 */
export function strategyPlayer(
  name: string,
  { childCount }: BettingTree,
  { first, actionCount }: BettingLayout,
  strategy: Float64Array,
): HoldemPlayer {
  if (strategy.length !== actionCount) throw new RangeError('the strategy is of another abstract game')
  return {
    name,
    write: (node, bucket, to, at) => {
      const count = childCount[node]!
      const start = first[node]! + bucket * count
      for (let action = 0; action < count; action++) to[at + action] = strategy[start + action]!
    },
  }
}

export function uniformPlayer({ childCount }: BettingTree): HoldemPlayer {
  return {
    name: 'uniform',
    write: (node, _, to, at) => to.fill(1 / childCount[node]!, at, at + childCount[node]!),
  }
}

/** Never folds and never bets. */
export function callingPlayer(tree: BettingTree): HoldemPlayer {
  return {
    name: 'always_call',
    write: (node, _, to, at) => certain(tree, node, isFacingBet(tree, node) ? 1 : 0, to, at),
  }
}

/** Bets and raises as much as it may. */
export function raisingPlayer(tree: BettingTree): HoldemPlayer {
  return {
    name: 'always_raise',
    write: (node, _, to, at) => certain(tree, node, tree.childCount[node]! - 1, to, at),
  }
}

/** Where a bet is faced the first child is a fold and the second a call; else the first is a check. */
export function isFacingBet({ label, firstChild }: BettingTree, node: number): boolean {
  return label[firstChild[node]!] === 'fold'
}

/** Writes one action, by its place among the node's children, as certain. */
export function certain(
  { childCount }: BettingTree,
  node: number,
  action: number,
  to: Float64Array,
  at: number,
): void {
  to.fill(0, at, at + childCount[node]!)
  to[at + action] = 1
}
