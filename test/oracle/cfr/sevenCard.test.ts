import { describe, expect, test } from 'vitest'
import { parseCards } from '../../../src/engine/cards/card.ts'
import { FIVE_CARD_CATEGORIES, fiveCardCategory } from '../../../src/engine/cards/fiveCard.ts'
import {
  FLUSH_BITS,
  flushSuit,
  RANK_KEY,
  rankBit,
  SUIT_KEY,
  SUIT_START,
  sevenCardStrength,
} from '../../../src/engine/cfr/abstraction/sevenCard.ts'
import { CATEGORIES } from '../../../src/engine/cfr/abstraction/strength.ts'
import { ROW_BITS, STRENGTHS, strengthTables } from '../../../src/engine/cfr/abstraction/strengthTables.ts'
import { drawIndex } from '../../../src/engine/random/streams.ts'

/** Seven-card hands of each category, weakest first; of them 4,324 are royal flushes. */
const COUNTS = [
  23_294_460, 58_627_800, 31_433_400, 6_461_620, 6_180_020, 4_047_644, 3_473_184, 224_848, 41_584,
]

function strengthOf(text: string): number {
  const [a, b, c, d, e, f, g] = parseCards(text)!
  return sevenCardStrength(a!, b!, c!, d!, e!, f!, g!)
}

test('all 133,784,560 hands fall into their categories', () => {
  const { byRanks, rowOffset, byFlush, category } = strengthTables()
  const byStrength = new Float64Array(STRENGTHS)
  for (let a = 6; a < 52; a++)
    for (let b = 5; b < a; b++)
      for (let c = 4; c < b; c++) {
        const ranks3 = RANK_KEY[a]! + RANK_KEY[b]! + RANK_KEY[c]!
        const suits3 = SUIT_START + SUIT_KEY[a]! + SUIT_KEY[b]! + SUIT_KEY[c]!
        for (let d = 3; d < c; d++)
          for (let e = 2; e < d; e++) {
            const ranks5 = ranks3 + RANK_KEY[d]! + RANK_KEY[e]!
            const suits5 = suits3 + SUIT_KEY[d]! + SUIT_KEY[e]!
            for (let f = 1; f < e; f++) {
              const ranks6 = ranks5 + RANK_KEY[f]!
              const suits6 = suits5 + SUIT_KEY[f]!
              for (let g = 0; g < f; g++) {
                const suits = (suits6 + SUIT_KEY[g]!) & FLUSH_BITS
                if (suits === 0) {
                  const sum = ranks6 + RANK_KEY[g]!
                  byStrength[byRanks[sum + rowOffset[sum >>> ROW_BITS]!]!]!++
                  continue
                }
                const suit = flushSuit(suits)
                let mask = rankBit(a, suit) | rankBit(b, suit) | rankBit(c, suit) | rankBit(d, suit)
                mask |= rankBit(e, suit) | rankBit(f, suit) | rankBit(g, suit)
                byStrength[byFlush[mask]!]!++
              }
            }
          }
      }
  const counts = CATEGORIES.map(() => 0)
  for (const [strength, count] of byStrength.entries()) counts[category[strength]!]! += count
  expect(counts).toEqual(COUNTS)
  expect(byStrength.every((count) => count > 0)).toBe(true)
  expect(byStrength[STRENGTHS - 1]).toBe(4_324)
}, 300_000)

test('the category is that of the best five cards by the other evaluator', () => {
  const states = Int32Array.of(1, 2, 3, 4)
  const deck = Array.from({ length: 52 }, (_, card) => card)
  const { category } = strengthTables()
  const names = new Map<string, string>([
    ['royal_flush', 'straight_flush'],
    ['pair_tens_or_better', 'pair'],
    ['pair_below_tens', 'pair'],
  ])
  for (let round = 0; round < 20_000; round++) {
    for (let place = 0; place < 7; place++) {
      const drawn = place + drawIndex(states, 0, 52 - place)
      ;[deck[place], deck[drawn]] = [deck[drawn]!, deck[place]!]
    }
    const seven = deck.slice(0, 7)
    let best: number = FIVE_CARD_CATEGORIES.length
    for (let x = 0; x < 7; x++)
      for (let y = 0; y < x; y++) {
        const [a, b, c, d, e] = seven.filter((_, i) => i !== x && i !== y).toSorted((p, q) => p - q)
        best = Math.min(best, fiveCardCategory(a!, b!, c!, d!, e!))
      }
    const [a, b, c, d, e, f, g] = seven
    const name = FIVE_CARD_CATEGORIES[best]!
    expect(CATEGORIES[category[sevenCardStrength(a!, b!, c!, d!, e!, f!, g!)]!]).toBe(names.get(name) ?? name)
  }
})

describe('the stronger hand wins', () => {
  test.each([
    ['steel wheel over quads', 'As2s3s4s5sAhAd', 'AsAhAdAcKsKhKd'],
    ['six-high straight over the wheel', '2c3d4h5s6cKdQh', 'Ac2d3h4s5cKdQh'],
    ['the third pair may be the kicker', 'AsAhKsKhQsQhJd', 'AsAhKsKhJsJhTd'],
    ['two sets make a full house', 'AsAhAdKsKhKd2c', 'AsAhAdQsQhQd2c'],
    ['the higher of seven flush cards count', 'As9s7s5s4s3s2s', 'Ks9s7s5s4s3s2s'],
    ['the kicker decides', 'AsAhKd9c7h4s2d', 'AsAhQd9c7h4s2d'],
  ])('%s', (_, stronger, weaker) => {
    expect(strengthOf(stronger)).toBeGreaterThan(strengthOf(weaker))
  })

  test.each([
    ['sixth and seventh cards', 'AsKhQdJc9h3s2d', 'AsKhQdJc9h4s2c'],
    ['suits', 'AsKhQdJc9h3s2d', 'AcKdQhJs9c3d2h'],
    ['the lowest flush cards', 'AsQs9s7s5s3s2s', 'AsQs9s7s5s4h2d'],
  ])('%s do not matter', (_, one, other) => {
    expect(strengthOf(one)).toBe(strengthOf(other))
  })
})
