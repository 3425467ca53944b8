import type { Ratio } from './setup.ts'

export type SetupProblem = {
  readonly reason:
    | 'not_whole'
    | 'out_of_range'
    | 'wrong_length'
    | 'bonus_without_paytable'
    | 'amounts_too_large'
    /** An expression that the rule language refuses. */
    | 'bad_expression'
  /** The field at fault, as a path into GameSetup. */
  readonly field: string
}

const MAX_EXACT = Number.MAX_SAFE_INTEGER

/** The first of some findings that is a problem. */
export function firstProblem(...found: (SetupProblem | null)[]): SetupProblem | null {
  return found.find((problem) => problem !== null) ?? null
}

/** A whole number from `least` to `most`. */
export function whole(field: string, value: number, least: number, most = MAX_EXACT): SetupProblem | null {
  if (!Number.isInteger(value)) return { reason: 'not_whole', field }
  return value < least || value > most ? { reason: 'out_of_range', field } : null
}

/** Every item of a list; its place is part of the path. */
export function list<Item>(
  field: string,
  items: readonly Item[],
  check: (field: string, item: Item) => SetupProblem | null,
): SetupProblem | null {
  return firstProblem(...items.map((item, place) => check(`${field}.${place}`, item)))
}

export type RatioRange = {
  readonly aboveZero?: boolean
  readonly atMostOne?: boolean
  readonly atLeastOne?: boolean
}

/** A ratio of whole numbers, not negative, within a range. */
export function ratio(field: string, value: Ratio, range: RatioRange = {}): SetupProblem | null {
  const { numerator, denominator } = value
  const problem = firstProblem(
    whole(`${field}.numerator`, numerator, range.aboveZero ? 1 : 0),
    whole(`${field}.denominator`, denominator, 1),
  )
  if (problem) return problem
  const outside =
    (range.atMostOne && numerator > denominator) || (range.atLeastOne && numerator < denominator)
  return outside ? { reason: 'out_of_range', field } : null
}
