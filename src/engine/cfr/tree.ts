/**
 * A game unfolded once into typed arrays, which is all that the algorithms read. Children of a node lie side by side
 * and after it; information sets are numbered in the order in which a depth-first walk meets them, so that an
 * information set comes after those that its player passed on the way.
 */
import type { ChanceNode, DecisionNode, Game, GameNode } from './game.ts'

/** Values of `actor` beside the players 0 and 1. */
export const CHANCE = 2
export const TERMINAL = 3

/** Stands for "no action of this player so far" where an action index is expected. */
export const NO_ACTION = -1

/** Nodes of the largest tree that is unfolded; about 400 MB of arrays. */
export const MAX_NODES = 8_000_000

export type GameTree = {
  /** Name of the game. */
  readonly name: string
  readonly nodeCount: number
  /** Who acts at a node: 0 or 1, `CHANCE` or `TERMINAL`. */
  readonly actor: Uint8Array
  /** Number of the first child; the others follow it. 0 at terminals. */
  readonly firstChild: Int32Array
  readonly childCount: Int32Array
  /** Information set of a decision node, −1 elsewhere. */
  readonly infoset: Int32Array
  /** Net chips of player 0 at terminals, 0 elsewhere. */
  readonly payoff: Float64Array
  /** Probability of a node whose parent is a chance node, 1 elsewhere. */
  readonly probability: Float64Array
  /** At a node whose parent is a chance node: its and its elder siblings' probabilities; the last has exactly 1. */
  readonly cumulative: Float64Array
  /** 1 at chance nodes whose outcomes are equally likely. */
  readonly equalChance: Uint8Array
  /** Index in `labels` of the action or outcome that leads to a node. */
  readonly label: Int32Array
  readonly labels: readonly string[]
  readonly infosets: Infosets
}

export type Infosets = {
  readonly count: number
  readonly names: readonly string[]
  readonly player: Uint8Array
  /**
   * Actions are numbered over all information sets: those of set i are offset[i] … offset[i + 1] − 1. Regrets,
   * strategies and strategy sums are arrays over these numbers.
   */
  readonly offset: Int32Array
  /** Label of each action, as an index in the tree's `labels`. */
  readonly actionLabel: Int32Array
  readonly actionCount: number
  /** Largest number of actions of an information set. */
  readonly maxActions: number
  /** The player's last action before the set, or `NO_ACTION`. */
  readonly parentAction: Int32Array
  /** Whether each set has one such last action: no player forgets what it did or knew. */
  readonly perfectRecall: boolean
}

/**
 * Unfolds a game. Throws a RangeError beyond `maxNodes` nodes, and an Error for a game that contradicts itself
 * (probabilities, actions or players of an information set).
 */
export function buildTree(game: Game, maxNodes: number = MAX_NODES): GameTree {
  return new TreeBuilder(game.name, maxNodes).build(game.root())
}

type DraftInfoset = {
  readonly name: string
  readonly player: number
  readonly labels: readonly number[]
  /** Last own action as (information set, action), or null. */
  readonly parent: OwnAction | null
}

type OwnAction = { readonly infoset: number; readonly action: number }

class TreeBuilder {
  readonly #name: string
  readonly #maxNodes: number
  readonly #actor: number[] = []
  readonly #firstChild: number[] = []
  readonly #childCount: number[] = []
  readonly #infoset: number[] = []
  readonly #payoff: number[] = []
  readonly #probability: number[] = []
  readonly #cumulative: number[] = []
  readonly #equalChance: number[] = []
  readonly #label: number[] = []
  readonly #labelNumbers = new Map<string, number>()
  readonly #infosetNumbers = new Map<string, number>()
  readonly #infosets: DraftInfoset[] = []
  #perfectRecall = true

  constructor(name: string, maxNodes: number) {
    this.#name = name
    this.#maxNodes = maxNodes
  }

  build(root: GameNode): GameTree {
    this.#allocate(1)
    this.#label[0] = this.#labelNumber('')
    this.#unfold(0, root, [null, null])
    return {
      name: this.#name,
      nodeCount: this.#actor.length,
      actor: Uint8Array.from(this.#actor),
      firstChild: Int32Array.from(this.#firstChild),
      childCount: Int32Array.from(this.#childCount),
      infoset: Int32Array.from(this.#infoset),
      payoff: Float64Array.from(this.#payoff),
      probability: Float64Array.from(this.#probability),
      cumulative: Float64Array.from(this.#cumulative),
      equalChance: Uint8Array.from(this.#equalChance),
      label: Int32Array.from(this.#label),
      labels: [...this.#labelNumbers.keys()],
      infosets: this.#finishInfosets(),
    }
  }

  #unfold(id: number, node: GameNode, last: readonly [OwnAction | null, OwnAction | null]): void {
    switch (node.kind) {
      case 'terminal':
        if (!Number.isFinite(node.payoff)) throw new Error(`${this.#name}: a payoff is not a number`)
        this.#actor[id] = TERMINAL
        this.#payoff[id] = node.payoff
        break
      case 'chance':
        this.#unfoldChance(id, node, last)
        break
      case 'decision':
        this.#unfoldDecision(id, node, last)
        break
    }
  }

  #unfoldChance(id: number, node: ChanceNode, last: readonly [OwnAction | null, OwnAction | null]): void {
    const { outcomes } = node
    const first = this.#addChildren(id, CHANCE, outcomes)
    let sum = 0
    for (const [index, { probability }] of outcomes.entries()) {
      if (!(probability > 0)) throw new Error(`${this.#name}: a chance probability is not above 0`)
      sum += probability
      this.#probability[first + index] = probability
      this.#cumulative[first + index] = sum
    }
    if (Math.abs(sum - 1) > 1e-9) throw new Error(`${this.#name}: chance probabilities add up to ${sum}`)
    this.#cumulative[first + outcomes.length - 1] = 1
    this.#equalChance[id] = outcomes.every(({ probability }) => probability === outcomes[0]!.probability)
      ? 1
      : 0
    for (const [index, outcome] of outcomes.entries()) this.#unfold(first + index, outcome.next(), last)
  }

  #unfoldDecision(id: number, node: DecisionNode, last: readonly [OwnAction | null, OwnAction | null]): void {
    const { player, actions } = node
    const first = this.#addChildren(id, player, actions)
    const infoset = this.#infosetNumber(node, last[player])
    this.#infoset[id] = infoset
    for (const [action, { next }] of actions.entries()) {
      const own: OwnAction = { infoset, action }
      this.#unfold(first + action, next(), player === 0 ? [own, last[1]] : [last[0], own])
    }
  }

  #addChildren(id: number, actor: number, edges: readonly { readonly label: string }[]): number {
    if (edges.length === 0) throw new Error(`${this.#name}: a node has nothing to follow it`)
    const first = this.#allocate(edges.length)
    this.#actor[id] = actor
    this.#firstChild[id] = first
    this.#childCount[id] = edges.length
    for (const [index, { label }] of edges.entries()) this.#label[first + index] = this.#labelNumber(label)
    return first
  }

  #allocate(count: number): number {
    const first = this.#actor.length
    if (first + count > this.#maxNodes)
      throw new RangeError(`${this.#name}: the tree has more than ${this.#maxNodes} nodes`)
    for (let added = 0; added < count; added++) {
      this.#actor.push(TERMINAL)
      this.#firstChild.push(0)
      this.#childCount.push(0)
      this.#infoset.push(-1)
      this.#payoff.push(0)
      this.#probability.push(1)
      this.#cumulative.push(1)
      this.#equalChance.push(0)
      this.#label.push(0)
    }
    return first
  }

  #labelNumber(label: string): number {
    const known = this.#labelNumbers.get(label)
    if (known !== undefined) return known
    const number = this.#labelNumbers.size
    this.#labelNumbers.set(label, number)
    return number
  }

  #infosetNumber({ infoset: name, player, actions }: DecisionNode, parent: OwnAction | null): number {
    const labels = actions.map(({ label }) => this.#labelNumber(label))
    // Players have names of their own: both may know the same in a game of open cards.
    const key = `${player} ${name}`
    const number = this.#infosetNumbers.get(key)
    if (number === undefined) {
      this.#infosetNumbers.set(key, this.#infosets.length)
      return this.#infosets.push({ name, player, labels, parent }) - 1
    }
    const known = this.#infosets[number]!
    if (known.labels.join() !== labels.join())
      throw new Error(`${this.#name}: information set ${name} offers different actions`)
    if (known.parent?.infoset !== parent?.infoset || known.parent?.action !== parent?.action)
      this.#perfectRecall = false
    return number
  }

  #finishInfosets(): Infosets {
    const drafts = this.#infosets
    const offset = new Int32Array(drafts.length + 1)
    for (const [index, { labels }] of drafts.entries()) offset[index + 1] = offset[index]! + labels.length
    return {
      count: drafts.length,
      names: drafts.map(({ name }) => name),
      player: Uint8Array.from(drafts, ({ player }) => player),
      offset,
      actionLabel: Int32Array.from(drafts.flatMap(({ labels }) => labels)),
      actionCount: offset[drafts.length]!,
      maxActions: drafts.reduce((most, { labels }) => Math.max(most, labels.length), 0),
      parentAction: Int32Array.from(drafts, ({ parent }) =>
        parent === null ? NO_ACTION : offset[parent.infoset]! + parent.action,
      ),
      perfectRecall: this.#perfectRecall,
    }
  }
}
