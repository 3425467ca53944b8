import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  BOARDS,
  PreflopEquityBuilder,
  readPreflopEquities,
} from '../../../src/engine/cfr/abstraction/preflopEquity.ts'
import {
  FLUSH_BITS,
  flushSuit,
  RANK_KEY,
  rankBit,
  SUIT_KEY,
  SUIT_START,
} from '../../../src/engine/cfr/abstraction/sevenCard.ts'
import {
  cardsOfStartingHand,
  STARTING_HANDS,
  startingHandName,
} from '../../../src/engine/cfr/abstraction/startingHands.ts'
import { ROW_BITS, strengthTables } from '../../../src/engine/cfr/abstraction/strengthTables.ts'

const { deals, equity } = readPreflopEquities(readFileSync('resources/preflop-equities.bin'))

const NAMES = Array.from({ length: STARTING_HANDS }, (_, hand) => startingHandName(hand))

function at(first: string, second: string): number {
  return NAMES.indexOf(first) * STARTING_HANDS + NAMES.indexOf(second)
}

const { byRanks, rowOffset, byFlush } = strengthTables()

/** Twice the wins plus the ties of one hand against another over all boards. */
function score(first: readonly [number, number], second: readonly [number, number]): number {
  const left = Array.from({ length: 52 }, (_, card) => card).filter(
    (card) => !first.includes(card) && !second.includes(card),
  )
  const ranks = Int32Array.from(left, (card) => RANK_KEY[card]!)
  const suits = Int32Array.from(left, (card) => SUIT_KEY[card]!)
  const ranks1 = RANK_KEY[first[0]]! + RANK_KEY[first[1]]!
  const suits1 = SUIT_KEY[first[0]]! + SUIT_KEY[first[1]]!
  const ranks2 = RANK_KEY[second[0]]! + RANK_KEY[second[1]]!
  const suits2 = SUIT_KEY[second[0]]! + SUIT_KEY[second[1]]!
  let total = 0
  for (let a = 0; a < 48; a++)
    for (let b = 0; b < a; b++)
      for (let c = 0; c < b; c++) {
        const ranksOf3 = ranks[a]! + ranks[b]! + ranks[c]!
        const suitsOf3 = SUIT_START + suits[a]! + suits[b]! + suits[c]!
        for (let d = 0; d < c; d++)
          for (let e = 0; e < d; e++) {
            const sum = ranksOf3 + ranks[d]! + ranks[e]!
            const flushes = suitsOf3 + suits[d]! + suits[e]!
            const flush1 = (flushes + suits1) & FLUSH_BITS
            const flush2 = (flushes + suits2) & FLUSH_BITS
            const board = [left[a]!, left[b]!, left[c]!, left[d]!, left[e]!]
            const strength1 = flush1 === 0 ? byRankSum(sum + ranks1) : flushOf(first, board, flush1)
            const strength2 = flush2 === 0 ? byRankSum(sum + ranks2) : flushOf(second, board, flush2)
            total += strength1 > strength2 ? 2 : strength1 === strength2 ? 1 : 0
          }
      }
  return total
}

function byRankSum(sum: number): number {
  return byRanks[sum + rowOffset[sum >>> ROW_BITS]!]!
}

function flushOf(pair: readonly [number, number], board: readonly number[], bits: number): number {
  const suit = flushSuit(bits)
  return byFlush[
    board.reduce((mask, card) => mask | rankBit(card, suit), rankBit(pair[0], suit) | rankBit(pair[1], suit))
  ]!
}

const SUITS = [0, 1, 2, 3]
const PERMUTATIONS = SUITS.flatMap((a) =>
  SUITS.flatMap((b) =>
    SUITS.flatMap((c) => SUITS.map((d) => [a, b, c, d])).filter((suits) => new Set(suits).size === 4),
  ),
)

/** The first of all renamings of the suits of two hands, so that each way for them to meet is played out once. */
function pattern(first: readonly number[], second: readonly number[]): string {
  return PERMUTATIONS.map((suits) =>
    [first, second]
      .map((pair) => pair.map((card) => 10 + (card & ~3) + suits[card & 3]!).sort((a, b) => a - b))
      .join(),
  ).sort()[0]!
}

function equityByEnumeration(first: string, second: string): number {
  const known = new Map<string, number>()
  let [sum, count] = [0, 0]
  for (const one of cardsOfStartingHand(NAMES.indexOf(first)))
    for (const two of cardsOfStartingHand(NAMES.indexOf(second))) {
      if (one.some((card) => two.includes(card))) continue
      const key = pattern(one, two)
      if (!known.has(key)) known.set(key, score(one, two))
      sum += known.get(key)!
      count++
    }
  return sum / (2 * count * BOARDS)
}

test.each([
  ['AA', 'KK'],
  ['AA', '72o'],
  ['AKs', 'QQ'],
  ['AKo', '22'],
  ['AKs', 'AKo'],
  ['JTs', '22'],
  ['T9s', 'AKs'],
  ['72o', '32o'],
  ['A5s', 'K9s'],
  ['QJs', 'QJo'],
  ['88', '87s'],
  ['65s', 'A6o'],
  ['KQo', 'K2s'],
  ['33', '22'],
  ['AA', 'AKs'],
  ['T8s', '97s'],
  ['54s', '53s'],
  ['Q2o', 'J3s'],
  ['99', 'T9o'],
  ['A2s', '32s'],
])(
  'the table has the equity of %s against %s',
  (first, second) => {
    expect(equity[at(first, second)]).toBe(equityByEnumeration(first, second))
  },
  120_000,
)

test('equities of both sides add up to 1 and well-known ones are right', () => {
  for (let i = 0; i < STARTING_HANDS; i++)
    for (let j = 0; j < STARTING_HANDS; j++)
      expect(equity[i * 169 + j]! + equity[j * 169 + i]!).toBeCloseTo(1, 14)
  expect(equity[at('AA', 'KK')]).toBeCloseTo(0.8195, 4)
  expect(equity[at('AKs', 'QQ')]).toBeCloseTo(0.4605, 3)
})

test('deals are those of two hands without a card in common', () => {
  expect(deals.reduce((sum, ways) => sum + ways, 0)).toBe(1_326 * 1_225)
  expect(deals[at('AA', 'AA')]).toBe(6)
  expect(deals[at('AKs', 'AA')]).toBe(12)
})

test('AA against a random hand wins 85.2 %', () => {
  const row = NAMES.indexOf('AA') * STARTING_HANDS
  let [won, played] = [0, 0]
  for (let j = 0; j < STARTING_HANDS; j++) {
    won += deals[row + j]! * equity[row + j]!
    played += deals[row + j]!
  }
  expect(won / played).toBeCloseTo(0.852, 3)
})

test('slices of work do not change a builder’s progress, and it has no file before its end', () => {
  const builder = new PreflopEquityBuilder()
  expect(builder.run(3)).toBe(false)
  expect(builder.progress).toBeCloseTo(3 / 134_459, 12)
  expect(() => builder.file()).toThrow('not finished')
})
