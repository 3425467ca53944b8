import { FOLDED_BY_0 } from '../../engine/cfr/bettingTree.ts'
import { infosetReach } from '../../engine/cfr/evaluation/distance.ts'
import { nodeValues } from '../../engine/cfr/evaluation/nodeValues.ts'
import { CHANCE, type GameTree, TERMINAL } from '../../engine/cfr/tree.ts'
import { AppError } from '../../shared/errors.ts'
import type { TaskInput, TaskOutput } from '../../shared/tasks/contract.ts'
import type { BucketGrid, InfosetRow, TreeNode } from '../../shared/training/strategy.ts'
import { cardsText } from './holdemNames.ts'
import { type ReadStrategy, readStrategy } from './readStrategy.ts'

/** A page of information sets with their probabilities. */
export async function listInfosets(input: TaskInput<'listInfosets'>): Promise<TaskOutput<'listInfosets'>> {
  const { tree, strategy } = await exactStrategy(input)
  const { names, count } = tree.infosets
  const search = input.search.toLowerCase()
  const found: number[] = []
  for (let infoset = 0; infoset < count; infoset++)
    if (names[infoset]!.toLowerCase().includes(search)) found.push(infoset)
  const reach = infosetReach(tree, strategy)
  const rows = found
    .slice(input.offset, input.offset + input.limit)
    .map((infoset) => infosetRow(tree, strategy, { infoset, reach: reach[infoset]! }))
  return { total: found.length, rows }
}

function infosetRow(
  { infosets, labels }: GameTree,
  strategy: Float64Array,
  { infoset, reach }: { readonly infoset: number; readonly reach: number },
): InfosetRow {
  const { names, player, offset, actionLabel } = infosets
  const actions = []
  for (let action = offset[infoset]!; action < offset[infoset + 1]!; action++)
    actions.push({ label: labels[actionLabel[action]!]!, probability: strategy[action]! })
  return { infoset: names[infoset]!, player: player[infoset] === 0 ? 0 : 1, actions, reach }
}

/** A node of the tree, its children and what each is worth when both play the strategy. */
export async function treeNode(input: TaskInput<'treeNode'>): Promise<TreeNode> {
  const { tree, strategy } = await exactStrategy(input)
  const { firstChild, childCount, label, labels, infosets, infoset } = tree
  const value = nodeValues(tree, strategy)
  const chanceOf = (node: number, child: number) =>
    tree.actor[node] === CHANCE
      ? tree.probability[firstChild[node]! + child]!
      : strategy[infosets.offset[infoset[node]!]! + child]!
  let node = 0
  let reach = 1
  const line: string[] = []
  for (const step of input.steps) {
    if (step >= childCount[node]!) throw new AppError('bad_request', { detail: 'no such node' })
    reach *= chanceOf(node, step)
    node = firstChild[node]! + step
    line.push(labels[label[node]!]!)
  }
  const children = Array.from({ length: childCount[node]! }, (_, child) => {
    const at = firstChild[node]! + child
    return {
      label: labels[label[at]!]!,
      probability: chanceOf(node, child),
      value: value[at]!,
      kind: kindOf(tree, at),
    }
  })
  const kind = kindOf(tree, node)
  const player = kind === 'decision' ? (tree.actor[node] as 0 | 1) : null
  const name = kind === 'decision' ? infosets.names[infoset[node]!]! : null
  return { steps: input.steps, line, kind, player, infoset: name, value: value[node]!, reach, children }
}

function kindOf({ actor }: GameTree, node: number): TreeNode['kind'] {
  if (actor[node] === CHANCE) return 'chance'
  return actor[node] === TERMINAL ? 'terminal' : 'decision'
}

/** A decision of hold'em for each bucket. */
export async function bucketGrid(input: TaskInput<'bucketGrid'>): Promise<BucketGrid> {
  const { game, strategy } = await readStrategy(input)
  if (game.holdem === null) throw new AppError('bad_request', { detail: 'a game without buckets' })
  const { tree, layout, abstraction } = game.holdem
  let node = 0
  const line: string[] = []
  for (const step of input.steps) {
    if (step >= tree.childCount[node]!) throw new AppError('bad_request', { detail: 'no such decision' })
    node = tree.firstChild[node]! + step
    line.push(tree.label[node]!)
  }
  if (tree.actor[node]! >= FOLDED_BY_0) throw new AppError('bad_request', { detail: 'the hand has ended' })
  const count = tree.childCount[node]!
  const street = tree.street[node]!
  const rowOf = (bucket: number) => {
    const first = layout.first[node]! + bucket * count
    return [...strategy.subarray(first, first + count)]
  }
  return {
    steps: input.steps,
    line,
    street,
    player: tree.actor[node] === 0 ? 0 : 1,
    pot: tree.pot[node]!,
    actions: Array.from({ length: count }, (_, child) => {
      const at = tree.firstChild[node]! + child
      return { label: tree.label[at]!, opens: tree.actor[at]! < FOLDED_BY_0 }
    }),
    rows: cardsText(abstraction, street).map(({ name, bucket }) => ({ name, probabilities: rowOf(bucket) })),
  }
}

async function exactStrategy(input: Parameters<typeof readStrategy>[0]) {
  const { game, strategy }: ReadStrategy = await readStrategy(input)
  if (game.exact === null) throw new AppError('bad_request', { detail: 'a game with buckets' })
  return { tree: game.exact.tree, strategy }
}
