import { describe, expect, test } from 'vitest'
import type { Problem } from '../../../../src/engine/rules/errors.ts'
import { checkExpression } from '../../../../src/engine/rules/expression.ts'
import { describeVariables, SCOPES, type Scope, variablesOf } from '../../../../src/engine/rules/variables.ts'

function problems(source: string, scope: Scope = 'bet1'): readonly Problem[] {
  const checked = checkExpression(source, scope)
  return checked.ok ? checked.warnings : checked.problems
}

describe('what is accepted without a word', () => {
  test.each<[Scope, string]>([
    ['bet1', 'default'],
    ['bet1', 'is_straight_flush_draw and gaps <= 1'],
    ['bet1', 'has_pair + has_trips >= 1'],
    ['bet1', 'high_cards'],
    ['bet2', 'is_open_straight_draw and session_profit > -25.5 or streak <= -3 and hands_played < 20'],
    ['bet2', "'win' == last_outcome"],
    ['betting', "base_bet * 2 if last_outcome == 'loss' else base_bet"],
    ['betting', 'max(base_bet, floor(bankroll * 0.03 / 5) * 5)'],
    ['bonus', '1.0 if session_profit > 0 else 0.0'],
    ['bonus', 'min(max_bet, max(min_bet, starting_bankroll / 100)) * (main_streak > 0) + bonus_streak'],
    ['bonus', 'last_main_result + last_bonus_result + hands_played + bankroll + base_bet'],
    ['betting', 'last_result + streak + session_profit + hands_played'],
  ])('%s: %s', (scope, source) => {
    expect(problems(source, scope)).toEqual([])
  })
})

describe('what is refused', () => {
  test.each<[string, Scope, string, number]>([
    ['nothas_pair', 'bet1', 'unknown_name', 1],
    ['has_pair and has_piar', 'bet1', 'unknown_name', 14],
    ['starting_bankroll > 1', 'betting', 'not_here', 1],
    ['1 + has_pair', 'betting', 'not_here', 5],
    ['last_outcome', 'bet1', 'wrong_type', 1],
    ["'win'", 'bet1', 'wrong_type', 1],
    ['last_outcome + 1', 'bet1', 'wrong_type', 1],
    ['not last_outcome', 'bet1', 'wrong_type', 5],
    ["last_outcome == 'won'", 'bet1', 'wrong_type', 17],
    ["last_outcome > 'win'", 'bet1', 'wrong_type', 1],
    ['last_outcome == 1', 'bet1', 'wrong_type', 1],
    ["last_result == 'win'", 'betting', 'wrong_type', 16],
    ["'win' == 'win'", 'bet1', 'wrong_type', 1],
    ["'win' if has_pair else 'loss'", 'bet1', 'wrong_type', 1],
    ["min(1, 'win')", 'bet1', 'wrong_type', 8],
    ['min(1)', 'bet1', 'wrong_arguments', 1],
    ['abs(1, 2)', 'bet1', 'wrong_arguments', 1],
  ])('%s in %s: %s at column %i', (source, scope, code, column) => {
    expect(problems(source, scope)[0]).toMatchObject({ code, severity: 'error', column })
  })
})

test('every problem is told, from left to right', () => {
  expect(problems('foo and bar or last_outcome').map(({ column }) => column)).toEqual([1, 9, 16])
})

test('the nearest known name is offered', () => {
  expect(problems('has_piar')[0]).toMatchObject({
    message: 'Nothing is called has_piar. Did you mean has_pair?',
    expected: ['has_pair'],
  })
  expect(problems('nothas_pair')[0]!.expected).toEqual(['has_pair'])
  expect(problems('highcards')[0]!.expected).toEqual(['high_cards'])
  expect(problems('zzzzzz')[0]!.expected).toEqual([])
  expect(problems("last_result == 'win'", 'betting')[0]!.message).toBe(
    'last_result is not a text but a number: above 0 is a win, below 0 a loss.',
  )
})

test('names that exist elsewhere are told apart from unknown ones', () => {
  expect(problems('has_pair', 'bonus')[0]!.message).toBe(
    'has_pair is not known in a bonus bet, only in the rules of bet 1, the rules of bet 2.',
  )
})

test('warnings leave a text usable', () => {
  const checked = checkExpression('is_open_straight_draw or gaps / 0 > 1', 'bet1')
  expect(checked).toMatchObject({
    ok: true,
    warnings: [{ code: 'always_zero' }, { code: 'division_by_zero' }],
  })
  expect(problems('is_excluded_sf_consecutive', 'bet2')[0]!.code).toBe('always_zero')
})

test('each variable is described, and typed as it is described', () => {
  for (const scope of SCOPES) {
    const described = describeVariables(scope)
    expect(described.map(({ name }) => name)).toEqual(variablesOf(scope).map(({ name }) => name))
    for (const { name, type, explanation, texts } of described) {
      expect(explanation).toMatch(/^[A-Z].*\.$/)
      expect(texts.length > 0).toBe(type === 'text')
      expect(checkExpression(type === 'text' ? `${name} == '${texts[0]}'` : name, scope).ok).toBe(true)
    }
  }
})

test('an expression knows what it reads', () => {
  const checked = checkExpression('has_pair and streak > 1', 'bet1')
  expect(checked.ok && [...checked.value.names]).toEqual(['has_pair', 'streak'])
  expect(checked.ok && checked.value.looksAtSession).toBe(true)
})
