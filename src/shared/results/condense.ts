import type { HistogramCounts } from './summary.ts'

/** Shares of sessions at either end that a condensed histogram may give up the places of. */
const LOW_TAIL = 0.004
const HIGH_TAIL = 0.012

/**
 * The same counts in at most `most` bins, for drawings that are small or change many times a second. The
 * rare results far out lose their places first (they go to the overflow counts), because they would force
 * wide bins on everybody else; only if that is not enough do bins become wider.
 */
export function condense(histogram: HistogramCounts, most: number): HistogramCounts {
  if (histogram.counts.length <= most) return histogram
  const trimmed = trim(histogram)
  return trimmed.counts.length <= most ? trimmed : widen(trimmed, most)
}

function trim(histogram: HistogramCounts): HistogramCounts {
  const { counts, below, above } = histogram
  const total = counts.reduce((sum, [, count]) => sum + count, below + above)
  let from = 0
  let low = below
  for (; from < counts.length && low + countAt(counts, from) <= LOW_TAIL * total; from++)
    low += countAt(counts, from)
  let to = counts.length
  let high = above
  for (; to > from && high + countAt(counts, to - 1) <= HIGH_TAIL * total; to--)
    high += countAt(counts, to - 1)
  return { ...histogram, counts: counts.slice(from, to), below: low, above: high }
}

function countAt(counts: HistogramCounts['counts'], index: number): number {
  return counts[index]?.[1] ?? 0
}

/** Joins neighbouring bins, from the first that is left. */
function widen(histogram: HistogramCounts, most: number): HistogramCounts {
  const first = histogram.counts[0]?.[0] ?? 0
  const last = histogram.counts.at(-1)?.[0] ?? first
  const factor = Math.ceil((last - first + 1) / most)
  const counts: [number, number][] = []
  for (const [bin, count] of histogram.counts) {
    const wide = Math.floor((bin - first) / factor)
    const previous = counts.at(-1)
    if (previous !== undefined && previous[0] === wide) previous[1] += count
    else counts.push([wide, count])
  }
  return {
    ...histogram,
    exact: false,
    lowCents: histogram.lowCents + first * histogram.widthCents,
    widthCents: histogram.widthCents * factor,
    bins: Math.ceil((last - first + 1) / factor),
    counts,
  }
}
