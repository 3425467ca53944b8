import { incompleteBeta } from './beta.ts'
import { logGamma } from './gamma.ts'
import { normalQuantile } from './normal.ts'

/** From here on the expansion below has no error that a double could show. */
const LARGE = 10_000

/** P(T > t) for t ≥ 0 and any real number of degrees of freedom > 0 (A&S 26.7.1 with 26.5.27). */
export function studentTUpper(t: number, degrees: number): number {
  const square = t * t
  // Of the two complementary arguments the smaller one keeps its digits.
  return square < degrees
    ? 0.5 - incompleteBeta(square / (degrees + square), 0.5, degrees / 2) / 2
    : incompleteBeta(degrees / (degrees + square), degrees / 2, 0.5) / 2
}

/** The t with P(T ≤ t) = p, for 0 < p < 1; relative error about 1e-13. */
export function studentTQuantile(p: number, degrees: number): number {
  if (!(degrees > 0)) throw new RangeError('Student’s t needs a positive number of degrees of freedom')
  if (p === 0.5) return 0
  if (p < 0.5) return -studentTQuantile(1 - p, degrees)
  const start = cornishFisher(normalQuantile(p), degrees)
  return degrees >= LARGE ? start : solve(1 - p, degrees, start)
}

/** Expansion about the normal quantile in powers of 1/degrees, A&S 26.7.5. */
function cornishFisher(z: number, n: number): number {
  const z2 = z * z
  const g1 = (z * (z2 + 1)) / 4
  const g2 = (z * ((5 * z2 + 16) * z2 + 3)) / 96
  const g3 = (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384
  const g4 = (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92160
  return z + (g1 + (g2 + (g3 + g4 / n) / n) / n) / n
}

/** Newton's method on the upper tail, kept inside a bracket by halving it. */
function solve(upperTail: number, degrees: number, start: number): number {
  let low = 0
  let high = Infinity
  let t = Number.isFinite(start) && start > 0 ? start : 1
  const logDensityAtZero =
    logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(degrees * Math.PI)
  for (let step = 0; step < 200; step++) {
    const excess = studentTUpper(t, degrees) - upperTail
    if (excess > 0) low = t
    else high = t
    const density = Math.exp(logDensityAtZero - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees))
    const newton = t + excess / density
    const next = newton > low && newton < high ? newton : high === Infinity ? 2 * t : (low + high) / 2
    if (Math.abs(next - t) <= 1e-15 * t) return next
    t = next
  }
  return t
}
