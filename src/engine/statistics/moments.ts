/** Means, deviations and their intervals from exact power sums: integers until the last division. */
import { normalQuantile } from './normal.ts'
import { studentTQuantile } from './studentT.ts'

export type Interval = readonly [low: number, high: number]

/** Number of terms and their sums; the sums are exact. */
export type PowerSums = { readonly n: number; readonly sum: bigint; readonly squares: bigint }

/** Mean of n ≥ 1 terms. */
export function mean(sum: bigint, n: number): number {
  return Number(sum) / n
}

/** Sample standard deviation (n − 1) of n ≥ 2 terms. */
export function standardDeviation({ n, sum, squares }: PowerSums): number {
  const count = BigInt(n)
  return Math.sqrt(Number(count * squares - sum * sum) / Number(count * (count - 1n)))
}

/** Student's t interval for a mean; n ≥ 2. */
export function meanInterval(sums: PowerSums, confidence: number): Interval {
  const margin =
    (studentTQuantile((1 + confidence) / 2, sums.n - 1) * standardDeviation(sums)) / Math.sqrt(sums.n)
  const centre = mean(sums.sum, sums.n)
  return [centre - margin, centre + margin]
}

/**
 * Interval for a standard deviation without assuming normality: by the delta method the variance of s is about
 * (m4 − m2²) / (4 n m2), with m2 and m4 the central moments (A. Stuart and K. Ord, "Kendall's Advanced Theory of
 * Statistics" 1, §10.6). n ≥ 2; not below zero.
 */
export function deviationInterval(
  sums: PowerSums & { readonly cubes: bigint; readonly fourths: bigint },
  confidence: number,
): Interval {
  const { n, sum, squares, cubes, fourths } = sums
  const count = BigInt(n)
  // n² m2 and n⁴ m4 are whole numbers.
  const second = count * squares - sum * sum
  const deviation = standardDeviation(sums)
  if (second === 0n) return [deviation, deviation]
  const fourth =
    count ** 3n * fourths - 4n * count ** 2n * sum * cubes + 6n * count * sum ** 2n * squares - 3n * sum ** 4n
  const standardError = Math.sqrt(Number(fourth - second * second) / (4 * n * Number(second))) / n
  const margin = normalQuantile((1 + confidence) / 2) * standardError
  return [Math.max(0, deviation - margin), deviation + margin]
}

/** Sums over n units (sessions) of an amount y and a size x (hands): what a ratio Σy/Σx is estimated from. */
export type RatioSums = {
  readonly n: number
  readonly y: bigint
  readonly x: bigint
  readonly yy: bigint
  readonly xx: bigint
  readonly xy: bigint
}

/**
 * The ratio R = Σy/Σx; n ≥ 1 and Σx > 0. Its interval is by the delta method from the residuals y − R x:
 * se = sqrt(Σ(y − R x)² / (n − 1)) √n / Σx (W. Cochran, "Sampling Techniques", §2.11). No interval for n < 2.
 */
export function ratioEstimate(
  sums: RatioSums,
  confidence: number,
): { readonly ratio: number; readonly standardError: number; readonly interval: Interval } | null {
  const { n, y, x, yy, xx, xy } = sums
  if (n < 2 || x <= 0n) return null
  const ratio = Number(y) / Number(x)
  // Σx² · Σ(y − R x)² is a whole number: Σx² Σyy − 2 Σx Σy Σxy + Σy² Σxx.
  const residuals = x * x * yy - 2n * x * y * xy + y * y * xx
  const standardError = Math.sqrt((Number(residuals) * n) / (n - 1)) / Number(x) / Number(x)
  const margin = studentTQuantile((1 + confidence) / 2, n - 1) * standardError
  return { ratio, standardError, interval: [ratio - margin, ratio + margin] }
}
