/** Exact arithmetic on whole cents. */
import type { Ratio } from './setup.ts'

/** ⌊amount × ratio⌋ for a whole amount ≥ 0; exact wherever the result is a safe integer. */
export function portion(amount: number, { numerator, denominator }: Ratio): number {
  const product = amount * numerator
  if (product <= Number.MAX_SAFE_INTEGER) return (product - (product % denominator)) / denominator
  return Number((BigInt(amount) * BigInt(numerator)) / BigInt(denominator))
}

/** Euclid's algorithm on non-negative integers; gcd(a, 0) = a. */
export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

/** Greatest common divisor of all values; 0 of none, or of zeros. */
export function commonDivisor(values: Iterable<number>): number {
  let divisor = 0
  for (const value of values) divisor = greatestCommonDivisor(value, divisor)
  return divisor
}

/** The multiple of `step` at or below a whole amount ≥ 0. */
export function roundDown(amount: number, step: number): number {
  return amount - (amount % step)
}
