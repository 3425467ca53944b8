import type { Path } from '../results/paths.ts'
import type { Limits } from './displayHistogram.ts'
import { roundTicks } from './ticks.ts'

/** What the chart of paths shows of hands and profits. */
export interface PathsScale {
  readonly hands: number
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
}

/** A limit is passed by the last hand, so a little beyond it is shown; a rare large win leaves the frame. */
const BEYOND_LIMIT = 1.75
/** Without a limit the frame holds the extremes of this share of the paths, and a little more. */
const HELD = 0.95
const MARGIN = 1.1

/** A frame that most paths stay in: one royal flush must not flatten all others. */
export function pathsScale(paths: readonly Path[], { winCents, lossCents }: Limits): PathsScale {
  const highs = paths.map(({ points }) => Math.max(...points.map(([, profit]) => profit)))
  const lows = paths.map(({ points }) => Math.min(...points.map(([, profit]) => profit)))
  const hands = Math.max(1, ...paths.map((path) => path.hands))
  const high = winCents === null ? MARGIN * held(highs) : (BEYOND_LIMIT * winCents) / 100
  const low = lossCents === null ? -MARGIN * held(lows.map((value) => -value)) : -(1.25 * lossCents) / 100
  // An axis needs some height, whatever was played.
  const range = { low: Math.min(low, -1), high: Math.max(high, 1) }
  return { hands, ...range, ticks: roundTicks(range.low, range.high, 6) }
}

function held(extremes: readonly number[]): number {
  const sorted = extremes.toSorted((a, b) => a - b)
  return sorted[Math.ceil(HELD * sorted.length) - 1] ?? 0
}
