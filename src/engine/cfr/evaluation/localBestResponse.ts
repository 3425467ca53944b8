/**
 * Local best response: V. Lisý, M. Bowling, "Equilibrium approximation quality of current no-limit poker bots", AAAI
 * workshop on computer poker, 2017. A player who knows the strategy follows which hands it can still have, with real
 * cards, and on the turn and the river takes the action that would be best if both only checked and called from then
 * on; before it checks and calls. What it wins is a lower bound of what the strategy can lose in the real game.
 *
 * Its opponent's hand is never drawn: actions are drawn as all hands together play them, and at the end the chips
 * are the mean over the hands that are left, which has the same expectation and varies less.
 */
import type { CardAbstraction } from '../abstraction/cardAbstraction.ts'
import { drawCards } from '../abstraction/drawCards.ts'
import { type BettingTree, FOLDED_BY_0, SHOWDOWN } from '../bettingTree.ts'
import type { Player } from '../game.ts'
import { fitControls } from './controlVariates.ts'
import { drawAction } from './drawAction.ts'
import type { HoldemPlayer } from './holdemPlayers.ts'
import { OPPONENT_HANDS, OpponentHands } from './opponentHands.ts'
import { type Estimate, RunningMean } from './runningMean.ts'

export type LocalResponseOptions = {
  readonly tree: BettingTree
  /** By which the opponent sees its cards. */
  readonly abstraction: CardAbstraction
  readonly opponent: HoldemPlayer
  /** Deals, each played from both seats; at least 2. */
  readonly deals: number
  /** States of the stream for the result, and of that by which its controls are scaled. */
  readonly streams: { readonly deals: Int32Array; readonly pilot: Int32Array }
}

const STREETS = 4
const TURN = 2
const RIVER = 3
/** Deals on which the controls are scaled. */
const PILOT = 200
/** Thousandths of a big blind. */
const UNIT = 1_000

/**
 * What the response wins per hand, mean over both seats, in thousandths of a big blind; yields the share done. The
 * strength of its own hand on turn and river, whose mean over all deals is ½, serves as a control.
 */
export function* localBestResponse(
  options: LocalResponseOptions,
): Generator<number, Estimate & { readonly deals: number }> {
  const { deals, streams } = options
  if (!Number.isSafeInteger(deals) || deals < 2) throw new RangeError(`not a number of deals: ${deals}`)
  const response = new LocalResponse(options)
  const strengths = (): Float64Array =>
    Float64Array.of(response.hands.turnStrength - 0.5, response.hands.riverStrength - 0.5)
  const values: number[] = []
  const controls: Float64Array[] = []
  for (let deal = 1; deal <= PILOT; deal++) {
    values.push(response.playBoth(drawCards(streams.pilot, 7), streams.pilot))
    controls.push(strengths())
    yield deal / (PILOT + deals)
  }
  const scale = fitControls(values, controls)
  const result = new RunningMean()
  for (let deal = 1; deal <= deals; deal++) {
    const won = response.playBoth(drawCards(streams.deals, 7), streams.deals)
    result.add(UNIT * (won - strengths().reduce((sum, control, i) => sum + scale[i]! * control, 0)))
    yield (PILOT + deal) / (PILOT + deals)
  }
  return { deals, ...result.estimate() }
}

/** The response at work, one deal at a time. */
export class LocalResponse {
  readonly hands: OpponentHands
  readonly #tree: BettingTree
  readonly #opponent: HoldemPlayer
  /** Probability of the actions so far with each hand. */
  readonly #range = new Float64Array(OPPONENT_HANDS)
  /** Probabilities of the actions of each hand at one node. */
  readonly #plays: Float64Array
  readonly #marginal: Float64Array

  constructor({
    tree,
    abstraction,
    opponent,
  }: Pick<LocalResponseOptions, 'tree' | 'abstraction' | 'opponent'>) {
    this.hands = new OpponentHands(abstraction)
    this.#tree = tree
    this.#opponent = opponent
    this.#plays = new Float64Array(OPPONENT_HANDS * tree.maxActions)
    this.#marginal = new Float64Array(tree.maxActions)
  }

  /** Big blinds won with these cards (our two, then the board), mean of both seats. */
  playBoth(cards: readonly number[], stream: Int32Array): number {
    this.hands.take(cards)
    return (this.#play(0, stream) + this.#play(1, stream)) / 2
  }

  #play(seat: Player, stream: Int32Array): number {
    const { actor, firstChild, stake } = this.#tree
    this.#range.fill(1)
    let node = 0
    while (actor[node]! < FOLDED_BY_0)
      node = firstChild[node]! + (actor[node] === seat ? this.#respond(node) : this.#drawPlay(node, stream))
    if (actor[node] !== SHOWDOWN) return actor[node] === FOLDED_BY_0 + seat ? -stake[node]! : stake[node]!
    const share = this.#shareAgainst(this.#range, RIVER)
    return (2 * share - 1) * stake[node]!
  }

  /** The opponent's action, drawn from what all its hands do; its range becomes that of the hands that do it. */
  #drawPlay(node: number, stream: Int32Array): number {
    const { childCount, street } = this.#tree
    const { bucket, isOnRiver } = this.hands
    const count = childCount[node]!
    const plays = this.#plays
    const range = this.#range
    const marginal = this.#marginal.fill(0)
    let total = 0
    for (let hand = 0; hand < OPPONENT_HANDS; hand++) {
      const weight = range[hand]!
      if (weight === 0) continue
      this.#opponent.write(node, bucket[hand * STREETS + street[node]!]!, plays, hand * count)
      if (isOnRiver[hand] === 0) continue
      total += weight
      for (let action = 0; action < count; action++)
        marginal[action]! += weight * plays[hand * count + action]!
    }
    for (let action = 0; action < count; action++) marginal[action]! /= total
    const drawn = drawAction(marginal, 0, count, stream)
    const share = marginal[drawn]!
    // Only proportions matter: divided by the share of the action, long lines do not fade to 0.
    for (let hand = 0; hand < OPPONENT_HANDS; hand++)
      if (range[hand]! > 0) range[hand]! *= plays[hand * count + drawn]! / share
    return drawn
  }

  /** Check or call before the turn; then whatever wins most if only checks and calls follow. */
  #respond(node: number): number {
    const { street, firstChild, childCount, label, pot, stake } = this.#tree
    const first = firstChild[node]!
    const isFacingBet = label[first] === 'fold'
    const passive = isFacingBet ? 1 : 0
    const here = street[node]!
    if (here < TURN) return passive
    // What each has paid: who folds loses that.
    const own = isFacingBet ? stake[first]! : pot[node]! / 2
    const theirs = pot[node]! - own
    let best = (2 * this.#shareAgainst(this.#range, here) - 1) * theirs
    let choice = passive
    if (isFacingBet && -own > best) {
      best = -own
      choice = 0
    }
    for (let action = passive + 1; action < childCount[node]!; action++) {
      const worth = this.#worthOfRaise(first + action, theirs)
      if (worth > best) {
        best = worth
        choice = action
      }
    }
    return choice
  }

  /** Some of the opponent's hands fold to the raise that leads to `node`, the others are taken to call it. */
  #worthOfRaise(node: number, theirs: number): number {
    const { pot, street } = this.#tree
    const { bucket } = this.hands
    const here = street[node]!
    const plays = this.#plays
    const called = new Float64Array(OPPONENT_HANDS)
    let total = 0
    let folding = 0
    for (let hand = 0; hand < OPPONENT_HANDS; hand++) {
      const weight = this.#weight(this.#range, hand, here)
      if (weight === 0) continue
      this.#opponent.write(node, bucket[hand * STREETS + here]!, plays, 0)
      total += weight
      folding += weight * plays[0]!
      called[hand] = weight * (1 - plays[0]!)
    }
    const folds = folding / total
    const raised = pot[node]! - theirs
    const share = folds < 1 ? this.#shareAgainst(called, here) : 0
    return folds * theirs + (1 - folds) * (2 * share - 1) * raised
  }

  /** Our share of the pot against hands with these weights. */
  #shareAgainst(range: Float64Array, street: number): number {
    const share = street === TURN ? this.hands.turnShare : this.hands.riverShare
    let sum = 0
    let total = 0
    for (let hand = 0; hand < OPPONENT_HANDS; hand++) {
      const weight = this.#weight(range, hand, street)
      sum += weight * share[hand]!
      total += weight
    }
    return total > 0 ? sum / total : 0.5
  }

  /** Until the river is dealt nobody knows that its card cannot be in a hand. */
  #weight(range: Float64Array, hand: number, street: number): number {
    return street === RIVER ? range[hand]! * this.hands.isOnRiver[hand]! : range[hand]!
  }
}
