/** Skewness and kurtosis from exact power sums: integers until the last division. */

/** Number of terms and the exact sums of their first four powers. */
export type FourPowerSums = {
  readonly n: number
  readonly sum: bigint
  readonly squares: bigint
  readonly cubes: bigint
  readonly fourths: bigint
}

/**
 * Sample skewness G1 = √(n(n−1)) / (n−2) · m3 / m2^(3/2) (D. Joanes and C. Gill, "Comparing measures of sample
 * skewness and kurtosis", The Statistician 47, 1998). Null for n < 3 or when all terms are equal.
 */
export function skewness({ n, sum, squares, cubes }: FourPowerSums): number | null {
  const count = BigInt(n)
  // n² m2 and n³ m3 are whole numbers.
  const second = count * squares - sum * sum
  if (n < 3 || second === 0n) return null
  const third = count * count * cubes - 3n * count * sum * squares + 2n * sum ** 3n
  const ratio = Number(third) / Number(second) ** 1.5
  return (Math.sqrt(n * (n - 1)) / (n - 2)) * ratio
}

/**
 * Sample excess kurtosis G2 = (n−1) / ((n−2)(n−3)) · ((n+1) (m4/m2² − 3) + 6) (Joanes and Gill 1998); 0 for a normal
 * distribution. Null for n < 4 or when all terms are equal.
 */
export function excessKurtosis({ n, sum, squares, cubes, fourths }: FourPowerSums): number | null {
  const count = BigInt(n)
  const second = count * squares - sum * sum
  if (n < 4 || second === 0n) return null
  // n⁴ m4 is a whole number.
  const fourth =
    count ** 3n * fourths - 4n * count ** 2n * sum * cubes + 6n * count * sum ** 2n * squares - 3n * sum ** 4n
  const excess = Number(fourth) / Number(second) ** 2 - 3
  return ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * excess + 6)
}
