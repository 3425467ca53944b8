import { describe, expect, test } from 'vitest'
import { compileCents, compileTest } from '../../../../src/engine/rules/evaluator.ts'
import { requireExpression } from '../../../../src/engine/rules/expression.ts'
import { holds, interpret } from '../../../../src/engine/rules/interpreter.ts'
import { newValues, type Scope, slotOf, type Values } from '../../../../src/engine/rules/variables.ts'

/** 500.00 at the start, 12.34 lost since, after a push; the last two hands before it were lost. */
const VALUES = valuesWith({
  bankroll: 48_766,
  starting_bankroll: 50_000,
  session_profit: -1_234,
  base_bet: 500,
  hands_played: 7,
  streak: -2,
  last_outcome: 3,
  min_bet: 100,
  max_bet: 2_500,
})

function valuesWith(given: Record<string, number>): Values {
  const values = newValues()
  for (const [name, value] of Object.entries(given)) values[slotOf(name)] = value
  return values
}

/** The value as a reduced fraction, such as `-7/2`. */
function value(source: string, scope: Scope = 'betting', values = VALUES): string {
  const { numerator, denominator } = interpret(requireExpression(source, scope).root, values)
  const divisor = gcd(numerator < 0n ? -numerator : numerator, denominator)
  const [n, d] = [numerator / divisor, denominator / divisor]
  return d === 1n ? `${n}` : `${n}/${d}`
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}

function cents(source: string, scope: Scope = 'betting', values = VALUES): number {
  return compileCents(requireExpression(source, scope).root)(values)
}

describe('values are exact', () => {
  test.each([
    ['0.1 + 0.2 == 0.3', '1'],
    ['0.29 * 100', '29'],
    ['1 / 3 * 3', '1'],
    ['1 / 3 + 1 / 6', '1/2'],
    ['7 - 2 * 3', '1'],
    ['7 - 2 - 3', '2'],
    ['12 / 2 / 3', '2'],
    ['-2 * -3', '6'],
    ['bankroll', '24383/50'],
    ['session_profit', '-617/50'],
    ['bankroll - session_profit', '500'],
    ['hands_played * 0.5', '7/2'],
    // n² − (n − 1)(n + 1)
    ['999999999999999 * 999999999999999 - 999999999999998 * (999999999999999 + 1)', '1'],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected)
  })
})

describe('rounding is asked for', () => {
  test.each([
    ['floor', ['2', '-3', '2', '-2']],
    ['ceil', ['3', '-2', '2', '-2']],
    ['round', ['3', '-3', '2', '-2']],
    ['abs', ['5/2', '5/2', '2', '2']],
  ])('%s of 2.5, −2.5, 2 and −2', (name, expected) => {
    expect(['2.5', '-2.5', '2', '-2'].map((number) => value(`${name}(${number})`))).toEqual(expected)
  })

  test('halves only count as halves when they are', () => {
    expect(value('round(2.499999999999)')).toBe('2')
    expect(value('round(1 / 3)')).toBe('0')
    expect(value('round(-2 / 3)')).toBe('-1')
  })
})

describe('dividing by zero gives 0', () => {
  test.each(['1 / 0', '-1 / (streak + 2)', '0 / 0', 'bankroll / (1 / 0)'])('%s', (source) => {
    expect([value(source), cents(source)]).toEqual(['0', 0])
  })
})

describe('truths are 1 and 0, and what is not 0 is true', () => {
  test.each([
    ['(streak < 0) + (hands_played > 5)', '2'],
    ['not streak', '0'],
    ['not 0.0', '1'],
    ['true == 1', '1'],
    ['2 == true', '0'],
    ['5 and 3', '1'],
    ['0 or -0.5', '1'],
    ['1 if 0 else 2', '2'],
    ['min(3, -1, 2)', '-1'],
    ['max(1 / 3, 0.3, 33 / 100)', '1/3'],
    ["last_outcome == 'push'", '1'],
    ["last_outcome != 'push'", '0'],
    ["'win' == last_outcome", '0'],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected)
  })
})

describe('a bet is rounded down once, to a whole cent', () => {
  test.each<[string, number]>([
    ['base_bet', 500],
    ['bankroll * 0.03', 1_462],
    // 1/3 of a cent short of 1.00 three times over: rounding each third would lose a cent.
    ['1 / 3 + 1 / 3 + 1 / 3', 100],
    ['0.999', 99],
    ['session_profit / 7', -177],
    ["base_bet * 2 if last_outcome == 'loss' else base_bet", 500],
  ])('%s is %i cents', (source, expected) => {
    expect(cents(source)).toBe(expected)
  })

  test('the example of the older program bets only when ahead', () => {
    const source = '1.0 if session_profit > 0 else 0.0'
    expect(cents(source, 'bonus')).toBe(0)
    expect(cents(source, 'bonus', valuesWith({ session_profit: 1 }))).toBe(100)
  })

  test('an amount beyond 2^53 cents is cut there, on either side', () => {
    const huge = '(999999999999999 * 999999999999999)'
    expect(cents(huge)).toBe(Number.MAX_SAFE_INTEGER)
    expect(cents(`-${huge}`)).toBe(-Number.MAX_SAFE_INTEGER)
    expect(cents('90071992547409 + 0.91')).toBe(Number.MAX_SAFE_INTEGER)
    expect(cents(`${huge} / ${huge} * base_bet`)).toBe(500)
  })
})

describe('closures notice each step at which doubles would not be exact', () => {
  const HIGH = Number.MAX_SAFE_INTEGER - 2_000
  const TENTH = 900_719_925_473_000
  test.each([
    ['a product', 'last_result * 3 > session_profit * 3', HIGH, (n: number) => ({ session_profit: n - 1 })],
    // last_result is n ÷ 100, the other side (10 n + 1) ÷ 1000.
    [
      'a comparison',
      'last_result < hands_played * 0.001',
      TENTH,
      (n: number) => ({ hands_played: 10 * n + 1 }),
    ],
    [
      'a sum',
      'last_result - hands_played * 0.001 == -0.001',
      TENTH,
      (n: number) => ({ hands_played: 10 * n + 1 }),
    ],
    // A third above a whole number is rounded down.
    ['rounding', 'round(hands_played / 3) * 3 < hands_played', 3 * 3_002_399_751_580_000 + 1, () => ({})],
  ])('%s', (_, source, first, others) => {
    const { root } = requireExpression(source, 'betting')
    const test = compileTest(root)
    for (let n = first; n < first + 600; n += 3) {
      const values = valuesWith({ last_result: n, hands_played: n, ...others(n) })
      expect([n, holds(root, values), test(values)]).toEqual([n, true, true])
    }
  })
})

test('before the first hand nothing has been won, lost or played', () => {
  const { root } = requireExpression("last_outcome == 'none' and streak == 0 and last_result == 0", 'betting')
  expect(holds(root, newValues())).toBe(true)
  expect(compileTest(root)(newValues())).toBe(true)
})
