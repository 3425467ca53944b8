import { chiSquarePValue } from '../../engine/statistics/chiSquare.ts'
import type { SeatFigures } from './figures.ts'

/** Whether the seats of a table differ in how often their sessions win, lose and end even. */
export interface SeatTest {
  readonly statistic: number
  readonly degreesOfFreedom: number
  readonly pValue: number
}

const OUTCOMES = ['winRate', 'lossRate', 'pushRate'] as const

/**
 * Pearson's chi-square test of homogeneity on the table seats × outcomes; outcomes that no seat had are left out.
 * Null for one seat, or with fewer than two outcomes. The seats of a table share its community cards, which makes
 * their sessions alike and the test a little too careful: a small p-value is to be believed all the more.
 */
export function seatTest(seats: readonly SeatFigures[]): SeatTest | null {
  const table = seats.map((seat) =>
    OUTCOMES.map((outcome) => Math.round((seat[outcome] ?? 0) * seat.sessions)),
  )
  const columns = OUTCOMES.map((_, column) => sum(table.map((row) => row[column] ?? 0)))
  const rows = table.map(sum)
  const total = sum(rows)
  const used = columns.filter((count) => count > 0).length
  if (seats.length < 2 || used < 2 || rows.some((count) => count === 0)) return null

  let statistic = 0
  for (const [seat, row] of table.entries()) {
    for (const [column, count] of row.entries()) {
      const expected = ((rows[seat] ?? 0) * (columns[column] ?? 0)) / total
      if (expected > 0) statistic += (count - expected) ** 2 / expected
    }
  }
  const degreesOfFreedom = (seats.length - 1) * (used - 1)
  return { statistic, degreesOfFreedom, pValue: chiSquarePValue(statistic, degreesOfFreedom) }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
