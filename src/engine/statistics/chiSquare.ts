import { gammaQ } from './gamma.ts'

/** P(X ≥ statistic) of the chi-square distribution (A&S 26.4.19). */
export function chiSquarePValue(statistic: number, degrees: number): number {
  return gammaQ(degrees / 2, statistic / 2)
}

export type GoodnessOfFit = {
  readonly statistic: number
  readonly degreesOfFreedom: number
  readonly pValue: number
  /** Cells compared, after pooling. */
  readonly cells: number
}

/** Cells with a smaller expected count than this are pooled (W. Cochran, Biometrics 10, 1954). */
const LEAST_EXPECTED = 5

/**
 * Pearson's chi-square test of counts against probabilities that sum to 1. Cells are pooled from the smallest
 * expected count up until each pool expects at least 5. Null when fewer than two cells remain.
 */
export function chiSquareTest(
  observed: readonly number[],
  probabilities: readonly number[],
): GoodnessOfFit | null {
  if (observed.length !== probabilities.length) throw new RangeError('as many counts as probabilities')
  const total = observed.reduce((sum, count) => sum + count, 0)
  const cells = pool(observed.map((count, cell) => ({ count, expected: total * probabilities[cell]! })))
  if (cells.length < 2) return null
  const statistic = cells.reduce((sum, { count, expected }) => sum + (count - expected) ** 2 / expected, 0)
  const degreesOfFreedom = cells.length - 1
  return {
    statistic,
    degreesOfFreedom,
    pValue: chiSquarePValue(statistic, degreesOfFreedom),
    cells: cells.length,
  }
}

type Cell = { readonly count: number; readonly expected: number }

function pool(cells: readonly Cell[]): Cell[] {
  const pooled: Cell[] = []
  let open: Cell = { count: 0, expected: 0 }
  for (const cell of cells.toSorted((a, b) => a.expected - b.expected)) {
    open = { count: open.count + cell.count, expected: open.expected + cell.expected }
    if (open.expected < LEAST_EXPECTED) continue
    pooled.push(open)
    open = { count: 0, expected: 0 }
  }
  const last = pooled.pop()
  if (last) pooled.push({ count: last.count + open.count, expected: last.expected + open.expected })
  return pooled
}
