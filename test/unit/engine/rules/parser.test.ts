import { describe, expect, test } from 'vitest'
import { type Problem, RuleError } from '../../../../src/engine/rules/errors.ts'
import { parse } from '../../../../src/engine/rules/parser.ts'
import { print } from '../../../../src/engine/rules/print.ts'

function problemOf(source: string): Problem {
  try {
    parse(source)
  } catch (error) {
    if (error instanceof RuleError) return error.problem
    throw error
  }
  throw new Error(`this parses: ${source}`)
}

describe('what binds tighter needs no parentheses', () => {
  test.each([
    ['(a and b) or (c and d)', 'a and b or c and d'],
    ['a and (b or c)', 'a and (b or c)'],
    ['(not a) and b', 'not a and b'],
    ['not (a and b)', 'not (a and b)'],
    ['not (a == b)', 'not a == b'],
    ['(not a) == b', '(not a) == b'],
    ['(a + b) > (c * 2)', 'a + b > c * 2'],
    ['(a + b) * c', '(a + b) * c'],
    ['a - (b - c)', 'a - (b - c)'],
    ['(a - b) - c', 'a - b - c'],
    ['a / (b * c)', 'a / (b * c)'],
    ['-(a) * b', '-a * b'],
    ['-(a * b)', '-(a * b)'],
    ['- -1', '--1'],
    ['a if (b or c) else (d if e else f)', 'a if b or c else d if e else f'],
    ['(a if b else c) if d else e', '(a if b else c) if d else e'],
    ['min((a), (b or c))', 'min(a, b or c)'],
    ['(true)', 'true'],
  ])('%s is %s', (source, printed) => {
    expect(print(parse(source))).toBe(printed)
    expect(print(parse(printed))).toBe(printed)
  })
})

test('words are read in any case, and blanks and line ends do not matter', () => {
  expect(print(parse('HAS_Pair AND\r\n\tNot\nGaps>=1.50'))).toBe('has_pair and not gaps >= 1.5')
  expect(print(parse('DEFAULT'))).toBe('default')
})

test.each([
  ['007', '7'],
  ['0.10', '0.1'],
  ['.5', '0.5'],
  ['0.0', '0'],
  ['123456789012345', '123456789012345'],
  ['0.000000000000001', '0.000000000000001'],
])('the number %s is %s', (source, printed) => {
  expect(print(parse(source))).toBe(printed)
})

describe('what is wrong, and where', () => {
  test.each([
    ['', 'unexpected', 1, 0],
    ['nothas_pair and', 'unexpected', 16, 0],
    ['has_pair has_trips', 'unexpected', 10, 9],
    ['gaps 1', 'unexpected', 6, 1],
    ['not', 'unexpected', 4, 0],
    ['(gaps', 'unexpected', 6, 0],
    ['gaps)', 'unexpected', 5, 1],
    ['()', 'unexpected', 2, 1],
    ['gaps > or', 'unexpected', 8, 2],
    ['1 if gaps', 'unexpected', 10, 0],
    ['if gaps: 1', 'bad_character', 8, 1],
    ['default or gaps', 'unexpected', 1, 7],
    ['min 3', 'unexpected', 5, 1],
    ['min()', 'unexpected', 5, 1],
    ['min(1, 2', 'unexpected', 9, 0],
    ['gaps = 1', 'bad_character', 6, 1],
    ['a && b', 'bad_character', 3, 1],
    ['!a', 'bad_character', 1, 1],
    ['5%', 'bad_character', 2, 1],
    ['3cards', 'bad_number', 1, 6],
    ['1.2.3', 'bad_number', 1, 5],
    ['5.', 'bad_number', 1, 2],
    ['1e3', 'bad_number', 1, 3],
    ['1_000', 'bad_number', 1, 5],
    ['1234567890123456', 'bad_number', 1, 16],
    ["last_outcome == 'win", 'bad_text', 17, 1],
    ['1 < gaps < 3', 'chained_comparison', 10, 1],
    ['a == b == c', 'chained_comparison', 8, 2],
    ['a\u00A0b', 'bad_character', 2, 1],
    ['a \uD800', 'bad_character', 3, 1],
    ['💰', 'bad_character', 1, 2],
  ])('%s: %s at column %i, %i long', (source, code, column, length) => {
    expect(problemOf(source)).toMatchObject({ code, severity: 'error', line: 1, column, length })
  })

  test('lines are counted', () => {
    expect(problemOf('gaps\n and\n  )')).toMatchObject({ line: 3, column: 3, offset: 12 })
  })

  test('messages say what to write instead', () => {
    expect(problemOf('gaps = 1')).toMatchObject({
      message: 'The language has no use for “=”; write ==.',
      expected: ['=='],
    })
    expect(problemOf('1 < gaps + 1 <= 3').message).toBe(
      'Comparisons cannot be chained: write “… < gaps + 1 and gaps + 1 <= …”.',
    )
    expect(problemOf('a\u00A0b').message).toContain('U+00A0')
    expect(problemOf('has_pair has_trips').expected).toContain('and')
    expect(problemOf('not').expected).toContain('a name')
  })
})
