import { describe, expect, it } from 'vitest'
import { excessKurtosis, skewness } from '../../../../src/engine/statistics/shape.ts'

/** Power sums of whole numbers. */
function sums(values: readonly number[]) {
  const power = (k: bigint) => values.reduce((sum, value) => sum + BigInt(value) ** k, 0n)
  return { n: values.length, sum: power(1n), squares: power(2n), cubes: power(3n), fourths: power(4n) }
}

describe('the shape of a sample', () => {
  it('agrees with textbook values', () => {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, m2 = 4, m3 = 5.25, m4 = 44.5, so g1 = 0.65625 and g2 = −0.21875.
    const sample = sums([2, 4, 4, 4, 5, 5, 7, 9])
    expect(skewness(sample)).toBeCloseTo((Math.sqrt(56) / 6) * 0.65625, 12)
    expect(excessKurtosis(sample)).toBeCloseTo((7 / 30) * (9 * -0.21875 + 6), 12)
  })

  it('does not change when a constant is added, and only skewness turns with the sign', () => {
    const values = [1, 2, 2, 3, 50, -7, 12]
    const moved = values.map((value) => value + 1_000_000)
    const turned = values.map((value) => -value)
    expect(skewness(sums(moved))).toBeCloseTo(skewness(sums(values)) ?? Number.NaN, 10)
    expect(excessKurtosis(sums(moved))).toBeCloseTo(excessKurtosis(sums(values)) ?? Number.NaN, 10)
    expect(skewness(sums(turned))).toBeCloseTo(-(skewness(sums(values)) ?? Number.NaN), 12)
    expect(excessKurtosis(sums(turned))).toBeCloseTo(excessKurtosis(sums(values)) ?? Number.NaN, 12)
  })

  it('is unknown for too few terms, or when all are equal', () => {
    expect(skewness(sums([1, 2]))).toBeNull()
    expect(excessKurtosis(sums([1, 2, 3]))).toBeNull()
    expect(skewness(sums([5, 5, 5, 5]))).toBeNull()
    expect(excessKurtosis(sums([5, 5, 5, 5]))).toBeNull()
  })
})
