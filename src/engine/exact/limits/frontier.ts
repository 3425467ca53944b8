import type { LimitsCell } from './surface.ts'

/**
 * The efficient frontier: cells for which no other has both a larger chance of winning and a smaller expected loss
 * (at least one of them strictly), from the cheapest to the surest. Of cells equal in both the first is kept.
 */
export function efficientFrontier(cells: readonly LimitsCell[]): LimitsCell[] {
  const dearestLast = cells.toSorted((a, b) => b.meanProfitCents - a.meanProfitCents || b.pWin - a.pWin)
  const frontier: LimitsCell[] = []
  for (const cell of dearestLast) {
    const best = frontier.at(-1)
    if (best === undefined || cell.pWin > best.pWin) frontier.push(cell)
  }
  return frontier
}
