import { expect, test } from 'vitest'
import { formatCard } from '../../src/engine/cards/card.ts'
import { indexOfCards } from '../../src/engine/cards/combinations.ts'
import { FIVE_CARD_CATEGORIES, FIVE_CARD_COUNTS, fiveCardTable } from '../../src/engine/cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES, THREE_CARD_COUNTS, threeCardTable } from '../../src/engine/cards/threeCard.ts'
import { cards } from '../unit/engine/support/setups.ts'

/** Cards as a player reads them, from their names; shares nothing with the engine but the names. */
const TEXTS = Array.from({ length: 52 }, (_, card) => formatCard(card))
const VALUES = TEXTS.map((text) => '0023456789TJQKA'.indexOf(text.charAt(0)))
const SUITS = TEXTS.map((text) => 'cdhs'.indexOf(text.charAt(1)))

/** Cards of each value from 1 to 14; an ace counts as 1 and as 14. */
const held = new Uint8Array(15)

/** The longest run of neighbouring values and its highest value. */
function longestRun(): { length: number; top: number } {
  let best = { length: 0, top: 0 }
  let length = 0
  for (let value = 1; value <= 14; value++) {
    length = held[value]! > 0 ? length + 1 : 0
    if (length >= best.length) best = { length, top: value }
  }
  return best
}

/** Names a hand by counting: how many values are held twice, thrice, four times, in one suit, in a row. */
function countHand(hand: readonly number[]) {
  held.fill(0)
  for (const card of hand) held[VALUES[card]!]!++
  held[1] = held[14]!
  const times = [0, 0, 0, 0, 0]
  let pairValue = 0
  for (let value = 2; value <= 14; value++) {
    times[held[value]!]!++
    if (held[value] === 2) pairValue = value
  }
  const run = longestRun()
  return {
    pairs: times[2]!,
    trips: times[3]!,
    quads: times[4]!,
    pairValue,
    inARow: run.length === hand.length,
    top: run.top,
    suited: hand.every((card) => SUITS[card] === SUITS[hand[0]!]),
  }
}

function naiveFive(hand: readonly number[]): string {
  const { pairs, trips, quads, pairValue, inARow, top, suited } = countHand(hand)
  if (inARow && suited) return top === 14 ? 'royal_flush' : 'straight_flush'
  if (quads) return 'four_of_a_kind'
  if (trips && pairs) return 'full_house'
  if (suited) return 'flush'
  if (inARow) return 'straight'
  if (trips) return 'three_of_a_kind'
  if (pairs === 2) return 'two_pair'
  if (pairs === 1) return pairValue >= 10 ? 'pair_tens_or_better' : 'pair_below_tens'
  return 'high_card'
}

function naiveThree(hand: readonly number[]): string {
  const { pairs, trips, inARow, top, suited } = countHand(hand)
  if (inARow && suited) return top === 14 ? 'mini_royal' : 'straight_flush'
  if (trips) return 'three_of_a_kind'
  if (inARow) return 'straight'
  if (suited) return 'flush'
  return pairs ? 'pair' : 'high_card'
}

test('all 2,598,960 five-card hands are named as a naive reader names them, in the published numbers', () => {
  const table = fiveCardTable()
  const counts = Array.from<number>({ length: FIVE_CARD_CATEGORIES.length }).fill(0)
  let index = 0
  for (let e = 4; e < 52; e++)
    for (let d = 3; d < e; d++)
      for (let c = 2; c < d; c++)
        for (let b = 1; b < c; b++)
          for (let a = 0; a < b; a++) {
            const category = table[index++]!
            counts[category]!++
            const hand = [a, b, c, d, e]
            if (FIVE_CARD_CATEGORIES[category] !== naiveFive(hand))
              throw new Error(hand.map(formatCard).join(' '))
          }
  expect(counts).toEqual([4, 36, 624, 3744, 5108, 10200, 54912, 123552, 422400, 675840, 1302540])
  expect(FIVE_CARD_COUNTS).toEqual(counts)
})

test('all 22,100 three-card hands are named as a naive reader names them, in the published numbers', () => {
  const table = threeCardTable()
  const counts = Array.from<number>({ length: THREE_CARD_CATEGORIES.length }).fill(0)
  let index = 0
  for (let c = 2; c < 52; c++)
    for (let b = 1; b < c; b++)
      for (let a = 0; a < b; a++) {
        const category = table[index++]!
        counts[category]!++
        const hand = [a, b, c]
        if (THREE_CARD_CATEGORIES[category] !== naiveThree(hand))
          throw new Error(hand.map(formatCard).join(' '))
      }
  expect(counts).toEqual([4, 44, 52, 720, 1096, 3744, 16440])
  expect(THREE_CARD_COUNTS).toEqual(counts)
})

test.each([
  ['QhKhAh', 'mini_royal'],
  ['Ah2h3h', 'straight_flush'],
  ['AcKdQh', 'straight'],
  ['KhAh2h', 'flush'],
  ['7c7d7h', 'three_of_a_kind'],
])('three cards %s are a %s', (text, name) => {
  expect(THREE_CARD_CATEGORIES[threeCardTable()[indexOfCards(cards(text))]!]).toBe(name)
})

test.each([
  ['Ac2d3h4s5c', 'straight'],
  ['TcJdQhKsAc', 'straight'],
  ['QcKdAh2s3c', 'high_card'],
  ['Ah2h3h4h5h', 'straight_flush'],
  ['ThJhQhKhAh', 'royal_flush'],
  ['TcTdTh9s9c', 'full_house'],
  ['9c9dAhKsQc', 'pair_below_tens'],
  ['TcTd2h3s4c', 'pair_tens_or_better'],
])('five cards %s are a %s', (text, name) => {
  expect(FIVE_CARD_CATEGORIES[fiveCardTable()[indexOfCards(cards(text))]!]).toBe(name)
})
