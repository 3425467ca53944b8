import { describe, expect, test } from 'vitest'
import { parseCards } from '../../../../../src/engine/cards/card.ts'
import { HandIndex } from '../../../../../src/engine/cfr/abstraction/handIndex.ts'
import { drawIndex } from '../../../../../src/engine/random/streams.ts'

const PERMUTATIONS = [0, 1, 2, 3].flatMap((a) =>
  [0, 1, 2, 3].flatMap((b) =>
    [0, 1, 2, 3].flatMap((c) =>
      [0, 1, 2, 3].filter((d) => new Set([a, b, c, d]).size === 4).map((d) => [a, b, c, d]),
    ),
  ),
)

test.each([
  [2, 0, 169],
  [2, 3, 1_286_792],
  [2, 4, 13_960_050],
  [2, 5, 123_156_254],
  [0, 3, 1_755],
  [0, 4, 16_432],
  [0, 5, 134_459],
])('%i hole and %i board cards make %i hands', (hole, board, size) => {
  const hands = new HandIndex(hole, board)
  expect(hands.size).toBe(size)
  // Numbers and hands belong to each other one to one.
  const step = Math.max(1, Math.floor(size / 2_000))
  for (let index = 0; index < size; index += step) expect(hands.index(hands.cards(index))).toBe(index)
  expect(hands.index(hands.cards(size - 1))).toBe(size - 1)
  expect(() => hands.cards(size)).toThrow(RangeError)
  expect(() => hands.cards(-1)).toThrow(RangeError)
})

test('every one of the 1,326 starting hands and 22,100 flops has a number, each as often as its weight', () => {
  const starting = new HandIndex(2, 0)
  const counts: number[] = []
  for (let a = 0; a < 52; a++)
    for (let b = 0; b < a; b++) {
      const index = starting.index([a, b])
      counts[index] = (counts[index] ?? 0) + 1
    }
  expect(counts.length).toBe(169)
  expect(counts).toEqual(counts.map((_, index) => starting.weight(index)))
  const flops = new HandIndex(0, 3)
  const flopCounts = new Map<number, number>()
  for (let a = 0; a < 52; a++)
    for (let b = 0; b < a; b++)
      for (let c = 0; c < b; c++) {
        const index = flops.index([c, a, b])
        flopCounts.set(index, (flopCounts.get(index) ?? 0) + 1)
      }
  expect(flopCounts.size).toBe(1_755)
  for (const [index, count] of flopCounts) expect(count).toBe(flops.weight(index))
})

test('weights of the boards add up to all boards', () => {
  const boards = new HandIndex(0, 5)
  let total = 0
  for (let index = 0; index < boards.size; index++) total += boards.weight(index)
  expect(total).toBe(2_598_960)
})

test('renaming suits and changing the order within hole or board does not change the number', () => {
  const states = Int32Array.of(5, 6, 7, 8)
  const deck = Array.from({ length: 52 }, (_, card) => card)
  for (const boardCards of [0, 3, 4, 5]) {
    const hands = new HandIndex(2, boardCards)
    for (let round = 0; round < 300; round++) {
      for (let place = 0; place < 2 + boardCards; place++) {
        const drawn = place + drawIndex(states, 0, 52 - place)
        ;[deck[place], deck[drawn]] = [deck[drawn]!, deck[place]!]
      }
      const cards = deck.slice(0, 2 + boardCards)
      const index = hands.index(cards)
      const reversed = [...cards.slice(0, 2).reverse(), ...cards.slice(2).reverse()]
      for (const suits of PERMUTATIONS)
        expect(hands.index(reversed.map((card) => (card & ~3) | suits[card & 3]!))).toBe(index)
    }
  }
})

describe('hands that differ have different numbers', () => {
  test.each([
    ['suited and offsuit', 2, 0, 'AsKs', 'AsKh'],
    ['a flush draw and none', 2, 3, 'AsKs 2s7s9h', 'AsKs 2h7h9s'],
    ['hole and board swapped', 2, 3, 'AsKs 2h7h9s', 'As2h Ks7h9s'],
    ['which hole card has the suit of the board', 2, 3, 'AsKh 2s7s9s', 'AhKs 2s7s9s'],
  ])('%s', (_, hole, board, one, other) => {
    const hands = new HandIndex(hole, board)
    expect(hands.index(parseCards(one)!)).not.toBe(hands.index(parseCards(other)!))
  })
})
