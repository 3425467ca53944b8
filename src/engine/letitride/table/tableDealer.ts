import { DECK_SIZE } from '../../cards/card.ts'
import type { WordSource } from '../../random/bounded.ts'

const WORD = 2 ** 32

/** Where a table's cards come from: `deal` puts those of the next round into `deck`. */
export type Dealer = {
  /** The cards of the round in the order dealt: three for each seat, the discards, two community cards. */
  readonly deck: Uint8Array
  /** Place of the first community card in `deck`. */
  readonly community: number
  deal(): void
}

/**
 * Deals as deal.ts defines, card for card, into arrays that are used again for every round: three cards for each
 * seat in turn, then the discards, then the two community cards.
 */
export class TableDealer implements Dealer {
  /** The cards that are not dealt lie behind the others. */
  readonly deck = new Uint8Array(DECK_SIZE)
  readonly #seats: number
  readonly community: number
  #source: WordSource

  constructor(options: { readonly seats: number; readonly discards: number; readonly source: WordSource }) {
    this.#seats = options.seats
    this.community = 3 * options.seats + options.discards
    this.#source = options.source
    this.begin(options.source)
  }

  /** A new deck, and the words that its shuffles are taken from. */
  begin(source: WordSource): void {
    this.#source = source
    for (let card = 0; card < DECK_SIZE; card++) this.deck[card] = card
  }

  /** Deals a round. */
  deal(): void {
    let position = 0
    for (let seat = 0; seat < this.#seats; seat++) {
      this.#take(position, 3)
      position += 3
    }
    while (position < this.community) this.#take(position++, 1)
    this.#take(position, 2)
  }

  /** Draws 1 to 3 cards from one word: see `drawBelow` for the method and its proof. */
  #take(position: number, count: number): void {
    const left = DECK_SIZE - position
    const product = count === 1 ? left : count === 2 ? left * (left - 1) : left * (left - 1) * (left - 2)
    const rejected = WORD % product
    let word: number
    let rest: number
    do {
      word = this.#source.next()
      rest = Math.imul(word, product) >>> 0
    } while (rest < rejected)
    const { deck } = this
    let fraction = word
    for (let drawn = 0; drawn < count; drawn++) {
      const at = position + drawn
      const bound = left - drawn
      const chosen = at + Math.floor((fraction * bound) / WORD)
      fraction = Math.imul(fraction, bound) >>> 0
      const card = deck[chosen]!
      deck[chosen] = deck[at]!
      deck[at] = card
    }
  }
}
