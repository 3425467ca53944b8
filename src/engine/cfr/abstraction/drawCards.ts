import { DECK_SIZE } from '../../cards/card.ts'
import { drawIndex } from '../../random/streams.ts'

/** Different cards, each set and order equally likely. */
export function drawCards(stream: Int32Array, count: number): number[] {
  const cards: number[] = []
  while (cards.length < count) {
    const card = drawIndex(stream, 0, DECK_SIZE)
    if (!cards.includes(card)) cards.push(card)
  }
  return cards
}
