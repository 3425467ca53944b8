import { type Node, namesIn } from './ast.ts'
import { check } from './checker.ts'
import { type Problem, RuleError } from './errors.ts'
import { parse } from './parser.ts'
import { findVariable, type Scope } from './variables.ts'

/** A text that can be evaluated. */
export type Expression = {
  readonly root: Node
  /** Names of the variables it reads. */
  readonly names: ReadonlySet<string>
  /** Whether any of them is known only while a session is played. */
  readonly looksAtSession: boolean
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads a text for a scope; every problem is found but a text that cannot be parsed, which has one. */
export function checkExpression(source: string, scope: Scope): Checked<Expression> {
  let root: Node
  try {
    root = parse(source)
  } catch (error) {
    if (error instanceof RuleError) return { ok: false, problems: [error.problem] }
    throw error
  }
  const problems = check(source, root, scope)
  if (problems.some(({ severity }) => severity === 'error')) return { ok: false, problems }
  const names = namesIn(root)
  const looksAtSession = [...names].some((name) => findVariable(name)?.cost === 'session')
  return { ok: true, value: { root, names, looksAtSession }, warnings: problems }
}

/** Reads a text for a scope; throws a RuleError with the first problem. */
export function requireExpression(source: string, scope: Scope): Expression {
  const checked = checkExpression(source, scope)
  if (checked.ok) return checked.value
  throw new RuleError(checked.problems.find(({ severity }) => severity === 'error')!)
}
