import type { HistogramCounts } from './summary.ts'

export interface ShapeErrors {
  readonly skewness: number
  readonly kurtosis: number
}

/**
 * Standard errors of the skewness and kurtosis of a sample, whatever its distribution: √(mean of squared influence ÷
 * n), with z = (x − mean) ÷ s, skewness g and kurtosis b, the influences being z³ − g − 3z − (3/2) g (z² − 1) and
 * z⁴ − b − 4 g z − 2 b (z² − 1) (delta method; F. Hampel and others, "Robust Statistics", 1986, §2.1; for a normal
 * distribution √(6/n) and √(24/n)). From the histogram of the sample, by the middle of each bin. Null for fewer than 4
 * terms, for terms that are all equal, and where some lie outside the bins.
 */
export function shapeErrors(histogram: HistogramCounts): ShapeErrors | null {
  const { exact, lowCents, widthCents, counts, below, above } = histogram
  const terms = counts.map(([bin, count]) => ({
    x: lowCents + widthCents * (exact ? bin : bin + 0.5),
    count,
  }))
  const n = terms.reduce((total, { count }) => total + count, 0)
  if (n < 4 || below + above > 0) return null
  const mean = (value: (x: number) => number) =>
    terms.reduce((total, { x, count }) => total + count * value(x), 0) / n
  const centre = mean((x) => x)
  const deviation = Math.sqrt(mean((x) => (x - centre) ** 2))
  if (!(deviation > 0)) return null
  const z = (x: number) => (x - centre) / deviation
  const g = mean((x) => z(x) ** 3)
  const b = mean((x) => z(x) ** 4)
  const error = (influence: (z: number) => number) => Math.sqrt(mean((x) => influence(z(x)) ** 2) / n)
  return {
    skewness: error((at) => at ** 3 - g - 3 * at - 1.5 * g * (at * at - 1)),
    kurtosis: error((at) => at ** 4 - b - 4 * g * at - 2 * b * (at * at - 1)),
  }
}
