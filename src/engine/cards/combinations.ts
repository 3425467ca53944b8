/**
 * Colexicographic numbering of card sets (the combinatorial number system, Knuth TAOCP 4A §7.2.1.3):
 * ascending cards c1 < c2 < … < ck have the index C(c1,1) + C(c2,2) + … + C(ck,k).
 */
import { type Card, DECK_SIZE } from './card.ts'

export const THREE_CARD_HANDS = 22_100
export const FOUR_CARD_HANDS = 270_725
export const FIVE_CARD_HANDS = 2_598_960

/** Row stride of `COLEX_OFFSETS`: a power of two, so that a row is chosen by a shift. */
export const COLEX_STRIDE = 64

/** C(card, position + 1) at [position × 64 + card], position 0..4: what the card adds to the index of its set. */
export const COLEX_OFFSETS: Int32Array = colexOffsets()

function colexOffsets(): Int32Array {
  const offsets = new Int32Array(5 * COLEX_STRIDE)
  for (let card = 0; card < DECK_SIZE; card++) {
    let binomial = 1
    for (let position = 0; position < 5; position++) {
      binomial = (binomial * (card - position)) / (position + 1)
      offsets[position * COLEX_STRIDE + card] = binomial
    }
  }
  return offsets
}

function offset(position: number, card: Card): number {
  return COLEX_OFFSETS[position * COLEX_STRIDE + card]!
}

/** Index 0..22,099 of three cards given in ascending order. */
export function threeCardIndex(a: Card, b: Card, c: Card): number {
  return a + offset(1, b) + offset(2, c)
}

/** Index 0..270,724 of four cards given in ascending order. */
export function fourCardIndex(a: Card, b: Card, c: Card, d: Card): number {
  return a + offset(1, b) + offset(2, c) + offset(3, d)
}

/** Index 0..2,598,959 of five cards given in ascending order. */
export function fiveCardIndex(a: Card, b: Card, c: Card, d: Card, e: Card): number {
  return a + offset(1, b) + offset(2, c) + offset(3, d) + offset(4, e)
}

/** Index of three to five cards in any order. */
export function indexOfCards(cards: readonly Card[]): number {
  return cards.toSorted((a, b) => a - b).reduce((index, card, position) => index + offset(position, card), 0)
}

/** The `size` cards, ascending, whose index is `index`: the inverse of `indexOfCards`. */
export function cardsOfIndex(index: number, size: number): Card[] {
  const cards = Array.from<number>({ length: size })
  let rest = index
  let card = DECK_SIZE - 1
  for (let position = size - 1; position >= 0; position--) {
    while (offset(position, card) > rest) card--
    rest -= offset(position, card)
    cards[position] = card
  }
  return cards
}
