/**
 * The chance that a chi-square variable with `df` degrees of freedom exceeds `statistic`: the regularised upper
 * incomplete gamma function Q(df/2, statistic/2). Power series below the mean, Lentz's continued fraction above
 * (Numerical Recipes, 3rd ed., 6.2; Abramowitz and Stegun 6.5.29 and 6.5.31).
 */
export function chiSquareTail(statistic: number, df: number): number {
  if (!(df > 0) || Number.isNaN(statistic)) return Number.NaN
  if (statistic <= 0) return 1
  const a = df / 2
  const x = statistic / 2
  const scale = Math.exp(a * Math.log(x) - x - logGammaHalf(df))
  return x < a + 1 ? Math.max(0, 1 - scale * lowerSeries(a, x)) : scale * upperFraction(a, x)
}

/** ln Γ(n/2) for a whole n ≥ 1, by the recurrence from Γ(1/2) = √π and Γ(1) = 1: exact enough at any df here. */
function logGammaHalf(n: number): number {
  let sum = n % 2 === 0 ? 0 : Math.log(Math.PI) / 2
  for (let k = n % 2 === 0 ? 2 : 1; k < n; k += 2) sum += Math.log(k / 2)
  return sum
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < 10_000 && term > sum * 1e-17; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

function upperFraction(a: number, x: number): number {
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let value = d
  for (let i = 1; i < 10_000; i++) {
    const an = -i * (i - a)
    b += 2
    d = 1 / nonZero(an * d + b, tiny)
    c = nonZero(b + an / c, tiny)
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return value
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value
}
