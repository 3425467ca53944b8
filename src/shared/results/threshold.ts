import { type Share, shareOf } from './share.ts'
import type { HistogramCounts } from './summary.ts'

/** "How many sessions ended at or below −$100?", asked of the histogram alone. */
export interface ThresholdQuestion {
  readonly side: 'below' | 'above'
  readonly cents: number
}

export interface ThresholdAnswer extends Share {
  /** Profits are known only to this many cents, because the histogram has coarse bins; 0 when exact. */
  readonly blurCents: number
}

/**
 * Counts the sessions at or beyond an amount. Exact where each bin is one value. Where bins are wider,
 * the bin that holds the amount counts in full, and the answer says how coarse it is.
 */
export function askSessions(histogram: HistogramCounts, question: ThresholdQuestion): ThresholdAnswer {
  const { met, total } = atOrBeyond(histogram, question)
  return { ...shareOf(met, total), blurCents: histogram.exact ? 0 : histogram.widthCents }
}

/**
 * The same of an exact session, whose histogram holds probabilities: 0 to 1. Null where its bins are wider
 * than one value, because then no single probability can be told.
 */
export function askExactly(histogram: HistogramCounts, question: ThresholdQuestion): number | null {
  return histogram.exact ? Math.min(1, atOrBeyond(histogram, question).met) : null
}

function atOrBeyond(
  histogram: HistogramCounts,
  { side, cents }: ThresholdQuestion,
): { readonly met: number; readonly total: number } {
  const { exact, lowCents, widthCents, counts, below, above } = histogram
  const span = exact ? 0 : widthCents - 1
  let met = 0
  let total = below + above
  for (const [index, count] of counts) {
    const first = lowCents + index * widthCents
    total += count
    if (side === 'below' ? first <= cents : first + span >= cents) met += count
  }
  // What lies outside the bins is on one side of every amount inside them.
  const end = lowCents + histogram.bins * widthCents
  if (side === 'below') met += (cents >= end ? above : 0) + (cents >= lowCents - 1 ? below : 0)
  else met += (cents < lowCents ? below : 0) + (cents <= end ? above : 0)
  return { met, total }
}
