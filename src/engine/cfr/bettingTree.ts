/**
 * The public part of a hold'em game: what is bet, without cards. Private cards come in as buckets, so that an
 * information set is a decision node with a bucket of its street, and the tables of an abstract game are flat arrays
 * of node × bucket × action.
 */
import type { Streets } from './abstraction/cardAbstraction.ts'
import type { ActionLayout } from './algorithms/sampledGame.ts'
import type { Player } from './game.ts'

/** What a betting game must tell, unfolded node by node as in game.ts. Chips are big blinds. */
export type BettingGame = {
  /** Rules and parameters in one line; two games of the same name have the same tree. */
  readonly name: string
  readonly root: () => BettingNode
}

export type BettingNode =
  /** The hand ends; `paid` is what each player has put into the pot. `folded` is null at a showdown. */
  | { readonly kind: 'end'; readonly paid: Paid; readonly folded: Player | null }
  | {
      readonly kind: 'decision'
      readonly player: Player
      /** 0 before the flop to 3 on the river. */
      readonly street: number
      readonly paid: Paid
      readonly actions: readonly { readonly label: string; readonly next: () => BettingNode }[]
    }

export type Paid = readonly [number, number]

/** Values of `actor` beside the players. */
export const FOLDED_BY_0 = 2
export const FOLDED_BY_1 = 3
export const SHOWDOWN = 4

export type BettingTree = {
  readonly name: string
  readonly nodeCount: number
  /** Who decides at a node, 0 or 1, or how the hand has ended. */
  readonly actor: Uint8Array
  readonly street: Uint8Array
  /** Number of the first child; the others follow it. */
  readonly firstChild: Int32Array
  readonly childCount: Int32Array
  /** Chips that the loser of a hand that ends here has paid; at decisions 0. */
  readonly stake: Float64Array
  /** Chips in the pot. */
  readonly pot: Float64Array
  /** Label of the action that leads to a node. */
  readonly label: readonly string[]
  readonly maxActions: number
  /** Decision nodes on each street. */
  readonly decisions: Streets
}

const MAX_NODES = 2_000_000

/** Unfolds the betting. Throws a RangeError for a tree of more than two million nodes. */
export function buildBettingTree(game: BettingGame): BettingTree {
  const nodes: BettingNode[] = [game.root()]
  const label: string[] = ['']
  const firstChild: number[] = []
  const decisions: [number, number, number, number] = [0, 0, 0, 0]
  for (let node = 0; node < nodes.length; node++) {
    const at = nodes[node]!
    firstChild.push(at.kind === 'decision' ? nodes.length : 0)
    if (at.kind === 'end') continue
    decisions[at.street]!++
    for (const action of at.actions) {
      nodes.push(action.next())
      label.push(action.label)
    }
    if (nodes.length > MAX_NODES) throw new RangeError(`${game.name}: more than ${MAX_NODES} betting nodes`)
  }
  return {
    name: game.name,
    nodeCount: nodes.length,
    actor: Uint8Array.from(nodes, actorOf),
    street: Uint8Array.from(nodes, (node) => (node.kind === 'decision' ? node.street : 0)),
    firstChild: Int32Array.from(firstChild),
    childCount: Int32Array.from(nodes, (node) => (node.kind === 'decision' ? node.actions.length : 0)),
    stake: Float64Array.from(nodes, stakeOf),
    pot: Float64Array.from(nodes, ({ paid }) => paid[0] + paid[1]),
    label,
    maxActions: nodes.reduce(
      (most, node) => Math.max(most, node.kind === 'decision' ? node.actions.length : 0),
      0,
    ),
    decisions,
  }
}

function actorOf(node: BettingNode): number {
  if (node.kind === 'decision') return node.player
  return node.folded === null ? SHOWDOWN : node.folded === 0 ? FOLDED_BY_0 : FOLDED_BY_1
}

function stakeOf(node: BettingNode): number {
  if (node.kind === 'decision') return 0
  // What is not called goes back, so that at a showdown both have paid the smaller amount.
  return node.folded === null ? Math.min(...node.paid) : node.paid[node.folded]
}

/** Where the tables of an abstract game have their actions: node by node, then bucket by bucket. */
export type BettingLayout = ActionLayout & {
  /** The actions of node n with bucket b start at first[n] + b × childCount[n]. */
  readonly first: Int32Array
}

/** Actions of the largest tables: 4 GB for regrets and strategy sums. */
const MAX_ACTIONS = 2 ** 28

/** The layout for a number of buckets on each street. Throws a RangeError for tables that are too large. */
export function bettingLayout(tree: BettingTree, buckets: Streets): BettingLayout {
  const { nodeCount, actor, street, childCount, maxActions } = tree
  const first = new Int32Array(nodeCount)
  let [actionCount, count] = [0, 0]
  for (let node = 0; node < nodeCount; node++) {
    if (actor[node]! >= FOLDED_BY_0) continue
    first[node] = actionCount
    actionCount += buckets[street[node]!]! * childCount[node]!
    count += buckets[street[node]!]!
    if (actionCount > MAX_ACTIONS) throw new RangeError(`${tree.name}: the tables are too large`)
  }
  const offset = new Int32Array(count + 1)
  const player = new Uint8Array(count)
  let infoset = 0
  for (let node = 0; node < nodeCount; node++) {
    if (actor[node]! >= FOLDED_BY_0) continue
    for (let bucket = 0; bucket < buckets[street[node]!]!; bucket++, infoset++) {
      player[infoset] = actor[node]!
      offset[infoset + 1] = offset[infoset]! + childCount[node]!
    }
  }
  return { first, offset, player, count, actionCount, maxActions }
}
