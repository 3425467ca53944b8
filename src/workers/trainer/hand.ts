import { sampleChance } from '../../engine/cfr/algorithms/sampleChance.ts'
import { OPPONENT_STREAM, trainingStreams } from '../../engine/cfr/algorithms/streams.ts'
import { CHANCE, type GameTree, TERMINAL } from '../../engine/cfr/tree.ts'
import { drawFineUnit } from '../../engine/random/streams.ts'
import { AppError } from '../../shared/errors.ts'
import type { JudgedDecision, PlayedHand } from '../../shared/training/play.ts'
import type { ActionWorths } from './actionWorths.ts'

/** Hands of play have streams of their own, whatever seed a training has. */
const PLAY_EPOCH = 0x706c_6179

/** Worths that differ by less are the same but for rounding. */
const EQUAL = 1e-9

export interface HandInput {
  readonly seat: 0 | 1
  /** Seed, 0 to 2^64 − 1, as decimal digits. */
  readonly deal: string
  readonly choices: readonly number[]
}

/** One hand of a game in which each player is dealt one card face down. */
export class Hand {
  readonly #tree: GameTree
  readonly #strategy: Float64Array
  readonly #input: HandInput
  readonly #streams: Int32Array
  readonly #events: PlayedHand['events'] = []
  readonly #decisions: JudgedDecision[] = []
  readonly #cards: string[] = []

  constructor(tree: GameTree, strategy: Float64Array, input: HandInput) {
    this.#tree = tree
    this.#strategy = strategy
    this.#input = input
    const seed = BigInt(input.deal)
    if (seed >= 2n ** 64n) throw new AppError('bad_request', { detail: 'a deal beyond 2^64' })
    this.#streams = trainingStreams({ seed, instance: 0, epoch: PLAY_EPOCH })
  }

  play(worths: ActionWorths): PlayedHand {
    const { actor, payoff, labels, label, infosets, infoset } = this.#tree
    const { seat, choices } = this.#input
    let node = 0
    while (actor[node] !== TERMINAL) {
      const isOwn = actor[node] === seat
      if (isOwn && this.#decisions.length === choices.length) break
      const next = isOwn ? this.#choose(node, worths) : this.#draw(node)
      this.#tell(node, labels[label[next]!]!)
      node = next
    }
    if (this.#decisions.length < choices.length)
      throw new AppError('bad_request', { detail: 'more choices than decisions' })
    const isOver = actor[node] === TERMINAL
    const { offset, actionLabel } = infosets
    const set = infoset[node]!
    const offered = isOver ? [] : [...actionLabel.subarray(offset[set]!, offset[set + 1]!)]
    return {
      seat,
      own: this.#cards[seat] ?? '',
      other: isOver ? (this.#cards[1 - seat] ?? '') : null,
      events: this.#events,
      options: offered.map((each) => labels[each]!),
      decisions: this.#decisions,
      result: isOver ? (seat === 0 ? 1 : -1) * payoff[node]! : null,
      best: worths.best,
    }
  }

  /** The first two cards are dealt face down, one to each player. */
  #tell(node: number, label: string): void {
    const actor = this.#tree.actor[node]
    if (actor === CHANCE && this.#cards.length < 2) this.#cards.push(label)
    else if (actor === CHANCE) this.#events.push({ kind: 'board', card: label })
    else this.#events.push({ kind: 'action', player: actor === 0 ? 0 : 1, label })
  }

  #draw(node: number): number {
    const { actor, firstChild, childCount, infosets, infoset } = this.#tree
    if (actor[node] === CHANCE) return sampleChance(this.#tree, node, this.#streams)
    const drawn = drawFineUnit(this.#streams, OPPONENT_STREAM)
    const first = infosets.offset[infoset[node]!]!
    const last = childCount[node]! - 1
    let sum = 0
    for (let child = 0; child < last; child++) {
      sum += this.#strategy[first + child]!
      if (drawn < sum) return firstChild[node]! + child
    }
    return firstChild[node]! + last
  }

  #choose(node: number, { worth }: ActionWorths): number {
    const { firstChild, childCount, infosets, infoset, labels } = this.#tree
    const set = infoset[node]!
    const first = infosets.offset[set]!
    const chosen = this.#input.choices[this.#decisions.length]!
    if (chosen >= childCount[node]!) throw new AppError('bad_request', { detail: 'no such option' })
    const options = Array.from({ length: childCount[node]! }, (_, child) => ({
      label: labels[infosets.actionLabel[first + child]!]!,
      worth: worth[first + child]!,
      probability: this.#strategy[first + child]!,
    }))
    const missed = Math.max(...options.map((option) => option.worth)) - options[chosen]!.worth
    const lost = missed < EQUAL ? 0 : missed
    this.#decisions.push({ infoset: infosets.names[set]!, options, chosen, lost })
    return firstChild[node]! + chosen
  }
}
