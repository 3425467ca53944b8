import { CHANCE, type GameTree, TERMINAL } from '../../engine/cfr/tree.ts'

/**
 * Expected chips of player 0 at every node when both play a strategy. Children come after their parents, so
 * that one pass from the end finds them all.
 */
export function nodeValues(tree: GameTree, strategy: Float64Array): Float64Array {
  const { nodeCount, actor, firstChild, childCount, payoff, probability, infoset, infosets } = tree
  const value = new Float64Array(nodeCount)
  for (let node = nodeCount - 1; node >= 0; node--) {
    if (actor[node] === TERMINAL) value[node] = payoff[node]!
    for (let child = 0; child < childCount[node]!; child++) {
      const at = firstChild[node]! + child
      const share =
        actor[node] === CHANCE ? probability[at]! : strategy[infosets.offset[infoset[node]!]! + child]!
      value[node]! += share * value[at]!
    }
  }
  return value
}
