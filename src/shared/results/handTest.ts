import { chiSquarePValue } from '../../engine/statistics/chiSquare.ts'

/** One hand category: how often it was seen, how often it was to be expected. */
export interface HandRow {
  readonly name: string
  readonly count: number
  /** Share of all hands, 0 to 1. */
  readonly share: number
  /** Exact probability, 0 to 1. */
  readonly exact: number
  /** (count − expected) ÷ √(n p (1 − p)). */
  readonly z: number
}

/** Categories that the test takes together, because a rare one alone is expected too seldom. */
export interface HandCell {
  readonly names: readonly string[]
  readonly count: number
  readonly expected: number
}

export interface HandTest {
  readonly hands: number
  /** Every category, best hand first. */
  readonly rows: readonly HandRow[]
  readonly cells: readonly HandCell[]
  /** Σ (count − expected)² ÷ expected over the cells. */
  readonly chiSquare: number
  /** Cells − 1: the probabilities are known, none is estimated. */
  readonly df: number
  /** Chance of a larger χ² when the hands follow theory. */
  readonly p: number
}

/** Below this expected count the χ² approximation is poor (Cochran 1954), so cells are pooled up to it. */
export const LEAST_EXPECTED = 5

/**
 * Pearson's χ² test of hand counts against exact probabilities. A run's hands are one long sequence of
 * independent deals: stopping rules choose how many there are, not what they are, so the test holds for runs
 * with limits too. Null when there are too few hands to fill two cells.
 */
export function handTest(
  counts: Readonly<Record<string, number>>,
  probabilities: Readonly<Record<string, number>>,
): HandTest | null {
  const names = Object.keys(probabilities)
  const hands = names.reduce((sum, name) => sum + (counts[name] ?? 0), 0)
  if (hands === 0) return null
  const rows = names.map((name) => handRow(name, counts[name] ?? 0, probabilities[name] ?? 0, hands))
  const cells = pool(
    rows.map(({ name, count, exact }) => ({ names: [name], count, expected: exact * hands })),
  )
  if (cells.length < 2) return null
  const chiSquare = cells.reduce((sum, { count, expected }) => sum + (count - expected) ** 2 / expected, 0)
  const df = cells.length - 1
  return { hands, rows, cells, chiSquare, df, p: chiSquarePValue(chiSquare, df) }
}

function handRow(name: string, count: number, exact: number, hands: number): HandRow {
  const deviation = Math.sqrt(hands * exact * (1 - exact))
  const z = deviation === 0 ? 0 : (count - hands * exact) / deviation
  return { name, count, share: count / hands, exact, z }
}

/** Neighbours in rank are taken together from the best hand down until each cell expects enough. */
function pool(cells: readonly HandCell[]): HandCell[] {
  const pooled: HandCell[] = []
  let open: HandCell | null = null
  for (const cell of cells) {
    open = open === null ? cell : join(open, cell)
    if (open.expected < LEAST_EXPECTED) continue
    pooled.push(open)
    open = null
  }
  const last = pooled.pop()
  if (open === null) return last === undefined ? [] : [...pooled, last]
  return [...pooled, last === undefined ? open : join(last, open)]
}

function join(a: HandCell, b: HandCell): HandCell {
  return { names: [...a.names, ...b.names], count: a.count + b.count, expected: a.expected + b.expected }
}
