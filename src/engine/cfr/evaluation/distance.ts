/** How far apart two strategies are, counted where play gets to. */
import { CHANCE, type GameTree, TERMINAL } from '../tree.ts'
import { requireStrategy } from './policy.ts'

/**
 * Reach-weighted L1 distance: the expected number of decisions of a hand at which the two strategies would differ,
 * times two. Σ over information sets of ½ (reach under a + reach under b) × Σ |a − b|, with the reach of a set the
 * probability that a hand passes it when both players play that strategy. 0 only if they agree wherever either gets.
 */
export function policyDistance(tree: GameTree, a: Float64Array, b: Float64Array): number {
  requireStrategy(tree, a)
  requireStrategy(tree, b)
  const { count, offset } = tree.infosets
  const reachA = infosetReach(tree, a)
  const reachB = infosetReach(tree, b)
  let distance = 0
  for (let infoset = 0; infoset < count; infoset++) {
    let difference = 0
    for (let action = offset[infoset]!; action < offset[infoset + 1]!; action++)
      difference += Math.abs(a[action]! - b[action]!)
    distance += ((reachA[infoset]! + reachB[infoset]!) / 2) * difference
  }
  return distance
}

/** Probability of passing each information set when both players play a strategy. */
export function infosetReach(tree: GameTree, strategy: Float64Array): Float64Array {
  const { nodeCount, actor, firstChild, childCount, infoset: infosetOf, probability } = tree
  const { offset, count } = tree.infosets
  const reach = new Float64Array(nodeCount)
  const sums = new Float64Array(count)
  reach[0] = 1
  for (let node = 0; node < nodeCount; node++) {
    if (actor[node] === TERMINAL) continue
    const first = firstChild[node]!
    const infoset = infosetOf[node]!
    const chance = actor[node] === CHANCE
    if (!chance) sums[infoset]! += reach[node]!
    for (let index = 0; index < childCount[node]!; index++) {
      const share = chance ? probability[first + index]! : strategy[offset[infoset]! + index]!
      reach[first + index] = reach[node]! * share
    }
  }
  return sums
}
