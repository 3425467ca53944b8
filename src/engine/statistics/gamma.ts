/**
 * The gamma function's logarithm and the regularised incomplete gamma functions. Formulas by number from
 * M. Abramowitz and I. Stegun, "Handbook of Mathematical Functions" (A&S).
 */

const EPSILON = 2 ** -53
const TINY = 1e-300
const MAX_TERMS = 100_000

/** Coefficients B(2k) / (2k (2k − 1)) of Stirling's series, A&S 6.1.41. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400]
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI)

/** Where eight terms of Stirling's series are exact to the last digits. */
const STIRLING_FROM = 12

/** ln Γ(x) for x > 0: Stirling's series, after Γ(x + 1) = x Γ(x) has carried x far enough. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError('logGamma needs x > 0')
  let shifted = x
  let product = 1
  while (shifted < STIRLING_FROM) product *= shifted++
  const inverseSquare = 1 / (shifted * shifted)
  const series = STIRLING.reduceRight((sum, coefficient) => sum * inverseSquare + coefficient, 0) / shifted
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + series - Math.log(product)
}

/** P(a, x), the regularised lower incomplete gamma function, for a > 0 and x ≥ 0 (A&S 6.5.1). */
export function gammaP(a: number, x: number): number {
  checkArguments(a, x)
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x)
}

/** Q(a, x) = 1 − P(a, x), without loss of digits where it is small. */
export function gammaQ(a: number, x: number): number {
  checkArguments(a, x)
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x)
}

/** The complementary error function (A&S 7.1.2 with 6.5.17). */
export function erfc(x: number): number {
  return x >= 0 ? gammaQ(0.5, x * x) : 1 + gammaP(0.5, x * x)
}

function checkArguments(a: number, x: number): void {
  if (!(a > 0) || !(x >= 0)) throw new RangeError('the incomplete gamma function needs a > 0 and x ≥ 0')
}

/** A&S 6.5.29: e^−x x^a Σ x^n / Γ(a + n + 1). */
function lowerSeries(a: number, x: number): number {
  if (x === 0) return 0
  let term = 1 / a
  let sum = term
  for (let n = 1; n < MAX_TERMS && term > sum * EPSILON; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a))
}

/** A&S 6.5.31 in its even form, evaluated from the front by Lentz's method. */
function upperFraction(a: number, x: number): number {
  if (x === Infinity) return 0
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let value = d
  for (let n = 1; n < MAX_TERMS; n++) {
    const numerator = -n * (n - a)
    b += 2
    d = 1 / awayFromZero(numerator * d + b)
    c = awayFromZero(b + numerator / c)
    value *= c * d
    if (Math.abs(c * d - 1) <= 4 * EPSILON) break
  }
  return value * Math.exp(a * Math.log(x) - x - logGamma(a))
}

/** Lentz's method may not divide by zero; a tiny number in its place leaves the result as it is. */
export function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
