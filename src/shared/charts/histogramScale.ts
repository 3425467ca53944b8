import type { DisplayHistogram, HistogramBar } from './displayHistogram.ts'
import { roundStepUp } from './ticks.ts'

/**
 * Where the bars of a display histogram stand. One unit of x is one bin; the end bars stand apart from
 * the ordinary ones, because they gather more than a bin.
 */
export interface Slot {
  readonly bar: HistogramBar
  readonly from: number
  readonly to: number
  readonly share: number
}

export interface HistogramScale {
  readonly slots: readonly Slot[]
  readonly min: number
  readonly max: number
  readonly yMax: number
  readonly yStep: number
  /** The bar that is cut off at the top, because it is more than three times the next. */
  readonly cut: Slot | null
}

const CUT_ABOVE = 3
const HEADROOM = 1.08

export function histogramScale(histogram: DisplayHistogram): HistogramScale {
  const slots = histogram.bars.map((bar) => ({
    bar,
    ...slotOf(bar, histogram),
    share: histogram.total === 0 ? 0 : bar.count / histogram.total,
  }))
  const [tallest, next] = slots.toSorted((a, b) => b.share - a.share)
  const cut =
    tallest !== undefined && next !== undefined && tallest.share > CUT_ABOVE * next.share ? tallest : null
  const yMax = ((cut === null ? tallest?.share : next?.share) ?? 1) * HEADROOM || 1
  return {
    slots,
    min: Math.min(0, ...slots.map((slot) => slot.from)) - 0.4,
    max: Math.max(1, ...slots.map((slot) => slot.to)) + 0.4,
    yMax,
    yStep: roundStepUp(yMax / 4),
    cut,
  }
}

/** The place of a profit on the x axis. */
export function positionOf(cents: number, { anchorCents, widthCents }: DisplayHistogram): number {
  return (cents - anchorCents) / widthCents
}

function slotOf(bar: HistogramBar, histogram: DisplayHistogram): { from: number; to: number } {
  if (bar.kind === 'low') {
    const edge = Math.floor(positionOf(histogram.lowCents, histogram))
    return histogram.lowIsLimit ? { from: edge - 2.6, to: edge - 0.6 } : { from: edge - 2, to: edge - 1 }
  }
  if (bar.kind === 'high') {
    const edge = positionOf(histogram.highCents, histogram)
    return { from: edge + 1, to: edge + 2 }
  }
  const from = Math.floor(positionOf(bar.fromCents, histogram) + 1e-9)
  return { from, to: from + 1 }
}
