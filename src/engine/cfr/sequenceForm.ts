/**
 * The sequence form of a game of perfect recall: D. Koller, N. Megiddo, B. von Stengel, "Fast algorithms for finding
 * randomized strategies in game trees", STOC 1994; B. von Stengel, GEB 14, 1996. What a player has done is told by
 * its last action, so a strategy is a vector of reach probabilities over actions and the payoffs are a sparse
 * matrix. Counterfactual values and best responses are one pass over its entries and the information sets, instead
 * of a walk through the tree.
 */
import { CHANCE, type GameTree, NO_ACTION, TERMINAL } from './tree.ts'

export type SequenceForm = {
  readonly tree: GameTree
  /** The empty sequence, as an index beside those of the actions: the number of actions of the game. */
  readonly empty: number
  /** Information sets of each player, parents before children. */
  readonly infosets: readonly [Int32Array, Int32Array]
  /** Last own action before each information set, or `empty`. */
  readonly parent: Int32Array
  /** The payoff matrix once from the side of each player. */
  readonly payoffs: readonly [PayoffRows, PayoffRows]
}

/**
 * Terminals grouped by the last action of one player: those of row r are entries rowStart[r] … rowStart[r + 1] − 1,
 * in the order of the tree. Rows are indexed by action, the last row by `empty`.
 */
export type PayoffRows = {
  readonly rowStart: Int32Array
  /** Last action of the other player, or `empty`. */
  readonly column: Int32Array
  /** Probability of the chance outcomes times the net chips of the player to whom the rows belong. */
  readonly weight: Float64Array
}

/** Throws an Error for a game in which a player forgets: its sequences have no reach probability of their own. */
export function sequenceForm(tree: GameTree): SequenceForm {
  const { infosets } = tree
  if (!infosets.perfectRecall) throw new Error(`${tree.name}: a player forgets, so there is no sequence form`)
  const empty = infosets.actionCount
  return {
    tree,
    empty,
    infosets: [infosetsOf(tree, 0), infosetsOf(tree, 1)],
    parent: infosets.parentAction.map((action) => (action === NO_ACTION ? empty : action)),
    payoffs: payoffRows(tree, empty),
  }
}

function infosetsOf(tree: GameTree, player: number): Int32Array {
  const { count, player: players } = tree.infosets
  return Int32Array.from(Array.from({ length: count }, (_, i) => i).filter((i) => players[i] === player))
}

function payoffRows(tree: GameTree, empty: number): [PayoffRows, PayoffRows] {
  const { nodeCount, actor, firstChild, childCount, infoset, probability, payoff } = tree
  const reach = new Float64Array(nodeCount)
  const last = [new Int32Array(nodeCount), new Int32Array(nodeCount)] as const
  reach[0] = 1
  last[0][0] = empty
  last[1][0] = empty
  const terminals: number[] = []
  // Children come after their parent, so each node is complete when it is reached.
  for (let node = 0; node < nodeCount; node++) {
    const kind = actor[node]!
    if (kind === TERMINAL) terminals.push(node)
    const offset = kind < CHANCE ? tree.infosets.offset[infoset[node]!]! : 0
    for (let index = 0; index < childCount[node]!; index++) {
      const child = firstChild[node]! + index
      reach[child] = reach[node]! * probability[child]!
      last[0][child] = kind === 0 ? offset + index : last[0][node]!
      last[1][child] = kind === 1 ? offset + index : last[1][node]!
    }
  }
  const entries = Float64Array.from(terminals, (node) => reach[node]! * payoff[node]!)
  const rows = [0, 1].map((player) => Int32Array.from(terminals, (node) => last[player]![node]!))
  return [
    groupByRow(rows[0]!, rows[1]!, entries, empty + 1),
    groupByRow(
      rows[1]!,
      rows[0]!,
      entries.map((entry) => -entry),
      empty + 1,
    ),
  ]
}

function groupByRow(row: Int32Array, column: Int32Array, weight: Float64Array, rowCount: number): PayoffRows {
  const rowStart = new Int32Array(rowCount + 1)
  for (const r of row) rowStart[r + 1]!++
  for (let r = 0; r < rowCount; r++) rowStart[r + 1]! += rowStart[r]!
  const next = rowStart.slice()
  const columns = new Int32Array(row.length)
  const weights = new Float64Array(row.length)
  for (let entry = 0; entry < row.length; entry++) {
    const place = next[row[entry]!]!++
    columns[place] = column[entry]!
    weights[place] = weight[entry]!
  }
  return { rowStart, column: columns, weight: weights }
}

/**
 * Writes the reach probability of a player's actions under a strategy (the product of the player's own
 * probabilities) into `reach`, an array over actions and the empty sequence. Leaves the other player's entries.
 */
export function writeReach(
  form: SequenceForm,
  player: 0 | 1,
  strategy: Float64Array,
  reach: Float64Array,
): void {
  const { parent } = form
  const { offset } = form.tree.infosets
  const own = form.infosets[player]
  reach[form.empty] = 1
  for (let index = 0; index < own.length; index++) {
    const infoset = own[index]!
    const before = reach[parent[infoset]!]!
    const end = offset[infoset + 1]!
    for (let action = offset[infoset]!; action < end; action++) reach[action] = before * strategy[action]!
  }
}

/** Sum of a row of the payoff matrix, weighted by the other player's reach. */
export function rowValue(rows: PayoffRows, row: number, reach: Float64Array): number {
  const { rowStart, column, weight } = rows
  const end = rowStart[row + 1]!
  let value = 0
  for (let entry = rowStart[row]!; entry < end; entry++) value += weight[entry]! * reach[column[entry]!]!
  return value
}
