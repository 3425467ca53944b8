import { describe, expect, test } from 'vitest'
import { indexOfCards } from '../../src/engine/cards/combinations.ts'
import { FIVE_CARD_COUNTS, fiveCardTable } from '../../src/engine/cards/fiveCard.ts'
import { THREE_CARD_COUNTS } from '../../src/engine/cards/threeCard.ts'
import { enumerateOutcomes } from '../../src/engine/exact/enumerate.ts'
import { analyzeHand } from '../../src/engine/exact/hand.ts'
import {
  BONUS_PAYOUTS_A,
  BONUS_PAYOUTS_B,
  STANDARD_MAIN_PAYOUTS,
} from '../../src/engine/letitride/paytables.ts'
import type { StrategyName } from '../../src/engine/letitride/setup.ts'
import { compileStrategy } from '../../src/engine/letitride/strategies/compile.ts'

function analyze(
  strategy: StrategyName,
  bonusPayouts: readonly number[] | null = null,
  mainPayouts = STANDARD_MAIN_PAYOUTS,
) {
  return analyzeHand({ mainPayouts, bonusPayouts }, compileStrategy({ strategy, mainPayouts }))
}

test.each([
  ['optimal', -1_822_224n],
  ['basic', -1_822_224n],
  ['always_pull', -19_373_840n],
  // Each of the three bets then has the value of one bet that is never pulled.
  ['always_ride', 3n * -19_373_840n],
] as const)('%s loses exactly %s base bets over all ordered deals', (strategy, numerator) => {
  expect(analyze(strategy).mainEv.numerator).toBe(numerator)
})

test('house edges as published: 3.505679 %, 37.27229 % and 111.8 %', () => {
  expect(analyze('optimal').houseEdge * 100).toBeCloseTo(3.505679, 6)
  expect(analyze('always_pull').houseEdge * 100).toBeCloseTo(37.27229, 5)
  expect(analyze('always_ride').houseEdge * 100).toBeCloseTo(111.8, 1)
  expect(analyze('always_ride').elementOfRisk * 100).toBeCloseTo(37.27229, 5)
})

test('the standard deviation is 5.1581 base bets with ties pulled', () => {
  expect(analyze('optimal').mainSd).toBeCloseTo(5.1581, 4)
})

test('the published chart read literally, riding suited A-2-4 and A-3-4, loses its known excess', () => {
  const tables = compileStrategy({ strategy: 'basic', mainPayouts: STANDARD_MAIN_PAYOUTS })
  const literal = Uint8Array.from(tables.bet1)
  const suits = [0, 1, 2, 3]
  for (const suit of suits)
    for (const rank of [1, 0]) literal[indexOfCards([48 + suit, rank * 4 + suit, 8 + suit])] = 1
  const setup = { mainPayouts: STANDARD_MAIN_PAYOUTS, bonusPayouts: null }
  expect(analyzeHand(setup, { ...tables, bet1: literal }).mainEv.numerator).toBe(-1_823_568n)
})

test.each([
  ['A', BONUS_PAYOUTS_A, 7.095],
  ['B', BONUS_PAYOUTS_B, 4.4887],
] as const)('bonus table %s keeps %d', (_, payouts, percent) => {
  expect(analyze('basic', payouts).bonus!.houseEdge * 100).toBeCloseTo(percent, 4)
})

test('liberal and tight main tables keep 2.1486 % and 4.0775 % under optimal play', () => {
  const liberal = [1000, 200, 50, 12, 9, 6, 3, 2, 1, 0, 0]
  const tight = [500, 100, 50, 11, 8, 5, 3, 2, 1, 0, 0]
  expect(analyze('optimal', null, liberal).houseEdge * 100).toBeCloseTo(2.1486, 4)
  expect(analyze('optimal', null, tight).houseEdge * 100).toBeCloseTo(4.0775, 4)
})

describe('the enumeration', () => {
  test('categories have their probabilities whatever is decided', () => {
    for (const strategy of ['basic', 'always_ride'] as const) {
      const { categories, bonusCategories } = analyze(strategy, BONUS_PAYOUTS_A)
      expect(categories.map(({ numerator }) => numerator)).toEqual(
        FIVE_CARD_COUNTS.map((n) => BigInt(n) * 20n),
      )
      expect(bonusCategories.map(({ numerator }) => numerator)).toEqual(
        THREE_CARD_COUNTS.map((n) => BigInt(n) * 49n * 48n),
      )
    }
  })

  test('rides are the shares of the decision tables', () => {
    const tables = compileStrategy({ strategy: 'basic', mainPayouts: STANDARD_MAIN_PAYOUTS })
    const analysis = analyze('basic')
    const ones = (table: Uint8Array): number => table.reduce((sum, value) => sum + value, 0)
    expect(analysis.ride1.value).toBeCloseTo(ones(tables.bet1) / 22_100, 14)
    expect(analysis.ride2.value).toBeCloseTo(ones(tables.bet2) / 270_725, 14)
    expect(analysis.unitsAtRisk.value).toBeCloseTo(1 + analysis.ride1.value + analysis.ride2.value, 14)
  })

  test('agrees with a direct walk over every deal of some own cards', () => {
    const tables = compileStrategy({ strategy: 'optimal', mainPayouts: STANDARD_MAIN_PAYOUTS })
    // Decisions that ride for three sets of own cards only single these out of the whole enumeration.
    const hands = [
      [0, 1, 50],
      [32, 36, 40],
      [3, 17, 44],
    ]
    const bet1 = new Uint8Array(22_100)
    for (const hand of hands) bet1[indexOfCards(hand)] = 1
    const counted = new Map<string, number>()
    for (const { ride1, ride2, category, deals } of enumerateOutcomes({ bet1, bet2: tables.bet2 })) {
      if (ride1) counted.set(`${ride2}/${category}`, (counted.get(`${ride2}/${category}`) ?? 0) + deals)
    }
    const walked = new Map<string, number>()
    for (const own of hands)
      for (let first = 0; first < 52; first++)
        for (let second = 0; second < 52; second++) {
          if (first === second || own.includes(first) || own.includes(second)) continue
          const ride2 = tables.bet2[indexOfCards([...own, first])] === 1
          const category = fiveCardTable()[indexOfCards([...own, first, second])]!
          walked.set(`${ride2}/${category}`, (walked.get(`${ride2}/${category}`) ?? 0) + 1)
        }
    expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(walked))
  })
})
