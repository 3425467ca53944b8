import type { CardAbstraction } from '../abstraction/cardAbstraction.ts'
import { HoldemDeal } from '../abstraction/holdemDeal.ts'
import { type BettingTree, bettingLayout, FOLDED_BY_0, SHOWDOWN } from '../bettingTree.ts'
import { TERMINAL } from '../tree.ts'
import {
  ACTOR,
  BUCKET_SLOT,
  CHILD_COUNT,
  FIRST_ACTION,
  FIRST_CHILD,
  RECORD,
  type SampledGame,
} from './sampledGame.ts'
import { CHANCE_STREAM } from './streams.ts'

const LAST_STREET = 3
/** Index of the showdown in `outcome`. */
const SHOWDOWN_OUTCOME = 1

/** Hold'em in the buckets of an abstraction: real cards are dealt before each iteration and mapped to buckets. */
export function sampledHoldem(tree: BettingTree, abstraction: CardAbstraction): SampledGame {
  const { nodeCount, actor, street, firstChild, childCount, stake } = tree
  const layout = bettingLayout(tree, abstraction.buckets)
  const nodes = new Int32Array(nodeCount * RECORD)
  const payoff = new Float64Array(nodeCount)
  const prunable = new Uint8Array(nodeCount)
  for (let node = 0; node < nodeCount; node++) {
    const at = node * RECORD
    const acting = actor[node]!
    if (acting >= FOLDED_BY_0) {
      nodes[at + ACTOR] = TERMINAL
      nodes[at + FIRST_CHILD] = acting === SHOWDOWN ? SHOWDOWN_OUTCOME : 0
      payoff[node] = acting === FOLDED_BY_0 ? -stake[node]! : stake[node]!
      continue
    }
    nodes[at + ACTOR] = acting
    nodes[at + FIRST_CHILD] = firstChild[node]!
    nodes[at + CHILD_COUNT] = childCount[node]!
    nodes[at + FIRST_ACTION] = layout.first[node]!
    nodes[at + BUCKET_SLOT] = 1 + 4 * acting + street[node]!
    // An action of the last street leads to a node of it; those of earlier ones may also lead there.
    for (let child = firstChild[node]!; child < firstChild[node]! + childCount[node]!; child++)
      prunable[child] = street[node]! < LAST_STREET && actor[child]! < FOLDED_BY_0 ? 1 : 0
  }
  const deal = new HoldemDeal(abstraction)
  const bucket = new Int32Array(1 + deal.bucket.length)
  const outcome = Float64Array.of(1, 0)
  return {
    name: `${tree.name} buckets=${abstraction.buckets.join('/')}`,
    layout,
    nodes,
    payoff,
    bucket,
    outcome,
    prunable,
    deal: (streams) => {
      deal.draw(streams, CHANCE_STREAM)
      bucket.set(deal.bucket, 1)
      outcome[SHOWDOWN_OUTCOME] = deal.winner
    },
    sampleChance: () => {
      throw new Error('cards are dealt before the walk')
    },
  }
}
