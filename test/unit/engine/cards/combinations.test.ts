import { expect, test } from 'vitest'
import {
  cardsOfIndex,
  fiveCardIndex,
  fourCardIndex,
  indexOfCards,
  threeCardIndex,
} from '../../../../src/engine/cards/combinations.ts'

test('indices count the sets in colexicographic order without a gap', () => {
  let three = 0
  let four = 0
  for (let d = 2; d < 52; d++)
    for (let c = 1; c < d; c++)
      for (let b = 0; b < c; b++) {
        if (threeCardIndex(b, c, d) !== three++) throw new Error(`three cards ${b} ${c} ${d}`)
        for (let a = 0; a < b; a++) four++
      }
  expect(three).toBe(22_100)
  expect(four).toBe(270_725)
  expect(fourCardIndex(0, 1, 2, 3)).toBe(0)
  expect(fourCardIndex(48, 49, 50, 51)).toBe(270_724)
  expect(fiveCardIndex(0, 1, 2, 3, 4)).toBe(0)
  expect(fiveCardIndex(47, 48, 49, 50, 51)).toBe(2_598_959)
})

test.each([
  [3, 22_100],
  [4, 270_725],
  [5, 2_598_960],
])('unranking inverts ranking for %i cards', (size, count) => {
  for (let index = 0; index < count; index += size === 5 ? 97 : 1) {
    const cards = cardsOfIndex(index, size)
    if (indexOfCards(cards) !== index || new Set(cards).size !== size) throw new Error(`index ${index}`)
  }
})

test('the order of the cards does not matter to indexOfCards', () => {
  expect(indexOfCards([51, 0, 17, 4, 30])).toBe(fiveCardIndex(0, 4, 17, 30, 51))
})
