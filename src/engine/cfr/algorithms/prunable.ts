import { CHANCE, type GameTree, TERMINAL } from '../tree.ts'

/**
 * Marks the nodes that regret-based pruning may pass over: those that do not end the hand and after which chance
 * still acts, so that they are not on the last street.
 */
export function prunableActions({ nodeCount, actor, firstChild, childCount }: GameTree): Uint8Array {
  const prunable = new Uint8Array(nodeCount)
  // Children come after their parent: backwards, each is known before it is needed.
  for (let node = nodeCount - 1; node >= 0; node--) {
    if (actor[node] === TERMINAL) continue
    const first = firstChild[node]!
    const later = prunable.subarray(first, first + childCount[node]!)
    prunable[node] = actor[node] === CHANCE || later.includes(1) ? 1 : 0
  }
  return prunable
}
