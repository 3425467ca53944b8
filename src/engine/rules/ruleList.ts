import type { RuleSetup } from '../letitride/setup.ts'
import { countNodes } from './ast.ts'
import { type Problem, problemAt, RuleError } from './errors.ts'
import { checkExpression, type Expression } from './expression.ts'
import { MAX_LIST_NODES, MAX_RULES } from './limits.ts'
import { constantTruth } from './simplify.ts'
import type { CardScope } from './variables.ts'

export type Rule = { readonly condition: Expression; readonly ride: boolean }

/** Rules of one bet in their order. The first whose condition is true decides; where none is, the bet is pulled. */
export type RuleList = {
  readonly scope: CardScope
  readonly rules: readonly Rule[]
  readonly looksAtSession: boolean
}

/** A problem of one rule by its place from 0, or of the list as a whole (null). */
export type RuleProblem = Problem & { readonly rule: number | null }

export type CheckedRules =
  | { readonly ok: true; readonly list: RuleList; readonly warnings: readonly RuleProblem[] }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] }

/** Reads the rules of a bet and finds everything wrong with them. */
export function checkRules(setups: readonly RuleSetup[], scope: CardScope): CheckedRules {
  if (setups.length > MAX_RULES) {
    const message = `A list may have at most ${MAX_RULES} rules; this one has ${setups.length}.`
    return { ok: false, problems: [listProblem('too_many_rules', message)] }
  }
  const rules: Rule[] = []
  const problems: RuleProblem[] = []
  for (const [number, { condition, action }] of setups.entries()) {
    const checked = checkExpression(condition, scope)
    const found = checked.ok ? checked.warnings : checked.problems
    problems.push(...found.map((problem) => ({ ...problem, rule: number })))
    if (checked.ok) rules.push({ condition: checked.value, ride: action === 'ride' })
  }
  const parts = rules.reduce((sum, { condition }) => sum + countNodes(condition.root), 0)
  if (parts > MAX_LIST_NODES) {
    const message = `The conditions of a list may have at most ${MAX_LIST_NODES} parts together, not ${parts}.`
    problems.push(listProblem('too_many_parts', message))
  }
  if (problems.some(({ severity }) => severity === 'error')) return { ok: false, problems }
  const looksAtSession = rules.some(({ condition }) => condition.looksAtSession)
  problems.push(...endProblems(setups, rules))
  return { ok: true, list: { scope, rules, looksAtSession }, warnings: problems }
}

/** Reads the rules of a bet; throws a RuleError with the first problem. */
export function requireRules(setups: readonly RuleSetup[], scope: CardScope): RuleList {
  const checked = checkRules(setups, scope)
  if (checked.ok) return checked.list
  throw new RuleError(checked.problems.find(({ severity }) => severity === 'error')!)
}

/** Warns of rules after one that is always true, and of a list without one. */
function endProblems(setups: readonly RuleSetup[], rules: readonly Rule[]): RuleProblem[] {
  const always = rules.findIndex(({ condition }) => constantTruth(condition.root) === true)
  if (always < 0) {
    return [listProblem('no_default', 'Where no rule is true, the bet is pulled.', 'warning')]
  }
  return setups.slice(always + 1).map(({ condition }, after) => ({
    ...problemAt(
      condition,
      { start: 0, end: condition.length },
      {
        code: 'unreachable',
        severity: 'warning',
        message: 'This rule never decides: the one above is always true.',
      },
    ),
    rule: always + 1 + after,
  }))
}

function listProblem(
  code: Problem['code'],
  message: string,
  severity: Problem['severity'] = 'error',
): RuleProblem {
  return { ...problemAt('', { start: 0, end: 0 }, { code, message, severity }), rule: null }
}
