import type { HistogramCounts } from './summary.ts'

/** The same counts in at most `most` wider bins: for drawings that are small or change many times a second. */
export function coarsen(histogram: HistogramCounts, most: number): HistogramCounts {
  if (histogram.bins <= most) return histogram
  const factor = Math.ceil(histogram.bins / most)
  const counts: [number, number][] = []
  for (const [bin, count] of histogram.counts) {
    const wide = Math.floor(bin / factor)
    const last = counts.at(-1)
    if (last !== undefined && last[0] === wide) last[1] += count
    else counts.push([wide, count])
  }
  return {
    ...histogram,
    exact: false,
    widthCents: histogram.widthCents * factor,
    bins: Math.ceil(histogram.bins / factor),
    counts,
  }
}
