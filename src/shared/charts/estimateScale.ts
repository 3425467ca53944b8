import { roundStepUp } from './ticks.ts'

export interface EstimateScale {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** Half of the range is at least this many half-widths, so that the range is about eight of them. */
const REACH = 4

/**
 * Vertical range of the running estimate. It follows the present interval, but in steps: half-range and
 * centre are round, so the picture stands still while the estimate settles. A reference (the exact
 * value) is kept in sight.
 */
export function estimateScale(rate: number, halfWidth: number, reference: number | null): EstimateScale {
  const needed = Math.max(REACH * halfWidth, reference === null ? 0 : Math.abs(reference - rate) * 1.2, 1e-6)
  const half = Math.min(0.5, roundStepUp(needed))
  const step = half / 2
  const centre = Math.round(rate / step) * step
  const min = Math.max(0, round(centre - half))
  const max = Math.min(1, round(centre + half))
  return { min, max, step }
}

/** Takes away what binary arithmetic adds to a round number. */
function round(value: number): number {
  return Number(value.toPrecision(12))
}
