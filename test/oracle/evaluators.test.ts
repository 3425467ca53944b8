import { expect, test } from 'vitest'
import { formatCard } from '../../src/engine/cards/card.ts'
import { indexOfCards } from '../../src/engine/cards/combinations.ts'
import { FIVE_CARD_CATEGORIES, FIVE_CARD_COUNTS, fiveCardTable } from '../../src/engine/cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES, THREE_CARD_COUNTS, threeCardTable } from '../../src/engine/cards/threeCard.ts'
import { cards } from '../unit/engine/support/setups.ts'

/** Ranks counted as a player would, from card names; shares nothing with the engine but the names. */
const RANK_VALUE = Object.fromEntries([...'23456789TJQKA'].map((name, index) => [name, index + 2]))
const TEXTS = Array.from({ length: 52 }, (_, card) => formatCard(card))
const VALUES = TEXTS.map((text) => RANK_VALUE[text[0]!]!)
const SUITS = TEXTS.map((text) => text[1]!)

function isRun(distinct: readonly number[], length: number): boolean {
  if (distinct.length !== length) return false
  const wheel = [
    ...distinct
      .slice(1)
      .map(() => 0)
      .keys(),
  ].map((step) => step + 2)
  return distinct[length - 1]! - distinct[0]! === length - 1 || [...wheel, 14].join() === distinct.join()
}

function describeHand(hand: readonly number[]): {
  groups: string
  run: boolean
  flush: boolean
  ranks: number[]
} {
  const counts = new Map<number, number>()
  for (const card of hand) counts.set(VALUES[card]!, (counts.get(VALUES[card]!) ?? 0) + 1)
  const ranks = [...counts.keys()].sort((a, b) => a - b)
  const groups = [...counts.values()].sort((a, b) => b - a).join('')
  const run = groups[0] === '1' && isRun(ranks, hand.length)
  const flush = hand.every((card) => SUITS[card] === SUITS[hand[0]!])
  return {
    groups,
    run,
    flush,
    ranks: [...counts]
      .filter(([, n]) => n === 2)
      .map(([rank]) => rank)
      .concat(ranks),
  }
}

const FIVE_BY_GROUPS: Record<string, string> = {
  '41': 'four_of_a_kind',
  '32': 'full_house',
  '311': 'three_of_a_kind',
  '221': 'two_pair',
}

function naiveFive(hand: readonly number[]): string {
  const { groups, run, flush, ranks } = describeHand(hand)
  if (run && flush) return ranks[0] === 10 ? 'royal_flush' : 'straight_flush'
  const grouped = FIVE_BY_GROUPS[groups]
  if (grouped) return grouped
  if (flush) return 'flush'
  if (run) return 'straight'
  if (groups === '2111') return ranks[0]! >= 10 ? 'pair_tens_or_better' : 'pair_below_tens'
  return 'high_card'
}

function naiveThree(hand: readonly number[]): string {
  const { groups, run, flush, ranks } = describeHand(hand)
  if (run && flush) return ranks[0] === 12 ? 'mini_royal' : 'straight_flush'
  if (groups === '3') return 'three_of_a_kind'
  if (run) return 'straight'
  if (flush) return 'flush'
  return groups === '21' ? 'pair' : 'high_card'
}

test('all 2,598,960 five-card hands are named as a naive reader names them, in the published numbers', () => {
  const table = fiveCardTable()
  const counts = new Array<number>(FIVE_CARD_CATEGORIES.length).fill(0)
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
  const counts = new Array<number>(THREE_CARD_CATEGORIES.length).fill(0)
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
