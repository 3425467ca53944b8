/** What can be wrong with a text of the rule language, always with the place in the text. */

export const PROBLEM_CODES = [
  'too_long',
  'too_deep',
  'too_many_parts',
  'too_many_rules',
  'bad_character',
  'bad_number',
  'bad_text',
  'unexpected',
  'chained_comparison',
  'unknown_name',
  'not_here',
  'wrong_type',
  'wrong_arguments',
  'always_zero',
  'division_by_zero',
  'no_default',
  'unreachable',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** Part of a source text in UTF-16 units: from `start` up to, not including, `end`. */
export type Span = { readonly start: number; readonly end: number }

export type Problem = {
  readonly code: ProblemCode
  /** A warning leaves the text usable. */
  readonly severity: 'error' | 'warning'
  /** A sentence for the person who wrote the text. */
  readonly message: string
  readonly offset: number
  readonly length: number
  /** From 1. */
  readonly line: number
  readonly column: number
  /** What could stand at this place instead; may be empty. */
  readonly expected: readonly string[]
}

/** The only error that the functions of this folder throw for a text. */
export class RuleError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.message} (line ${problem.line}, column ${problem.column})`)
    this.name = 'RuleError'
    this.problem = problem
  }
}

/** A problem at a span of a source. */
export function problemAt(
  source: string,
  span: Span,
  what: {
    readonly code: ProblemCode
    readonly message: string
    readonly severity?: Problem['severity']
    readonly expected?: readonly string[]
  },
): Problem {
  const before = source.slice(0, span.start)
  return {
    code: what.code,
    severity: what.severity ?? 'error',
    message: what.message,
    offset: span.start,
    length: span.end - span.start,
    line: before.split('\n').length,
    column: span.start - before.lastIndexOf('\n'),
    expected: what.expected ?? [],
  }
}
