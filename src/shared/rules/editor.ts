/**
 * The rule language as an editor needs it: what may stand at the cursor, what is wrong and where, what each
 * variable means. The window takes it from here, and nothing else of the engine's rules.
 */
import type { Problem } from '../../engine/rules/errors.ts'
import { checkExpression } from '../../engine/rules/expression.ts'
import type { Scope } from '../../engine/rules/variables.ts'

export { type Completion, type Completions, completions } from '../../engine/rules/completions.ts'
export { checkRules } from '../../engine/rules/ruleList.ts'
export { describeVariables, type Scope, type VariableDescription } from '../../engine/rules/variables.ts'

/** A part of a text with what is wrong there. */
export type TextProblem = Pick<Problem, 'severity' | 'message' | 'offset' | 'length'>

/** Everything wrong with a text; none for a text that is still empty, which is the form's own business. */
export function textProblems(source: string, scope: Scope): readonly TextProblem[] {
  if (source.trim() === '') return []
  const checked = checkExpression(source, scope)
  return checked.ok ? checked.warnings : checked.problems
}
