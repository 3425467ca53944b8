import { z } from 'zod'
import type { Problem } from './problems.ts'
import { simulationConfigSchema } from './simulation.ts'

type Issue = z.core.$ZodIssue

/** A schema's issues as problems in plain words. */
export function describeIssues(error: z.ZodError, schema: z.ZodType = simulationConfigSchema): Problem[] {
  return error.issues.flatMap((issue) => describeIssue(issue, schema))
}

function describeIssue(issue: Issue, schema: z.ZodType): Problem[] {
  const path = issue.path.map(String)
  const at = (message: string): Problem[] => [{ path: path.join('.'), message }]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key].join('.'),
        message: unknownKey(path, key, schema),
      }))
    case 'invalid_value':
      return at(`must be ${list(issue.values.map(String))}`)
    case 'invalid_type':
      return at(`must be ${EXPECTED[issue.expected] ?? issue.expected}`)
    case 'invalid_union':
      return at(unionMessage(issue))
    default:
      return at(issue.message)
  }
}

const EXPECTED: Partial<Record<string, string>> = {
  boolean: 'true or false',
  string: 'text (put quotes around it)',
  object: 'a group of settings',
  array: 'a list',
  number: 'a number',
  int: 'a whole number',
}

/** For `auto` or a number: the number's own message says most. */
function unionMessage(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const options = issue.errors.flat()
  const literals = options.flatMap((option) =>
    option.code === 'invalid_value' ? option.values.map(String) : [],
  )
  const others = options.filter((option) => option.code !== 'invalid_value').map((option) => option.message)
  return [`must be ${list(literals)}`, ...others.map((message) => message.replace(/^must be /, ''))].join(
    ', or ',
  )
}

function list(values: readonly string[]): string {
  return values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}`
}

function unknownKey(parent: readonly string[], key: string, schema: z.ZodType): string {
  const nearest = nearestOf(key, knownKeys(parent, schema))
  return nearest === null ? 'is not a setting that Feltworks knows' : `is not known; did you mean ${nearest}?`
}

/** The keys that the schema has at a path. */
function knownKeys(path: readonly string[], root: z.ZodType): string[] {
  let schema: unknown = root
  for (const key of path) schema = shapeOf(schema)?.[key]
  return Object.keys(shapeOf(schema) ?? {})
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  let inner = schema
  while (
    inner instanceof z.ZodPrefault ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodNullable
  ) {
    inner = inner.unwrap()
  }
  return inner instanceof z.ZodObject ? inner.shape : undefined
}

/** The candidate that is a few slips of the finger away, or null. */
export function nearestOf(word: string, candidates: readonly string[]): string | null {
  const limit = Math.max(1, Math.floor(word.length / 3))
  const scored = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
  return scored[0]?.candidate ?? null
}

/** Levenshtein distance: the fewest insertions, deletions and replacements between two words. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 20) return Number.POSITIVE_INFINITY
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced))
    }
    row = next
  }
  return row[b.length] ?? 0
}
