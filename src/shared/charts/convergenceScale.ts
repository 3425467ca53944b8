import { type LogRange, roundLogDown, roundLogUp } from './logTicks.ts'

/** What a chart of convergence shows: a key of its points. */
export type Measure = 'exploitability' | 'positiveRegret'

/** What was measured of a strategy at one moment, chips a hand. */
export interface ConvergencePoint {
  /** Of one solver: the mean where solvers are merged. */
  readonly iterations: number
  readonly seconds: number
  readonly exploitability: number | null
  /** Left out where strategies are merged. */
  readonly positiveRegret?: number | null
}

/** A point in the picture: x in iterations or seconds, y in chips. */
export type XY = readonly [x: number, y: number]

export interface ConvergenceScale {
  readonly x: LogRange
  readonly y: LogRange
  /** The guide's ends inside the frame; null where it does not pass through. */
  readonly guide: readonly [XY, XY] | null
}

/** The guide stands this much above the highest line, so that it is not taken for one. */
const APART = 1.6

/** What can stand on a logarithmic axis. */
export function drawable(points: readonly XY[]): XY[] {
  return points.filter(([x, y]) => x > 0 && y > 0 && Number.isFinite(x) && Number.isFinite(y))
}

/** Round ranges around all lines and the target; they change in steps while a training goes on. */
export function convergenceScale(
  lines: readonly (readonly XY[])[],
  target: number | null,
  reach: number | null,
): ConvergenceScale {
  const all = lines.flat()
  if (all.length === 0) return { x: { low: 1, high: 1000 }, y: { low: 0.01, high: 1 }, guide: null }
  const xs = all.map(([x]) => x)
  const ys = [...all.map(([, y]) => y), ...(target !== null && target > 0 ? [target] : [])]
  const x = range(Math.min(...xs), Math.max(...xs, reach ?? 0))
  const top = Math.max(...ys)
  // Room for the label below the target.
  const y = range(Math.min(...ys) / 1.25, top * APART)
  return { x, y, guide: guideWithin(all, x, y) }
}

function range(least: number, most: number): LogRange {
  const low = roundLogDown(least)
  const high = roundLogUp(most)
  return { low, high: high > low ? high : low * 10 }
}

/** The line c/√x above all points, cut to the frame. */
function guideWithin(points: readonly XY[], x: LogRange, y: LogRange): readonly [XY, XY] | null {
  const c = APART * Math.max(...points.map(([at, value]) => value * Math.sqrt(at)))
  const from = Math.max(x.low, (c / y.high) ** 2)
  const to = Math.min(x.high, (c / y.low) ** 2)
  return from < to
    ? [
        [from, c / Math.sqrt(from)],
        [to, c / Math.sqrt(to)],
      ]
    : null
}
