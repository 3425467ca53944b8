import { describe, expect, test } from 'vitest'
import { checkExpression } from '../../src/engine/rules/expression.ts'
import { findVariable, SCOPES } from '../../src/engine/rules/variables.ts'

/** Texts that would reach the host if rules were ever evaluated by it. */
const ATTACKS = [
  'constructor',
  '__proto__',
  'prototype',
  'toString',
  'hasOwnProperty',
  'this',
  'globalThis',
  'process',
  'window',
  'require',
  'import',
  'eval',
  'Function',
  'undefined',
  'NaN',
  'Infinity',
  'constructor.constructor',
  'has_pair.constructor',
  "has_pair['constructor']",
  '"".constructor',
  "''['__proto__']",
  'streak.__proto__',
  "eval('1')",
  "Function('return process')()",
  "constructor('return 1')",
  '__import__("os")',
  'process.exit()',
  'min.constructor(1, 2)',
  '(min)(1, 2)',
  'min(1, 2)()',
  'abs`1`',
  '`win`',
  '$'.concat('{streak}'),
  'streak = 1',
  'streak++',
  'a => a',
  'new Date',
  '[1]',
  '{}',
  '/x/',
  '// streak',
  '/* */ 1',
  '1; 2',
  '1, 2',
  'streak?.x',
  'streak ?? 1',
  'streak ? 1 : 2',
  '2 ** 3',
  '1 << 2',
  '~1',
  '0x10',
  '1n',
  "'\\x41'",
  'hаs_pair', // a Cyrillic а
  'streak\u200B',
  '\u2028streak',
  '\0',
]

describe('nothing but the language is understood', () => {
  test.each(ATTACKS)('%j', (source) => {
    for (const scope of SCOPES) {
      const checked = checkExpression(source, scope)
      expect(checked.ok).toBe(false)
      if (!checked.ok) expect(checked.problems[0]!.length).toBeGreaterThanOrEqual(0)
    }
  })
})

test('names of every object are not variables', () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) expect(findVariable(name)).toBeNull()
})
