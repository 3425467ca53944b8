import type { HoldemDeal } from '../abstraction/holdemDeal.ts'
import { type BettingTree, FOLDED_BY_0, SHOWDOWN } from '../bettingTree.ts'
import { drawAction } from './drawAction.ts'
import type { HoldemPlayer } from './holdemPlayers.ts'

const probabilities = new Float64Array(64)

/** Big blinds that the dealer, the first of the players, wins in one hand that is played out. */
export function playHand(
  tree: BettingTree,
  { bucket, winner }: HoldemDeal,
  players: readonly [HoldemPlayer, HoldemPlayer],
  stream: Int32Array,
): number {
  const { actor, street, firstChild, childCount, stake } = tree
  let node = 0
  while (actor[node]! < FOLDED_BY_0) {
    const acting = actor[node]!
    const player = acting === 0 ? players[0] : players[1]
    player.write(node, bucket[4 * acting + street[node]!]!, probabilities, 0)
    node = firstChild[node]! + drawAction(probabilities, 0, childCount[node]!, stream)
  }
  if (actor[node] === SHOWDOWN) return winner * stake[node]!
  return actor[node] === FOLDED_BY_0 ? -stake[node]! : stake[node]!
}
