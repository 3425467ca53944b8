import { describe, expect, test } from 'vitest'
import { childrenOf, countNodes } from '../../../../src/engine/rules/ast.ts'
import { compileTest } from '../../../../src/engine/rules/evaluator.ts'
import { checkExpression } from '../../../../src/engine/rules/expression.ts'
import {
  MAX_ARGUMENTS,
  MAX_DEPTH,
  MAX_LIST_NODES,
  MAX_NODES,
  MAX_RULES,
  MAX_SOURCE,
} from '../../../../src/engine/rules/limits.ts'
import { parse } from '../../../../src/engine/rules/parser.ts'
import { checkRules } from '../../../../src/engine/rules/ruleList.ts'
import { newValues } from '../../../../src/engine/rules/variables.ts'

function code(source: string): string {
  const checked = checkExpression(source, 'bet1')
  return checked.ok ? 'ok' : checked.problems[0]!.code
}

describe('each limit is met and not passed', () => {
  test.each([
    ['characters', (n: number) => `${' '.repeat(n - 1)}1`, MAX_SOURCE, 'too_long'],
    ['parentheses', (n: number) => '('.repeat(n) + 1 + ')'.repeat(n), MAX_DEPTH, 'too_deep'],
    ['nots', (n: number) => `${'not '.repeat(n)}1`, MAX_DEPTH, 'too_deep'],
    ['signs', (n: number) => `${'-'.repeat(n)}1`, MAX_DEPTH, 'too_deep'],
    ['conditions', (n: number) => `${'1 if 0 else '.repeat(n)}1`, MAX_DEPTH, 'too_deep'],
    ['calls', (n: number) => 'abs('.repeat(n) + 1 + ')'.repeat(n), MAX_DEPTH, 'too_deep'],
    ['arguments', (n: number) => `min(${Array(n).fill('1').join()})`, MAX_ARGUMENTS, 'wrong_arguments'],
    // A sum of k ones has k + (k − 1) parts; a sign makes it an even number.
    ['parts', (n: number) => `-1${'+1'.repeat((n - 2) / 2)}`, MAX_NODES, 'too_many_parts'],
  ])('%s', (_, source, most, refused) => {
    expect(code(source(most))).toBe('ok')
    expect(code(source(most + (refused === 'too_many_parts' ? 2 : 1)))).toBe(refused)
  })

  test('rules of a list', () => {
    const rules = (count: number) =>
      checkRules(
        Array.from({ length: count }, () => ({ condition: 'gaps > 3', action: 'ride' as const })),
        'bet1',
      )
    expect(rules(MAX_RULES).ok).toBe(true)
    expect(rules(MAX_RULES + 1)).toMatchObject({
      ok: false,
      problems: [{ code: 'too_many_rules', rule: null }],
    })
  })

  test('parts of a list', () => {
    const condition = `1${'+1'.repeat(199)}`
    const count = Math.floor(MAX_LIST_NODES / 399)
    const rules = (length: number) =>
      checkRules(
        Array.from({ length }, () => ({ condition, action: 'ride' as const })),
        'bet1',
      )
    expect(rules(count).ok).toBe(true)
    expect(rules(count + 1)).toMatchObject({ ok: false, problems: [{ code: 'too_many_parts', rule: null }] })
  })
})

test('far larger texts are refused as quickly', () => {
  expect(code('('.repeat(10_000_000))).toBe('too_long')
  expect(code('not '.repeat(500))).toBe('too_deep')
  expect(code('1+'.repeat(1_000))).toBe('too_many_parts')
})

test('an evaluation visits each part at most once', () => {
  const root = parse(
    `(high_cards + gaps) * 3 > 2 and (1 if has_pair else min(gaps, 4)) or not ${'1+'.repeat(200)}1`,
  )
  let visits = 0
  const counted = new Proxy(newValues(), {
    get(target, key) {
      visits++
      return Reflect.get(target, key) as unknown
    },
  })
  compileTest(root)(counted)
  expect(visits).toBeLessThanOrEqual(countNodes(root))
  expect(childrenOf(root)).toHaveLength(2)
})
