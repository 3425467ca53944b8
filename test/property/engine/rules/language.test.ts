import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FUNCTIONS, type Node } from '../../../../src/engine/rules/ast.ts'
import { completions } from '../../../../src/engine/rules/completions.ts'
import { RuleError } from '../../../../src/engine/rules/errors.ts'
import { compileCents, compileTest } from '../../../../src/engine/rules/evaluator.ts'
import { checkExpression, requireExpression } from '../../../../src/engine/rules/expression.ts'
import { holds, interpret } from '../../../../src/engine/rules/interpreter.ts'
import { parse } from '../../../../src/engine/rules/parser.ts'
import { print } from '../../../../src/engine/rules/print.ts'
import { KEYWORDS, SYMBOLS } from '../../../../src/engine/rules/tokens.ts'
import { SCOPES, variablesOf } from '../../../../src/engine/rules/variables.ts'
import { expressions, givens, valuesOf } from './expressions.ts'

const BETTING = variablesOf('betting').map(({ name }) => name)
const MOST = BigInt(Number.MAX_SAFE_INTEGER)

/** Words of the language in any order, with odd characters between. */
const soup = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...KEYWORDS, ...SYMBOLS, ...FUNCTIONS) },
      { weight: 4, arbitrary: fc.constantFrom(...SCOPES.flatMap(variablesOf).map(({ name }) => name)) },
      { weight: 2, arbitrary: fc.constantFrom('1', '0.5', '.5', "'win'", '"loss"', "'", '10', '\n') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 40 },
  )
  .chain((words) => fc.constantFrom(' ', '').map((between) => words.join(between)))
const sources = fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 }), fc.string())

test('whatever the text, reading it gives a tree or a RuleError that points into it', () => {
  let parsed = 0
  fc.assert(
    fc.property(sources, fc.constantFrom(...SCOPES), (source, scope) => {
      try {
        parse(source)
        parsed++
      } catch (error) {
        expect(error).toBeInstanceOf(RuleError)
      }
      const checked = checkExpression(source, scope)
      for (const problem of checked.ok ? checked.warnings : checked.problems) {
        expect(problem.offset + problem.length).toBeLessThanOrEqual(source.length)
        const lines = source.split('\n')
        const before = lines.slice(0, problem.line - 1).reduce((sum, line) => sum + line.length + 1, 0)
        expect(before + problem.column - 1).toBe(problem.offset)
        expect(problem.message).toMatch(/[.?!…]$/)
      }
      const { from, to } = completions(source, source.length >> 1, scope)
      expect(0 <= from && from <= to && to <= source.length).toBe(true)
    }),
    { numRuns: 3_000 },
  )
  expect(parsed).toBeGreaterThan(0)
})

test('printing a tree and parsing the text gives the tree again', () => {
  fc.assert(
    fc.property(expressions(BETTING), ({ text }) => {
      const tree = parse(text)
      const printed = print(tree)
      expect(withoutSpans(parse(printed))).toEqual(withoutSpans(tree))
      expect(print(parse(printed))).toBe(printed)
    }),
    { numRuns: 1_000 },
  )
})

/** Spans are left out, and the names of a node's parts kept. */
function withoutSpans(node: Node): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'span' ? undefined : value)))
}

test('interpreter and closures give what a naive evaluation of the same expression gives', () => {
  let inexact = 0
  fc.assert(
    fc.property(expressions(BETTING), givens(BETTING), ({ text, value }, given) => {
      const { root } = requireExpression(text, 'betting')
      const values = valuesOf(given)
      const [n, d] = value(given)
      const result = interpret(root, values)
      expect(result.numerator * d).toBe(n * result.denominator)
      expect(holds(root, values)).toBe(n !== 0n)
      expect(compileTest(root)(values)).toBe(n !== 0n)
      const floor = (100n * n - ((((100n * n) % d) + d) % d)) / d
      const cents = floor > MOST ? MOST : floor < -MOST ? -MOST : floor
      expect(compileCents(root)(values)).toBe(Number(cents))
      if (result.numerator > MOST || result.denominator > MOST) inexact++
    }),
    { numRuns: 3_000 },
  )
  // The closures had to give way to the interpreter at times.
  expect(inexact).toBeGreaterThan(10)
})
