import type { Interval } from './moments.ts'
import { normalQuantile } from './normal.ts'

/**
 * Score interval for a proportion, `successes` of `trials` ≥ 1. E. B. Wilson, "Probable inference, the law of
 * succession, and statistical inference", JASA 22 (1927).
 */
export function wilsonInterval(successes: number, trials: number, confidence: number): Interval {
  const z = normalQuantile((1 + confidence) / 2)
  const share = successes / trials
  const scale = 1 + (z * z) / trials
  const centre = (share + (z * z) / (2 * trials)) / scale
  const margin = (z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials))) / scale
  // At the ends the interval touches 0 or 1 exactly; rounding must not push it past.
  return [successes === 0 ? 0 : centre - margin, successes === trials ? 1 : centre + margin]
}
