/** Who plays hold'em in a match: trained strategies and simple reference bots. */
import { drawIndex, drawUnit } from '../../random/streams.ts'
import type { BettingLayout, BettingTree } from '../bettingTree.ts'

export type HoldemPlayer = {
  readonly name: string
  /** Index among the children of a decision node; `streams` at 0 is the player's own stream. */
  readonly choose: (node: number, bucket: number, stream: Int32Array) => number
}

/** Plays a strategy: probabilities by action in the layout of its abstract game. */
export function strategyPlayer(
  name: string,
  { childCount }: BettingTree,
  { first, actionCount }: BettingLayout,
  strategy: Float64Array,
): HoldemPlayer {
  if (strategy.length !== actionCount) throw new RangeError('the strategy is of another abstract game')
  return {
    name,
    choose: (node, bucket, stream) => {
      const count = childCount[node]!
      const start = first[node]! + bucket * count
      let left = drawUnit(stream, 0)
      // Rounding may leave a little beyond the last action: the last possible one is then taken.
      let chosen = 0
      for (let action = 0; action < count && left >= 0; action++) {
        const probability = strategy[start + action]!
        if (probability === 0) continue
        chosen = action
        left -= probability
      }
      return chosen
    },
  }
}

export function uniformPlayer({ childCount }: BettingTree): HoldemPlayer {
  return { name: 'uniform', choose: (node, _, stream) => drawIndex(stream, 0, childCount[node]!) }
}

/** Never folds and never bets. */
export function callingPlayer(tree: BettingTree): HoldemPlayer {
  return { name: 'always_call', choose: (node) => (tree.label[tree.firstChild[node]!] === 'fold' ? 1 : 0) }
}

/** Bets and raises as much as it may. */
export function raisingPlayer({ childCount }: BettingTree): HoldemPlayer {
  return { name: 'always_raise', choose: (node) => childCount[node]! - 1 }
}
