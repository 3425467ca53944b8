import type { HistogramCounts } from '../results/summary.ts'
import { barWidth } from './barWidth.ts'

/**
 * A run's histogram keeps every possible profit apart, up to 20,000 values. For a picture they are
 * gathered into at most 60 bars whose edges stay on the lattice of possible profits; nothing is smoothed
 * and no session is lost: the bars' counts add up to the histogram's.
 */
export type Outcome = 'behind' | 'even' | 'ahead'

export interface BarPart {
  readonly outcome: Outcome
  /** Left without reaching either limit; drawn paler. Only where the run has both limits. */
  readonly between: boolean
  readonly count: number
}

export interface HistogramBar {
  readonly kind: 'low' | 'bin' | 'high'
  /** Profits from here on (included); minus infinity for the low bar. */
  readonly fromCents: number
  /** Up to here: excluded, but included for the low bar of a loss limit. Infinity for the high bar. */
  readonly toCents: number
  readonly count: number
  /** Behind, even, ahead, in this order; empty ones left out. */
  readonly parts: readonly BarPart[]
  /** Exact probability of what the bar holds; null where none is known. */
  readonly exact: number | null
}

export interface Limits {
  readonly winCents: number | null
  readonly lossCents: number | null
}

export interface DisplayHistogram {
  /** By profit; empty bins are left out. */
  readonly bars: readonly HistogramBar[]
  readonly widthCents: number
  /** A bin edge; every other lies a whole number of widths away. 0 whenever the values are exact. */
  readonly anchorCents: number
  /** First edge of the ordinary bins; the low bar holds what lies before. */
  readonly lowCents: number
  readonly highCents: number
  /** The low bar is exactly the sessions at or below the loss limit. */
  readonly lowIsLimit: boolean
  readonly total: number
}

const MOST_BINS = 48
/** Shares of sessions that the end bars may gather where no limit sets the end. */
const LOW_TAIL = 0.01
const HIGH_TAIL = 0.025

/** One bin of the run's histogram: its profits lie in [low, low + width), or are `low` when exact. */
interface Source {
  readonly low: number
  readonly middle: number
  readonly count: number
}

/** `exact` is the exact session's histogram, whose probabilities are gathered into the same bars. */
export function displayHistogram(
  histogram: HistogramCounts,
  limits: Limits,
  exact: HistogramCounts | null = null,
): DisplayHistogram {
  const sources = sourcesOf(histogram)
  const total = sources.reduce((sum, source) => sum + source.count, histogram.below + histogram.above)
  const frame = frameOf(histogram, sources, limits, total)
  const { width, anchor, low, high, lowIsLimit } = frame

  const gathered = new Map<number, HistogramBar>()
  const lowKey = Number.NEGATIVE_INFINITY
  const highKey = Number.POSITIVE_INFINITY
  const add = (key: number, count: number, part: Omit<BarPart, 'count'>) => {
    const before = gathered.get(key) ?? emptyBar(key, frame)
    gathered.set(key, { ...before, count: before.count + count, parts: addPart(before.parts, part, count) })
  }
  const keyOf = ({ low: from, middle }: Source) => {
    const isLow = lowIsLimit ? middle <= low : from < low
    return isLow ? lowKey : from >= high ? highKey : Math.floor((from - anchor) / width)
  }
  for (const source of sources) {
    const { middle, count } = source
    add(keyOf(source), count, { outcome: outcomeOf(middle), between: isBetween(middle, limits) })
  }
  if (histogram.below > 0) add(lowKey, histogram.below, { outcome: 'behind', between: false })
  if (histogram.above > 0) add(highKey, histogram.above, { outcome: 'ahead', between: false })

  if (exact !== null) {
    const expect = (key: number, probability: number) => {
      if (probability <= 0) return
      const before = gathered.get(key) ?? emptyBar(key, frame)
      gathered.set(key, { ...before, exact: (before.exact ?? 0) + probability })
    }
    for (const key of gathered.keys()) gathered.set(key, { ...gathered.get(key)!, exact: 0 })
    for (const source of sourcesOf(exact)) expect(keyOf(source), source.count)
    expect(lowKey, exact.below)
    expect(highKey, exact.above)
  }

  return {
    bars: [...gathered].sort(([a], [b]) => a - b).map(([, bar]) => bar),
    widthCents: width,
    anchorCents: anchor,
    lowCents: low,
    highCents: high,
    lowIsLimit,
    total,
  }
}

function sourcesOf({ exact, lowCents, widthCents, counts }: HistogramCounts): Source[] {
  return counts.map(([index, count]) => {
    const low = lowCents + index * widthCents
    return { low, middle: exact ? low : low + widthCents / 2, count }
  })
}

interface Frame {
  readonly width: number
  readonly anchor: number
  readonly low: number
  readonly high: number
  readonly lowIsLimit: boolean
}

/** Where the ordinary bins begin and end, and how wide they are. */
function frameOf(
  { exact, lowCents, widthCents }: HistogramCounts,
  sources: readonly Source[],
  { winCents, lossCents }: Limits,
  total: number,
): Frame {
  const first = sources[0]?.low ?? 0
  const last = sources.at(-1)?.low ?? 0
  // Coarse bins need not have an edge at zero; then the one next to zero serves.
  const anchor = exact ? 0 : lowCents + Math.round(-lowCents / widthCents) * widthCents
  const lowIsLimit = lossCents !== null && first <= -lossCents
  const lowest = lowIsLimit ? -lossCents : quantile(sources, LOW_TAIL * total)
  const highest = Math.max(
    quantile(sources, (1 - HIGH_TAIL) * total),
    lowest,
    winCents === null ? lowest : Math.min(winCents, last),
  )
  const width = barWidth(widthCents, (highest - lowest) / MOST_BINS)
  const floorTo = (value: number, step: number) => anchor + Math.floor((value - anchor) / step) * step
  return {
    width,
    anchor,
    lowIsLimit,
    low: lowIsLimit ? lowest : Math.max(floorTo(lowest, width), floorTo(first, width)),
    // Ends at a rounder edge, so that the last label reads well; never before the low bar does.
    high: Math.max(
      anchor + Math.ceil((lowest - anchor) / width) * width,
      Math.min(floorTo(highest, 5 * width) + 5 * width, floorTo(last, width) + width),
    ),
  }
}

/** The smallest value with at least `rank` sessions at or below it. */
function quantile(sources: readonly Source[], rank: number): number {
  let seen = 0
  for (const { low, count } of sources) {
    seen += count
    if (seen >= rank) return low
  }
  return sources.at(-1)?.low ?? 0
}

function emptyBar(key: number, { width, anchor, low, high, lowIsLimit }: Frame): HistogramBar {
  const ends =
    key === Number.NEGATIVE_INFINITY
      ? { kind: 'low' as const, fromCents: key, toCents: low }
      : key === Number.POSITIVE_INFINITY
        ? { kind: 'high' as const, fromCents: high, toCents: key }
        : {
            kind: 'bin' as const,
            fromCents: lowIsLimit ? Math.max(low, anchor + key * width) : anchor + key * width,
            toCents: anchor + (key + 1) * width,
          }
  return { ...ends, count: 0, parts: [], exact: null }
}

const ORDER: Record<Outcome, number> = { behind: 0, even: 1, ahead: 2 }

function addPart(parts: readonly BarPart[], part: Omit<BarPart, 'count'>, count: number): BarPart[] {
  const same = (other: BarPart) => other.outcome === part.outcome && other.between === part.between
  if (parts.some(same)) {
    return parts.map((other) => (same(other) ? { ...other, count: other.count + count } : other))
  }
  return [...parts, { ...part, count }].sort(
    (a, b) => ORDER[a.outcome] - ORDER[b.outcome] || Number(b.between) - Number(a.between),
  )
}

function outcomeOf(profit: number): Outcome {
  return profit < 0 ? 'behind' : profit > 0 ? 'ahead' : 'even'
}

function isBetween(profit: number, { winCents, lossCents }: Limits): boolean {
  return winCents !== null && lossCents !== null && profit < winCents && profit > -lossCents
}
