import type { HistogramCounts } from '../../../shared/results/summary.ts'

export interface ShapeBar {
  readonly outcome: 'behind' | 'even' | 'ahead'
  /** 0 to 1. */
  readonly height: number
}

export interface Shape {
  readonly bars: readonly ShapeBar[]
  readonly behind: number
  readonly ahead: number
}

/** Ends of the picture: shares of sessions that its outermost bars may gather. */
const LOW_TAIL = 0.005
const HIGH_TAIL = 0.03

/**
 * A run's outcomes in a few bars, for recognising it at a glance. The tallest bar is cut to the second
 * one, because sessions that end at a limit would leave nothing to see of the others.
 */
export function outcomeShape(
  histogram: HistogramCounts,
  lossLimitCents: number | null,
  bars = 16,
): Shape | null {
  const { lowCents, widthCents, exact, counts, below, above } = histogram
  const value = (index: number) => lowCents + (index + (exact ? 0 : 0.5)) * widthCents
  const total = counts.reduce((sum, [, count]) => sum + count, below + above)
  if (total === 0) return null
  const lowest = value(quantile(counts, LOW_TAIL * total - below))
  // A session may pass its loss limit by the last bet; all that end there belong into one bar.
  const low = lossLimitCents === null ? lowest : Math.max(lowest, -lossLimitCents)
  const high = Math.max(value(quantile(counts, (1 - HIGH_TAIL) * total - below)), low + widthCents * bars)
  const width = (high - low) / (bars - 1)

  const heights = Array.from({ length: bars }, () => 0)
  const put = (cents: number, count: number) => {
    const at = Math.min(bars - 1, Math.max(0, Math.floor((cents - low) / width + 0.5)))
    heights[at] = (heights[at] ?? 0) + count
  }
  let behind = below
  let ahead = above
  for (const [index, count] of counts) {
    const cents = value(index)
    put(cents, count)
    if (cents < 0) behind += count
    if (cents > 0) ahead += count
  }
  put(low, below)
  put(high, above)

  const top = [...heights].sort((a, b) => b - a)[1] || Math.max(...heights)
  return {
    behind: behind / total,
    ahead: ahead / total,
    bars: heights.map((height, i) => {
      const middle = low + i * width
      const outcome = Math.abs(middle) < width / 2 ? 'even' : middle < 0 ? 'behind' : 'ahead'
      return { outcome, height: Math.min(1, height / top) }
    }),
  }
}

/** Index of the first bin with at least `rank` sessions up to it. */
function quantile(counts: HistogramCounts['counts'], rank: number): number {
  let seen = 0
  for (const [index, count] of counts) {
    seen += count
    if (seen >= rank) return index
  }
  return counts.at(-1)?.[0] ?? 0
}
