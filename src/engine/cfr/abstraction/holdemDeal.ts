/** One deal of heads-up hold'em: real cards, their buckets and who would win. */
import { DECK_SIZE } from '../../cards/card.ts'
import { drawIndex } from '../../random/streams.ts'
import { type CardAbstraction, FLOP_HANDS, riverBucketOf, TURN_HANDS_INDEX } from './cardAbstraction.ts'
import { RIVER_HANDS, RiverRanking } from './riverRanking.ts'
import { sevenCardStrength } from './sevenCard.ts'
import { startingHandOf } from './startingHands.ts'

const STREETS = 4

/** Two cards for each player and five for the board. */
export const DEALT_CARDS = 9

export class HoldemDeal {
  /** Cards of player 0, of player 1, and the board. */
  readonly cards = new Uint8Array(DEALT_CARDS)
  /** Bucket of player p on street s at [4 p + s]. */
  readonly bucket = new Int32Array(2 * STREETS)
  /** 1 when player 0 has the better hand, −1 for player 1, 0 for a tie. */
  winner = 0
  readonly #abstraction: CardAbstraction
  readonly #deck = Uint8Array.from({ length: DECK_SIZE }, (_, card) => card)
  readonly #hand = new Uint8Array(7)
  readonly #flopHand = this.#hand.subarray(0, 5)
  readonly #turnHand = this.#hand.subarray(0, 6)
  readonly #ranking = new RiverRanking()

  constructor(abstraction: CardAbstraction) {
    this.#abstraction = abstraction
  }

  /** Deals from a full deck with the stream at `at`, by a partial Fisher–Yates shuffle. */
  draw(streams: Int32Array, at: number): void {
    const deck = this.#deck
    // Always from the same arrangement, so that a deal follows from the stream alone.
    for (let card = 0; card < DECK_SIZE; card++) deck[card] = card
    for (let place = 0; place < DEALT_CARDS; place++) {
      const drawn = place + drawIndex(streams, at, DECK_SIZE - place)
      const card = deck[drawn]!
      deck[drawn] = deck[place]!
      deck[place] = card
      this.cards[place] = card
    }
    this.#evaluate()
  }

  /** Gives each player the other's cards, on the same board. */
  exchangeCards(): void {
    const { cards, bucket } = this
    for (let card = 0; card < 2; card++) exchange(cards, card, 2 + card)
    for (let street = 0; street < STREETS; street++) exchange(bucket, street, STREETS + street)
    this.winner = -this.winner
  }

  #evaluate(): void {
    const { cards } = this
    this.#ranking.rank(cards.subarray(4))
    const first = this.#evaluatePlayer(0)
    const second = this.#evaluatePlayer(1)
    this.winner = Math.sign(first - second)
  }

  /** Sets the player's buckets and returns its strength on the river. */
  #evaluatePlayer(player: 0 | 1): number {
    const { cards, bucket } = this
    const hand = this.#hand
    const abstraction = this.#abstraction
    const a = cards[2 * player]!
    const b = cards[2 * player + 1]!
    hand[0] = a
    hand[1] = b
    for (let card = 0; card < 5; card++) hand[2 + card] = cards[4 + card]!
    const strength = sevenCardStrength(a, b, hand[2]!, hand[3]!, hand[4]!, hand[5]!, hand[6]!)
    const at = player * STREETS
    bucket[at] = abstraction.preflop[startingHandOf(a, b)]!
    bucket[at + 1] = abstraction.flop[FLOP_HANDS.index(this.#flopHand)]!
    bucket[at + 2] = abstraction.turn[TURN_HANDS_INDEX.index(this.#turnHand)]!
    bucket[at + 3] = riverBucketOf(abstraction, this.#scoreOf(a, b, strength))
    return strength
  }

  /** River score of one hand: see `RiverScores`, which finds those of all hands at once. */
  #scoreOf(a: number, b: number, own: number): number {
    const { low, high, strength } = this.#ranking
    let score = 0
    for (let hand = 0; hand < RIVER_HANDS; hand++) {
      const c = low[hand]!
      const d = high[hand]!
      if (c === a || c === b || d === a || d === b) continue
      const other = strength[hand]!
      if (own > other) score += 2
      else if (own === other) score++
    }
    return score
  }
}

function exchange(array: Uint8Array | Int32Array, i: number, j: number): void {
  const value = array[i]!
  array[i] = array[j]!
  array[j] = value
}
