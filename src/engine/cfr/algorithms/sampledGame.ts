/**
 * What external sampling reads of a game: one record a node, side by side in memory, so that it can walk the tree of
 * a whole game as well as the betting of a hold'em game, whose cards are dealt before the walk and enter as buckets.
 */
import { CHANCE, type GameTree, type Infosets, TERMINAL } from '../tree.ts'
import { prunableActions } from './prunable.ts'
import { sampleChance } from './sampleChance.ts'

/** Words of a node's record. */
export const RECORD = 6
/** 0 or 1, `CHANCE` or `TERMINAL`. */
export const ACTOR = 0
/** The first child; at terminals the index in `outcome`. */
export const FIRST_CHILD = 1
export const CHILD_COUNT = 2
/** The actions of a decision start at FIRST_ACTION + bucket[BUCKET_SLOT] × CHILD_COUNT. */
export const FIRST_ACTION = 3
export const BUCKET_SLOT = 4
/** 1 at chance nodes whose outcomes are equally likely. */
export const EQUAL_CHANCE = 5

export type SampledGame = {
  readonly name: string
  readonly layout: ActionLayout
  readonly nodes: Int32Array
  /** Chips of player 0 at a terminal, to be multiplied by its outcome. */
  readonly payoff: Float64Array
  /** Buckets of the deal; slot 0 is always bucket 0. */
  readonly bucket: Int32Array
  /** Outcome 0 is always 1; others depend on the deal. */
  readonly outcome: Float64Array
  /** Nodes that regret-based pruning may pass over. */
  readonly prunable: Uint8Array
  /** Deals before an iteration. */
  readonly deal: (streams: Int32Array) => void
  /** A child of a chance node whose outcomes are not equally likely. */
  readonly sampleChance: (node: number, streams: Int32Array) => number
}

/** Where each information set has its actions in the tables. */
export type ActionLayout = Pick<Infosets, 'count' | 'player' | 'offset' | 'actionCount' | 'maxActions'>

/** A game with all its cards in the tree. */
export function sampledTree(tree: GameTree): SampledGame {
  const { nodeCount, actor, firstChild, childCount, infoset, infosets, equalChance } = tree
  const nodes = new Int32Array(nodeCount * RECORD)
  for (let node = 0; node < nodeCount; node++) {
    const at = node * RECORD
    nodes[at + ACTOR] = actor[node]!
    nodes[at + FIRST_CHILD] = actor[node] === TERMINAL ? 0 : firstChild[node]!
    nodes[at + CHILD_COUNT] = childCount[node]!
    nodes[at + EQUAL_CHANCE] = equalChance[node]!
    nodes[at + FIRST_ACTION] = actor[node]! < CHANCE ? infosets.offset[infoset[node]!]! : 0
  }
  return {
    name: tree.name,
    layout: infosets,
    nodes,
    payoff: tree.payoff,
    bucket: new Int32Array(1),
    outcome: Float64Array.of(1),
    prunable: prunableActions(tree),
    deal: () => {},
    sampleChance: (node, streams) => sampleChance(tree, node, streams),
  }
}
