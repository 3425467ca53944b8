import { histogramShape } from '../../engine/letitride/histogram.ts'
import type { GameSetup } from '../../engine/letitride/setup.ts'
import { type ChunkTotals, mergeSeats, type SeatTotals } from '../../engine/letitride/totals.ts'
import type { HistogramCounts } from '../../shared/results/summary.ts'

/** The profits of all seats as the results show them. */
export function histogramOf(totals: ChunkTotals, setup: GameSetup): HistogramCounts {
  const shape = histogramShape(setup)
  const seat = totals.seats.reduce((a: SeatTotals, b: SeatTotals) => mergeSeats(a, b))
  const counts: [number, number][] = []
  for (const [bin, count] of seat.histogram.counts.entries()) if (count > 0) counts.push([bin, count])
  return {
    exact: shape.widthCents === shape.stepCents,
    lowCents: shape.lowCents,
    widthCents: shape.widthCents,
    bins: shape.bins,
    counts,
    below: seat.histogram.below,
    above: seat.histogram.above,
    minCents: seat.minProfit,
    maxCents: seat.maxProfit,
  }
}
