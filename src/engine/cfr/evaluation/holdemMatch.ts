/**
 * Matches of heads-up hold'em between two players whose strategies are known, with real cards. In a duplicate match
 * each deal is played twice with the players exchanged, so that the luck of the cards largely cancels. What is left
 * is taken out by AIVAT (see aivat.ts): a deal is worth its mean over all that the players may do, which is what
 * corrections by the exact worth of each action come to; and each card from the flop on is corrected by its effect
 * on the equity of the two hands, times what was in the pot when it fell. Intervals are over pairs of hands: one for
 * means that are normal, one by the bootstrap.
 */
import { BootstrapMean } from '../../statistics/bootstrapMean.ts'
import type { CardAbstraction } from '../abstraction/cardAbstraction.ts'
import { HoldemDeal } from '../abstraction/holdemDeal.ts'
import type { PreflopEquities } from '../abstraction/preflopEquity.ts'
import { STARTING_HANDS, startingHandOf } from '../abstraction/startingHands.ts'
import type { BettingTree } from '../bettingTree.ts'
import { fitControls } from './controlVariates.ts'
import { DealWalk } from './dealWalk.ts'
import { HandEquity } from './equity.ts'
import type { HoldemPlayer } from './holdemPlayers.ts'
import { playHand } from './playHand.ts'
import { type Estimate, RunningMean } from './runningMean.ts'

export type MatchOptions = {
  readonly tree: BettingTree
  /** By which both players see their cards. */
  readonly abstraction: CardAbstraction
  /** Equities before the flop, from `readPreflopEquities`. */
  readonly equities: PreflopEquities
  readonly players: readonly [HoldemPlayer, HoldemPlayer]
  /** Deals, each played twice; at least 2. */
  readonly pairs: number
  /**
   * States of the stream that deals, of that from which the players draw, of that for all that the scale of the
   * corrections is found by, and of that which resamples (see random/streams.ts).
   */
  readonly streams: {
    readonly deals: Int32Array
    readonly players: Int32Array
    readonly pilot: Int32Array
    readonly bootstrap: Int32Array
  }
}

/** Thousandths of a big blind per hand, with 95 % intervals. */
export type MatchResult = Estimate & {
  readonly pairs: number
  /** The interval of the mean by the bootstrap (see statistics/bootstrapMean.ts). */
  readonly bootstrap: { readonly low: number; readonly high: number }
  /** The same deals simply played out. */
  readonly raw: Estimate
}

/** Deals between two yields: some milliseconds. */
const SLICE = 20
/** Pairs on which the corrections are scaled. */
const PILOT = 400
/** Cards fall on three streets. */
const CONTROLS = 3
/** Thousandths of a big blind. */
const UNIT = 1_000
const CONFIDENCE = 0.95

/** What the first player wins from the second, per hand; yields the share done. */
export function* headToHead(options: MatchOptions): Generator<number, MatchResult> {
  const [first, second] = options.players
  return yield* new Match(options).play([
    { dealer: first, other: second, isExchanged: false, sign: 1 },
    { dealer: second, other: first, isExchanged: false, sign: -1 },
  ])
}

/**
 * What the dealer wins per hand when the first player deals and the second does not. Each deal is played a second
 * time with the cards exchanged.
 */
export function* dealerValue(options: MatchOptions): Generator<number, MatchResult> {
  const [dealer, other] = options.players
  return yield* new Match(options).play([
    { dealer, other, isExchanged: false, sign: 1 },
    { dealer, other, isExchanged: true, sign: 1 },
  ])
}

type Seating = {
  readonly dealer: HoldemPlayer
  readonly other: HoldemPlayer
  /** Whether the hands are exchanged on the same board. */
  readonly isExchanged: boolean
  /** Of the dealer's winnings in the result. */
  readonly sign: 1 | -1
}

class Match {
  readonly #options: MatchOptions
  readonly #deal: HoldemDeal
  readonly #walk: DealWalk
  readonly #equity = new HandEquity()
  /** Of a pair: mean worth, and what each street's cards changed in equity times the stakes. */
  #worth = 0
  readonly #controls = new Float64Array(CONTROLS)

  constructor(options: MatchOptions) {
    const { pairs, abstraction, tree } = options
    if (!Number.isSafeInteger(pairs) || pairs < 2) throw new RangeError(`not a number of pairs: ${pairs}`)
    this.#options = options
    this.#deal = new HoldemDeal(abstraction)
    this.#walk = new DealWalk(tree)
  }

  *play(seatings: readonly [Seating, Seating]): Generator<number, MatchResult> {
    const { pairs, streams, tree } = this.#options
    const scale = yield* this.#scale(seatings)
    const raw = new RunningMean()
    const reduced = new RunningMean()
    const resampled = new BootstrapMean(streams.bootstrap)
    for (let pair = 1; pair <= pairs; pair++) {
      this.#deal.draw(streams.deals, 0)
      this.#weigh(seatings, streams.players)
      let corrected = this.#worth
      for (let street = 0; street < CONTROLS; street++) corrected -= scale[street]! * this.#controls[street]!
      reduced.add(corrected * UNIT)
      resampled.add(corrected * UNIT)
      let played = 0
      for (const { dealer, other, isExchanged, sign } of seatings) {
        if (isExchanged) this.#deal.exchangeCards()
        played += (sign * playHand(tree, this.#deal, [dealer, other], streams.players)) / 2
      }
      raw.add(played * UNIT)
      if (pair % SLICE === 0) yield (PILOT + pair) / (PILOT + pairs)
    }
    const [low, high] = resampled.interval(CONFIDENCE)
    return { pairs, ...reduced.estimate(), bootstrap: { low, high }, raw: raw.estimate() }
  }

  /** How much of each correction to take; on deals of their own, so that the result has no bias. */
  *#scale(seatings: readonly [Seating, Seating]): Generator<number, Float64Array> {
    const { streams, pairs } = this.#options
    const values: number[] = []
    const controls: Float64Array[] = []
    for (let pair = 1; pair <= PILOT; pair++) {
      this.#deal.draw(streams.pilot, 0)
      this.#weigh(seatings, streams.pilot)
      values.push(this.#worth)
      controls.push(this.#controls.slice())
      if (pair % SLICE === 0) yield pair / (PILOT + pairs)
    }
    return fitControls(values, controls)
  }

  /** Sets worth and controls of the deal at hand; leaves it as it was dealt. */
  #weigh(seatings: readonly [Seating, Seating], stream: Int32Array): void {
    const changes = this.#changes()
    this.#worth = 0
    this.#controls.fill(0)
    for (const { dealer, other, isExchanged, sign } of seatings) {
      if (isExchanged) this.#deal.exchangeCards()
      this.#worth += (sign * this.#walk.value(this.#deal, [dealer, other], stream)) / 2
      const { stakes } = this.#walk
      const side = isExchanged ? -sign : sign
      for (let street = 0; street < CONTROLS; street++)
        this.#controls[street]! += (side * stakes[street + 1]! * changes[street]!) / 2
      if (isExchanged) this.#deal.exchangeCards()
    }
  }

  /** By how much flop, turn and river change what the hand dealt first wins of a stake of 1. */
  #changes(): readonly number[] {
    const { cards, winner } = this.#deal
    const { equity } = this.#options.equities
    // Before the flop players know the class of their hand at most, so its suits count as dealt with the flop.
    const before =
      equity[startingHandOf(cards[0]!, cards[1]!) * STARTING_HANDS + startingHandOf(cards[2]!, cards[3]!)]!
    const flop = this.#equity.share(cards, 3)
    const turn = this.#equity.share(cards, 4)
    return [2 * (flop - before), 2 * (turn - flop), winner - (2 * turn - 1)]
  }
}
