import { DECK_SIZE } from '../../cards/card.ts'
import {
  type CardAbstraction,
  FLOP_HANDS,
  riverBucketOf,
  TURN_HANDS_INDEX,
} from '../abstraction/cardAbstraction.ts'
import { RiverRanking } from '../abstraction/riverRanking.ts'
import { MAX_RIVER_SCORE, RiverScores } from '../abstraction/riverScores.ts'
import { startingHandOf } from '../abstraction/startingHands.ts'

/** C(46, 2): hands of an opponent for whom two cards of ours and four of the board are out of the deck. */
export const OPPONENT_HANDS = 1_035

const STREETS = 4
const UNSEEN = DECK_SIZE - 6

/**
 * All hands that an opponent can have on the turn against two cards of ours, with their buckets on every street and
 * our chances against each. One deal at a time: `take` fills the arrays again.
 */
export class OpponentHands {
  /** Bucket of hand h on street s at [4 h + s]; on the river 0 for a hand that holds the river card. */
  readonly bucket = new Int32Array(OPPONENT_HANDS * STREETS)
  /** Our share of the pot against each hand, 0 to 1: on the turn over all rivers, then with the river dealt. */
  readonly turnShare = new Float64Array(OPPONENT_HANDS)
  readonly riverShare = new Float64Array(OPPONENT_HANDS)
  /** 1 for the 990 hands without the river card. */
  readonly isOnRiver = new Uint8Array(OPPONENT_HANDS)
  /** Our share of the pot on turn and river against any hand, all being equally likely. */
  turnStrength = 0
  riverStrength = 0
  readonly #abstraction: CardAbstraction
  readonly #low = new Uint8Array(OPPONENT_HANDS)
  readonly #high = new Uint8Array(OPPONENT_HANDS)
  readonly #ranking = new RiverRanking()
  readonly #scores = new RiverScores()
  /** Place of each card among those that are not on the board. */
  readonly #place = new Int32Array(DECK_SIZE)

  constructor(abstraction: CardAbstraction) {
    this.#abstraction = abstraction
  }

  /** Takes a deal: our two cards, then the five of the board. */
  take(cards: readonly number[]): void {
    const [a, b] = [cards[0]!, cards[1]!]
    const board = cards.slice(2)
    const river = board[4]!
    const unseen = Array.from({ length: DECK_SIZE }, (_, card) => card).filter(
      (card) => !cards.slice(0, 6).includes(card),
    )
    let hand = 0
    for (let i = 0; i < UNSEEN; i++)
      for (let j = i + 1; j < UNSEEN; j++, hand++) {
        this.#low[hand] = unseen[i]!
        this.#high[hand] = unseen[j]!
        this.isOnRiver[hand] = unseen[i] === river || unseen[j] === river ? 0 : 1
      }
    this.#setEarlyBuckets(board)
    this.#setTurnShares([a, b], board, unseen)
    this.#setRiver([a, b], board)
  }

  #setEarlyBuckets(board: readonly number[]): void {
    const { preflop, flop, turn } = this.#abstraction
    const onFlop = [0, 0, board[0]!, board[1]!, board[2]!]
    const onTurn = [...onFlop, board[3]!]
    for (let hand = 0; hand < OPPONENT_HANDS; hand++) {
      const [low, high] = [this.#low[hand]!, this.#high[hand]!]
      onFlop[0] = low
      onFlop[1] = high
      onTurn[0] = low
      onTurn[1] = high
      this.bucket[hand * STREETS] = preflop[startingHandOf(low, high)]!
      this.bucket[hand * STREETS + 1] = flop[FLOP_HANDS.index(onFlop)]!
      this.bucket[hand * STREETS + 2] = turn[TURN_HANDS_INDEX.index(onTurn)]!
    }
  }

  #setTurnShares(own: readonly [number, number], board: readonly number[], unseen: readonly number[]): void {
    const ranking = this.#ranking
    const points = this.turnShare.fill(0)
    for (const river of unseen) {
      ranking.rank([board[0]!, board[1]!, board[2]!, board[3]!, river])
      this.#placeCards(ranking)
      const ours = ranking.strength[this.#handAt(own[0], own[1])]!
      for (let hand = 0; hand < OPPONENT_HANDS; hand++) {
        const [low, high] = [this.#low[hand]!, this.#high[hand]!]
        if (low === river || high === river) continue
        const theirs = ranking.strength[this.#handAt(low, high)]!
        if (ours > theirs) points[hand]! += 1
        else if (ours === theirs) points[hand]! += 0.5
      }
    }
    let sum = 0
    for (let hand = 0; hand < OPPONENT_HANDS; hand++) {
      points[hand]! /= UNSEEN - 2
      sum += points[hand]!
    }
    this.turnStrength = sum / OPPONENT_HANDS
  }

  #setRiver(own: readonly [number, number], board: readonly number[]): void {
    this.#scores.compute(board)
    const { ranking, score } = this.#scores
    this.#placeCards(ranking)
    const at = this.#handAt(own[0], own[1])
    const ours = ranking.strength[at]!
    this.riverStrength = score[at]! / MAX_RIVER_SCORE
    for (let hand = 0; hand < OPPONENT_HANDS; hand++) {
      this.riverShare[hand] = 0
      this.bucket[hand * STREETS + 3] = 0
      if (this.isOnRiver[hand] === 0) continue
      const place = this.#handAt(this.#low[hand]!, this.#high[hand]!)
      const theirs = ranking.strength[place]!
      this.riverShare[hand] = ours > theirs ? 1 : ours === theirs ? 0.5 : 0
      this.bucket[hand * STREETS + 3] = riverBucketOf(this.#abstraction, score[place]!)
    }
  }

  #placeCards({ left }: RiverRanking): void {
    for (let place = 0; place < left.length; place++) this.#place[left[place]!] = place
  }

  /** Number of a hand in the lexical order of a ranking. */
  #handAt(a: number, b: number): number {
    const i = Math.min(this.#place[a]!, this.#place[b]!)
    const j = Math.max(this.#place[a]!, this.#place[b]!)
    const cards = DECK_SIZE - 5
    return i * cards - ((i * (i + 1)) >> 1) + j - i - 1
  }
}
