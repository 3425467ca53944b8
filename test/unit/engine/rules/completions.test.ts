import { describe, expect, test } from 'vitest'
import { completions } from '../../../../src/engine/rules/completions.ts'
import { describeVariables, SCOPES, type Scope } from '../../../../src/engine/rules/variables.ts'

/** Labels offered at the `|` of a source. */
function labels(marked: string, scope: Scope = 'bet1'): string[] {
  return at(marked, scope).items.map(({ label }) => label)
}

function at(marked: string, scope: Scope) {
  return completions(marked.replace('|', ''), marked.indexOf('|'), scope)
}

test('where a value is expected, the variables of the scope are offered', () => {
  for (const scope of SCOPES) {
    const names = describeVariables(scope).map(({ name }) => name)
    for (const place of ['|', '(|', '1 + |', 'not |', 'true and |', '(1) if |'])
      expect(labels(place, scope)).toEqual(expect.arrayContaining(names))
  }
  expect(labels('|', 'bonus')).not.toContain('has_pair')
})

test('where an operator is expected, operators are', () => {
  for (const place of ['gaps |', '1 |', '(gaps) |', "last_outcome == 'win' |"]) {
    expect(labels(place)).toEqual(expect.arrayContaining(['and', '>=', 'if']))
    expect(labels(place)).not.toContain('gaps')
  }
})

describe('what has been typed narrows the choice', () => {
  test.each([
    ['has_h|', ['has_high_pair']],
    ['HAS_H|', ['has_high_pair']],
    // Those that begin with it come first.
    ['gap|', ['gaps']],
    ['connected|_car', ['connected_cards']],
    ['gaps a|', ['and']],
    ['zz|', []],
  ])('%s', (marked, expected) => {
    expect(labels(marked)).toEqual(expected)
  })
})

test('the whole word is replaced', () => {
  expect(at('1 + has|_pa and 2', 'bet1')).toMatchObject({ from: 4, to: 10 })
  expect(at("last_outcome == 'w|", 'bet1')).toMatchObject({ from: 16, to: 18 })
  expect(at("last_outcome == 'w|x'", 'bet1')).toMatchObject({ from: 16, to: 20 })
})

test('a text variable is compared with its texts', () => {
  const texts = ["'none'", "'win'", "'loss'", "'push'"]
  expect(labels('last_outcome == |')).toEqual(texts)
  expect(labels("last_outcome == 'w|")).toEqual(["'win'"])
  expect(labels("last_outcome != '|")).toEqual(texts)
})

test('default is offered alone in a rule', () => {
  expect(labels('def|')).toEqual(['default'])
  expect(labels('1 + def|')).toEqual([])
  expect(labels('def|', 'betting')).toEqual([])
})

test('what cannot be read yet, or an offset outside, is no error', () => {
  expect(labels('$ |')).toContain('gaps')
  expect(completions('gaps', 99, 'bet1').to).toBe(4)
  expect(completions('gaps', -1, 'bet1').from).toBe(0)
})
