/** Exact figures of a hand against the slow recount. */
import { describe, expect, test } from 'vitest'
import { indexOfCards } from '../../../src/engine/cards/combinations.ts'
import { exceptionsToBasic, strategyCost } from '../../../src/engine/exact/decisions.ts'
import { enumerateOutcomes, enumerateOutcomesTask } from '../../../src/engine/exact/enumerate.ts'
import { analyzeHand, analyzeOutcomes } from '../../../src/engine/exact/hand.ts'
import { jointOutcomes, netDistribution } from '../../../src/engine/exact/net.ts'
import { payoffTypes } from '../../../src/engine/exact/payoffTypes.ts'
import {
  BONUS_PAYOUTS_A,
  BONUS_PAYOUTS_B,
  STANDARD_MAIN_PAYOUTS,
} from '../../../src/engine/letitride/paytables.ts'
import { type CardStrategy, compileStrategy } from '../../../src/engine/letitride/strategies/compile.ts'
import { branchings, type SlowCard, slowOutcomes } from './slow.ts'

const LIBERAL = [1000, 200, 50, 12, 9, 6, 3, 2, 1, 0, 0]
const TIGHT = [500, 100, 50, 11, 8, 5, 3, 2, 1, 0, 0]
/** None of the usual order. */
const ODD = [3, 0, 7, 1, 60, 0, 2, 5, 0, 1, 1]
const BONUS_C = [1000, 200, 30, 6, 4, 1, 0]
const MAIN = { STANDARD_MAIN_PAYOUTS, LIBERAL, TIGHT, ODD }
const BONUS = { BONUS_PAYOUTS_A, BONUS_PAYOUTS_B, BONUS_C }

const STRATEGIES: CardStrategy[] = [
  'basic',
  'optimal',
  'always_ride',
  'always_pull',
  { kind: 'conservative', madeHandsOnly: false, minStrengthBet1: 1, minStrengthBet2: 2 },
  { kind: 'aggressive', rideOnDraws: true, includeGutshots: true, includeBackdoorFlush: true },
]

const all = branchings()
const code = (cards: readonly SlowCard[]): number[] => cards.map(([rank, suit]) => (rank - 2) * 4 + suit)
const net = (payout: number): number => (payout > 0 ? payout : -1)

describe.each(Object.entries(MAIN))('%s', (_name, mainPayouts) => {
  test.each(STRATEGIES)('%j', (strategy) => {
    const tables = compileStrategy({ strategy, mainPayouts })
    const slow = slowOutcomes(all, {
      bet1: (cards) => tables.bet1[indexOfCards(code(cards))] === 1,
      bet2: (cards) => tables.bet2[indexOfCards(code(cards))] === 1,
    })
    const outcomes = enumerateOutcomes(tables)
    const fast = new Map<string, number>()
    for (const { ride1, ride2, category, bonusCategory, deals } of outcomes) {
      const key = `${1 + Number(ride1) + Number(ride2)},${category},${bonusCategory}`
      fast.set(key, (fast.get(key) ?? 0) + deals)
    }
    expect(Object.fromEntries(fast)).toEqual(Object.fromEntries(slow))
    for (const bonusPayouts of Object.values(BONUS)) {
      const analysis = analyzeOutcomes({ mainPayouts, bonusPayouts }, outcomes)
      const sums = { main: [0n, 0n, 0n, 0n], bonus: [0n, 0n, 0n], both: 0n, units: 0n }
      for (const [key, deals] of slow) {
        const [units, category, bonus] = key.split(',').map(Number) as [number, number, number]
        const [x, y] = [BigInt(units * net(mainPayouts[category]!)), BigInt(net(bonusPayouts[bonus]!))]
        for (const power of [0, 1, 2, 3]) sums.main[power]! += BigInt(deals) * x ** BigInt(power)
        for (const power of [0, 1, 2]) sums.bonus[power]! += BigInt(deals) * y ** BigInt(power)
        sums.both += BigInt(deals) * x * y
        sums.units += BigInt(deals * units)
      }
      const n = sums.main[0]!
      expect(n).toBe(51_979_200n)
      expect(analysis.mainEv.numerator).toBe(sums.main[1])
      expect(analysis.unitsAtRisk.numerator).toBe(sums.units)
      expect(analysis.mainMoments.variance.numerator).toBe(n * sums.main[2]! - sums.main[1]! ** 2n)
      const mean = Number(sums.main[1]) / Number(n)
      const raw = sums.main.map((sum) => Number(sum) / Number(n))
      const third = raw[3]! - 3 * mean * raw[2]! + 2 * mean ** 3
      expect(analysis.mainMoments.third.value).toBeCloseTo(third, 6)
      expect(analysis.bonus!.ev.numerator).toBe(sums.bonus[1])
      expect(analysis.bonus!.moments.variance.numerator).toBe(n * sums.bonus[2]! - sums.bonus[1]! ** 2n)
      const covariance = Number(sums.both) / Number(n) - (mean * Number(sums.bonus[1])) / Number(n)
      expect(analysis.bonus!.covarianceWithMain).toBeCloseTo(covariance, 9)
    }
  })

  test('the costs of a strategy add up to what it loses against the optimum', () => {
    const ev = (strategy: CardStrategy): bigint =>
      analyzeHand({ mainPayouts, bonusPayouts: null }, compileStrategy({ strategy, mainPayouts })).mainEv
        .numerator
    const best = ev('optimal')
    for (const strategy of STRATEGIES.filter((name) => name !== 'always_pull' && name !== 'basic')) {
      const { total, classes } = strategyCost(mainPayouts, compileStrategy({ strategy, mainPayouts }))
      expect(total.numerator).toBe(best - ev(strategy))
      expect(classes.reduce((sum, { cost }) => sum + cost.numerator, 0n)).toBe(total.numerator)
    }
  })
})

test('published figures', () => {
  const hand = analyzeHand(
    { mainPayouts: STANDARD_MAIN_PAYOUTS, bonusPayouts: BONUS_PAYOUTS_B },
    compileStrategy({ strategy: 'optimal', mainPayouts: STANDARD_MAIN_PAYOUTS }),
  )
  expect(hand.mainEv.numerator).toBe(-1_822_224n)
  expect(hand.houseEdge).toBeCloseTo(0.035057, 6)
  expect(hand.mainSd).toBeCloseTo(5.1581, 4)
  expect(hand.bonus!.houseEdge).toBeCloseTo(0.044887, 6)
  expect(exceptionsToBasic(STANDARD_MAIN_PAYOUTS).classes).toEqual([])
  expect(exceptionsToBasic(LIBERAL).total.value).toBeCloseTo(0.0009, 5)
})

test('the enumeration is the same in slices', () => {
  const tables = compileStrategy({ strategy: 'basic', mainPayouts: STANDARD_MAIN_PAYOUTS })
  const task = enumerateOutcomesTask(tables)
  let slices = 1
  while (!task.step(100_000)) slices++
  expect(slices).toBeGreaterThan(20)
  expect(task.result()).toEqual(enumerateOutcomes(tables))
})

test('hands of equal payoffs merge into 33 and 51 types, which deal the same nets', () => {
  const types = payoffTypes({ mainPayouts: STANDARD_MAIN_PAYOUTS, bonusPayouts: null })
  expect(types.four).toHaveLength(33)
  expect(types.three).toHaveLength(51)
  const branches = types.three.reduce((sum, type) => sum + type.branches.length, 0)
  expect(branches / 51).toBeCloseTo(7.3, 1)
  const always = compileStrategy({ strategy: 'always_pull', mainPayouts: STANDARD_MAIN_PAYOUTS })
  const joint = jointOutcomes(
    { mainPayouts: STANDARD_MAIN_PAYOUTS, bonusPayouts: null },
    enumerateOutcomes(always),
  )
  for (const { value, deals } of netDistribution(joint, { bet: 1, bonus: 0 })) {
    let found = 0
    for (const three of types.three)
      for (const branch of three.branches)
        for (const { net: place, cards } of types.four[branch.type]!.nets)
          if (types.nets[place] === value) found += three.hands * branch.cards * cards
    expect(found).toBe(deals)
  }
})
