/** Intervals from clusters: groups of sessions that go together, of which one is independent of another. */
import type { Interval } from './moments.ts'
import { normalQuantile } from './normal.ts'
import { wilsonInterval } from './wilson.ts'

/** A count y in x sessions, over n clusters, with the sums of squares and products of both. */
export type ShareSums = {
  readonly n: number
  readonly y: number
  readonly x: number
  readonly yy: bigint
  readonly xx: bigint
  readonly xy: bigint
}

/**
 * Wilson's interval for the share y ÷ x, with as many sessions as would give its variance if they were independent
 * (L. Kish, "Survey Sampling", §8.2, effective sample size; E. Korn and B. Graubard, Survey Methodology 24, 1998). The
 * variance is that of a ratio estimated from clusters. Where the clusters show none, each counts as one session.
 * x ≥ 1.
 */
export function clusteredShare(sums: ShareSums, confidence: number): Interval {
  const { n, y, x } = sums
  const share = y / x
  // x² Σ(y − R x)², a whole number.
  const [wins, sessions] = [BigInt(y), BigInt(x)]
  const residuals = sessions * sessions * sums.yy - 2n * sessions * wins * sums.xy + wins * wins * sums.xx
  const variance = n < 2 ? 0 : ((Number(residuals) / x / x) * n) / (n - 1) / x / x
  const effective = variance > 0 ? (share * (1 - share)) / variance : n
  return wilsonInterval(share * effective, effective, confidence)
}

/** Sums over n clusters of terms: their number s, their sum y and the sum of their squares q, and products of these. */
export type DeviationSums = {
  readonly n: number
  readonly s: bigint
  readonly y: bigint
  readonly q: bigint
  readonly ss: bigint
  readonly sy: bigint
  readonly sq: bigint
  readonly yy: bigint
  readonly yq: bigint
  readonly qq: bigint
}

/**
 * Interval for the standard deviation of terms in clusters, n ≥ 2, by the delta method: the variance of Σq/s − (Σy/s)²
 * is that of the cluster sums of (term − mean)² − variance. Null where all terms are equal.
 */
export function clusteredDeviation(
  sums: DeviationSums,
  deviation: number,
  confidence: number,
): Interval | null {
  const { n, s, y, q, ss, sy, sq, yy, yq, qq } = sums
  if (n < 2 || !(deviation > 0)) return null
  // s² × (q − 2 μ y + (μ² − σ²) s) of a cluster, with μ = Y/S and σ² = Q/S − μ²: whole numbers.
  const a = s * s
  const b = -2n * s * y
  const c = 2n * y * y - s * q
  const squares = a * a * qq + b * b * yy + c * c * ss + 2n * (a * b * yq + a * c * sq + b * c * sy)
  const total = Number(s)
  const ofVariance = Math.sqrt((Number(squares) * n) / (n - 1)) / total / total / total
  const margin = (normalQuantile((1 + confidence) / 2) * ofVariance) / (2 * deviation)
  return [Math.max(0, deviation - margin), deviation + margin]
}
