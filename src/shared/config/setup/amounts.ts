import type { Ratio } from '../../../engine/letitride/setup.ts'
import { parseDecimal, toCents } from '../../decimal.ts'

/** Money text that the schema accepted, in cents. */
export function cents(text: string): number {
  const exact = parseDecimal(text)
  const value = exact === null ? null : toCents(exact)
  if (value === null) throw new RangeError(`not a whole number of cents: ${text}`)
  return Number(value)
}

export function optionalCents(text: string | null): number | null {
  return text === null ? null : cents(text)
}

/** Decimal text that the schema accepted, as an exact fraction. */
export function fraction(text: string): Ratio {
  const exact = parseDecimal(text)
  if (exact === null) throw new RangeError(`not a number: ${text}`)
  return { numerator: Number(exact.digits), denominator: 10 ** exact.scale }
}

export function optionalFraction(text: string | null): Ratio | null {
  return text === null ? null : fraction(text)
}

/** Decimal text in currency units as an exact number of cents, whole or not. */
export function fractionalCents(text: string): Ratio {
  const { numerator, denominator } = fraction(text)
  return { numerator: numerator * 100, denominator }
}
