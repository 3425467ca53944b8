import { CHANCE, type GameTree, TERMINAL } from '../tree.ts'
import { requireStrategy } from './policy.ts'

/** Expected chips of player 0 from each node on when both players play their part of a strategy. */
export function nodeValues(tree: GameTree, strategy: Float64Array): Float64Array {
  requireStrategy(tree, strategy)
  const { nodeCount, actor, firstChild, childCount, infoset, infosets, payoff, probability } = tree
  const value = new Float64Array(nodeCount)
  // Children come after their parents, so that one pass from the end finds every value.
  for (let node = nodeCount - 1; node >= 0; node--) {
    if (actor[node] === TERMINAL) {
      value[node] = payoff[node]!
      continue
    }
    const first = firstChild[node]!
    const chance = actor[node] === CHANCE
    const start = chance ? 0 : infosets.offset[infoset[node]!]!
    for (let child = 0; child < childCount[node]!; child++) {
      const share = chance ? probability[first + child]! : strategy[start + child]!
      value[node]! += share * value[first + child]!
    }
  }
  return value
}
