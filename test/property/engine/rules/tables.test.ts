import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardsOfIndex, FOUR_CARD_HANDS, THREE_CARD_HANDS } from '../../../../src/engine/cards/combinations.ts'
import { analyzeFour, analyzeThree } from '../../../../src/engine/letitride/handAnalysis.ts'
import { CARD_VARIABLES } from '../../../../src/engine/rules/cardVariables.ts'
import { compileRules } from '../../../../src/engine/rules/compileTables.ts'
import { requireRules } from '../../../../src/engine/rules/ruleList.ts'
import { ruleStatistics } from '../../../../src/engine/rules/ruleStatistics.ts'
import { type CardScope, variablesOf } from '../../../../src/engine/rules/variables.ts'
import { expressions, type Given, givens, type Meaning, valuesOf } from './expressions.ts'

const CARD_NAMES = CARD_VARIABLES.map(({ name }) => name)
const SESSION_NAMES = variablesOf('bet1')
  .map(({ name }) => name)
  .filter((name) => !CARD_NAMES.includes(name))

/** Conditions that hold for some hands: a card variable against a small number, joined with anything. */
function conditions(names: readonly string[]): fc.Arbitrary<Meaning> {
  const compared = fc.tuple(fc.constantFrom(...CARD_NAMES), fc.nat(4)).map(([name, bound]) => ({
    text: `${name} > ${bound}`,
    value: (given: Given) => [given[name]! > bound ? 1n : 0n, 1n] as const,
  }))
  const anything = expressions(names)
  const joined = fc.tuple(compared, anything, fc.boolean()).map(([left, right, both]) => ({
    text: `(${left.text}) ${both ? 'and' : 'or'} (${right.text})`,
    value(given: Given) {
      const [l, r] = [left.value(given)[0] !== 0n, right.value(given)[0] !== 0n]
      return [(both ? l && r : l || r) ? 1n : 0n, 1n] as const
    },
  }))
  return fc.oneof(compared, joined)
}

function ruleLists(names: readonly string[]) {
  return fc.array(fc.tuple(conditions(names), fc.constantFrom('ride' as const, 'pull' as const)), {
    maxLength: 6,
  })
}

type Rules = readonly (readonly [Meaning, 'ride' | 'pull'])[]

/** What the first true rule says of a hand. */
function decide(rules: Rules, given: Given): number {
  return rules.find(([condition]) => condition.value(given)[0] !== 0n)?.[1] === 'ride' ? 1 : 0
}

function cardsGiven(scope: CardScope, index: number): Given {
  const [a, b, c, d] = cardsOfIndex(index, scope === 'bet1' ? 3 : 4)
  const hand = scope === 'bet1' ? analyzeThree(a!, b!, c!) : analyzeFour(a!, b!, c!, d!)
  return Object.fromEntries(CARD_VARIABLES.map(({ name, read }) => [name, Number(read(hand))]))
}

const scopes = fc.constantFrom<CardScope>('bet1', 'bet2')
const places = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
  minLength: 30,
  maxLength: 30,
})

function indexAt(scope: CardScope, place: number): number {
  return Math.floor(place * (scope === 'bet1' ? THREE_CARD_HANDS : FOUR_CARD_HANDS))
}

function compile(rules: Rules, scope: CardScope) {
  const setups = rules.map(([{ text }, action]) => ({ condition: text, action }))
  return requireRules(setups, scope)
}

test('tables decide each hand as its rules do one by one', () => {
  let rides = 0
  fc.assert(
    fc.property(ruleLists(CARD_NAMES), scopes, places, (rules, scope, chosen) => {
      const list = compile(rules, scope)
      const { codes, sessionRules } = compileRules(list)
      expect(sessionRules).toEqual([])
      for (const place of chosen) {
        const index = indexAt(scope, place)
        expect(codes[index]).toBe(decide(rules, cardsGiven(scope, index)))
        rides += codes[index]!
      }
      const total = codes.reduce((sum, code) => sum + code, 0)
      expect(ruleStatistics(list).rides).toEqual({ least: total, most: total, of: codes.length })
    }),
    { numRuns: 150 },
  )
  expect(rides).toBeGreaterThan(100)
})

test('rules that look at the session decide each hand as they do one by one', () => {
  let asked = 0
  const names = [...CARD_NAMES, ...SESSION_NAMES]
  fc.assert(
    fc.property(ruleLists(names), scopes, places, givens(SESSION_NAMES), (rules, scope, chosen, session) => {
      const list = compile(rules, scope)
      const { codes, sessionRules } = compileRules(list)
      const values = valuesOf(session)
      let hands = 0
      for (const code of codes) hands += code < 2 ? code : sessionRules[code - 2]!(values)
      for (const place of chosen) {
        const index = indexAt(scope, place)
        const code = codes[index]!
        if (code > 1) asked++
        const decision = code < 2 ? code : sessionRules[code - 2]!(values)
        expect(decision).toBe(decide(rules, { ...session, ...cardsGiven(scope, index) }))
      }
      const { rides } = ruleStatistics(list)
      expect(hands).toBeGreaterThanOrEqual(rides.least)
      expect(hands).toBeLessThanOrEqual(rides.most)
    }),
    { numRuns: 150 },
  )
  expect(asked).toBeGreaterThan(100)
})
