import { describe, expect, test } from 'vitest'
import { indexOfCards } from '../../../../src/engine/cards/combinations.ts'
import { analyzeHand } from '../../../../src/engine/exact/hand.ts'
import { STANDARD_MAIN_PAYOUTS } from '../../../../src/engine/letitride/paytables.ts'
import type { StrategySetup } from '../../../../src/engine/letitride/setup.ts'
import { compileDecisions } from '../../../../src/engine/letitride/strategies/compile.ts'
import type { DecisionTables } from '../../../../src/engine/letitride/strategies/decisionTables.ts'
import { BASIC_AS_RULES } from '../../../fixtures/rules/basicStrategy.ts'
import { cards, tablesOf as rememberedTables, setupWith } from '../support/setups.ts'

const mainPayouts = STANDARD_MAIN_PAYOUTS
const MADE_HANDS = {
  kind: 'conservative',
  madeHandsOnly: true,
  minStrengthBet1: 7,
  minStrengthBet2: 5,
} as const
const ALL_DRAWS = {
  kind: 'aggressive',
  rideOnDraws: true,
  includeGutshots: true,
  includeBackdoorFlush: true,
} as const

function tablesOf(strategy: StrategySetup): DecisionTables {
  return rememberedTables(setupWith({ strategy }))
}

/** The house edge in percent of a base bet. */
function edge(strategy: StrategySetup): number {
  return 100 * analyzeHand({ mainPayouts, bonusPayouts: null }, tablesOf(strategy)).houseEdge
}

function rides(strategy: StrategySetup, hand: string): boolean {
  const { bet1, bet2 } = tablesOf(strategy)
  const list = cards(hand)
  return (list.length === 3 ? bet1 : bet2)[indexOfCards(list)] === 1
}

test('the exact house edges of the built-in strategies', () => {
  expect(edge(MADE_HANDS)).toBeCloseTo(5.2797, 4)
  expect(edge(ALL_DRAWS)).toBeCloseTo(14.735, 3)
  expect(edge(BASIC_AS_RULES)).toBeCloseTo(3.505679, 6)
})

describe('conservative', () => {
  test('with made hands only, the strengths do not matter', () => {
    expect(tablesOf({ ...MADE_HANDS, minStrengthBet1: 1, minStrengthBet2: 10 })).toEqual(tablesOf(MADE_HANDS))
  })

  test.each([
    [1, '2c2d3h', true],
    [2, '9c9d3h', false],
    [2, 'TcTd3h', true],
    [3, 'AcAd3h', false],
    [4, '2c2d2h', true],
    [5, '2c2d2h', false],
    [1, '2c3d9h', false],
    [2, '2c2d3h3s', true],
    [3, '2c2d3h3s', true],
    [4, '2c2d3h3s', false],
    [4, '2c2d2h3s', true],
    [8, '2c2d2h2s', true],
    [9, '2c2d2h2s', false],
  ])('from strength %i on, %s rides: %s', (least, hand, expected) => {
    const strategy = { ...MADE_HANDS, madeHandsOnly: false, minStrengthBet1: least, minStrengthBet2: least }
    expect(rides(strategy, hand)).toBe(expected)
  })

  test('each bet has its own strength', () => {
    const strategy = { ...MADE_HANDS, madeHandsOnly: false, minStrengthBet1: 4, minStrengthBet2: 1 }
    expect([rides(strategy, '2c2d3h'), rides(strategy, '2c2d3h9s')]).toEqual([false, true])
  })
})

describe('aggressive', () => {
  test.each([
    ['all draws', {}, 'RRRRRP'],
    ['no draws', { rideOnDraws: false }, 'PPPPPP'],
    ['no gutshots', { includeGutshots: false }, 'RRPRRP'],
    ['no backdoor flush', { includeBackdoorFlush: false }, 'PRRRRP'],
  ])('%s', (_, changes, expected) => {
    const strategy = { ...ALL_DRAWS, ...changes }
    // Three suited, three in a straight, a gutshot, an open draw, four suited, nothing.
    const hands = ['2c7cQc', '2d4c6c', '6c7d9hTs', '6c7d8h9s', '2c7cQcKc', '2c7dQhKs']
    expect(hands.map((hand) => (rides(strategy, hand) ? 'R' : 'P')).join('')).toBe(expected)
    expect([rides(strategy, 'TcTd2h'), rides(strategy, '2c2d2h2s')]).toEqual([true, true])
  })

  test('a hand that is left out as one draw rides as another', () => {
    expect(rides({ ...ALL_DRAWS, includeGutshots: false }, '6c7c9cTc')).toBe(true)
    expect(rides({ ...ALL_DRAWS, includeBackdoorFlush: false }, '6c7c9c')).toBe(true)
  })
})

describe('custom', () => {
  test('basic strategy written as rules decides every hand as basic does', () => {
    const [rules, basic] = [tablesOf(BASIC_AS_RULES), tablesOf('basic')]
    expect(Buffer.compare(rules.bet1, basic.bet1)).toBe(0)
    expect(Buffer.compare(rules.bet2, basic.bet2)).toBe(0)
  })

  test('without rules everything is pulled', () => {
    const { bet1, bet2 } = tablesOf({ kind: 'custom', bet1Rules: [], bet2Rules: [] })
    expect(bet1.includes(1) || bet2.includes(1)).toBe(false)
  })

  test('rules that look at the session have no tables', () => {
    const strategy: StrategySetup = {
      kind: 'custom',
      bet1Rules: [{ condition: 'streak > 2', action: 'ride' }],
      bet2Rules: [],
    }
    const decisions = compileDecisions({ strategy, mainPayouts })
    expect(decisions.kind === 'session' && [...decisions.decisions.reads]).toEqual(['streak'])
    expect(() => tablesOf(strategy)).toThrow(RangeError)
  })

  test('rules whose look at the session changes nothing have tables', () => {
    const bet1Rules = [
      { condition: 'has_pair and streak > 2', action: 'ride' },
      { condition: 'has_pair', action: 'ride' },
    ] as const
    expect(
      compileDecisions({ strategy: { kind: 'custom', bet1Rules, bet2Rules: [] }, mainPayouts }).kind,
    ).toBe('tables')
  })
})
