/**
 * Exact fractions. They are not reduced: an expression has no loops, so that numerator and denominator together
 * have at most as many digits as its numbers and variables, and nothing can overflow.
 */
export type Rational = { readonly numerator: bigint /** Above 0. */; readonly denominator: bigint }

export const ZERO: Rational = { numerator: 0n, denominator: 1n }
export const ONE: Rational = { numerator: 1n, denominator: 1n }

export function add(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return { ...a, numerator: a.numerator + b.numerator }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }
}

export function negate(a: Rational): Rational {
  return { ...a, numerator: -a.numerator }
}

export function multiply(a: Rational, b: Rational): Rational {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }
}

/** The quotient; 0 when dividing by zero. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) return ZERO
  const sign = b.numerator < 0n ? -1n : 1n
  return {
    numerator: sign * a.numerator * b.denominator,
    denominator: sign * a.denominator * b.numerator,
  }
}

/** Negative, zero or positive as a is below, at or above b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The largest whole number that is not above a. */
export function floor({ numerator, denominator }: Rational): Rational {
  const quotient = numerator / denominator
  return whole(numerator % denominator < 0n ? quotient - 1n : quotient)
}

export function whole(numerator: bigint): Rational {
  return { numerator, denominator: 1n }
}
