/**
 * How cards are dealt: the definition that faster players must reproduce card for card. Every hand draws all its
 * cards, whatever is decided on it, and nothing else consumes the generator; so hand k of session i of a seed is
 * the same deal for every strategy and every way of betting.
 */
import { type Card, DECK_SIZE } from '../cards/card.ts'
import { drawBelow } from '../random/bounded.ts'
import { seedKey, sessionState } from '../random/seed.ts'
import { Xoshiro128 } from '../random/xoshiro128.ts'

export type Deal = {
  /** Three cards for each seat, in the order dealt. */
  readonly players: readonly (readonly Card[])[]
  readonly discards: readonly Card[]
  readonly community: readonly Card[]
}

/** Deals the hands of one session one after the other. */
export class SessionDealer {
  readonly #generator: Xoshiro128
  readonly #deck = Array.from({ length: DECK_SIZE }, (_, card) => card)
  readonly #seats: number
  readonly #discards: number
  #dealt = 0

  /** `session` is the session's number in the run, `seed` the run's master seed, 0 to 2^64 − 1. */
  constructor(options: {
    readonly seed: bigint
    readonly session: number
    readonly seats: number
    readonly discards: number
  }) {
    this.#generator = new Xoshiro128(sessionState(seedKey(options.seed), options.session))
    this.#seats = options.seats
    this.#discards = options.discards
  }

  /**
   * The next hand. The deck is not put in order between hands: a partial Fisher–Yates shuffle of any arrangement
   * is as uniform as one of a new deck.
   */
  next(): Deal {
    this.#dealt = 0
    return {
      players: Array.from({ length: this.#seats }, () => this.#take(3)),
      discards: Array.from({ length: this.#discards }, () => this.#take(1)).flat(),
      community: this.#take(2),
    }
  }

  /** Draws 1 to 3 cards with one word of the generator and moves them to the front of the deck. */
  #take(count: number): Card[] {
    const first = this.#dealt
    const bounds = Array.from({ length: count }, (_, drawn) => DECK_SIZE - first - drawn)
    const cards: Card[] = []
    for (const distance of drawBelow(this.#generator, bounds)) {
      const position = this.#dealt++
      const card = this.#deck[position + distance]!
      this.#deck[position + distance] = this.#deck[position]!
      this.#deck[position] = card
      cards.push(card)
    }
    return cards
  }
}
