/** Positions on a logarithmic axis: everything here is in powers of ten, so that 2 stands for 100. */

/** What is tried for ticks, from close to far: 1-2-5 in each decade, decades, every second decade, … */
const CLOSE = [1, 2, 5]
const TOLERANCE = 1e-9

export interface LogRange {
  readonly low: number
  readonly high: number
}

/** The largest of 1, 2, 5 × 10^k that is at most `value`. */
export function roundLogDown(value: number): number {
  return edge(value, CLOSE.toReversed(), (mantissa, scaled) => mantissa <= scaled * (1 + TOLERANCE)) ?? 1
}

/** The smallest of 1, 2, 5 × 10^k that is at least `value`. */
export function roundLogUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + TOLERANCE)
  return edge(value, [...CLOSE, 10], (mantissa, scaled) => mantissa >= scaled * (1 - TOLERANCE)) ?? 10 * power
}

function edge(
  value: number,
  mantissas: readonly number[],
  fits: (mantissa: number, scaled: number) => boolean,
): number | undefined {
  const exponent = Math.floor(Math.log10(value) + TOLERANCE)
  const scaled = value / 10 ** exponent
  const mantissa = mantissas.find((each) => fits(each, scaled))
  return mantissa === undefined ? undefined : power(mantissa, exponent)
}

/** Values to be marked inside [low, high], at most `most`: 1-2-5 if they fit, then decades, then fewer. */
export function logTicks(low: number, high: number, most: number): number[] {
  const first = Math.floor(Math.log10(low) + TOLERANCE)
  const last = Math.ceil(Math.log10(high) - TOLERANCE)
  const inside = (value: number) => value >= low * (1 - TOLERANCE) && value <= high * (1 + TOLERANCE)
  const exponents = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const close = exponents.flatMap((k) => CLOSE.map((mantissa) => power(mantissa, k))).filter(inside)
  if (close.length <= most) return close
  for (let every = 1; ; every += 1) {
    const ticks = exponents
      .filter((k) => k % every === 0)
      .map((k) => power(1, k))
      .filter(inside)
    if (ticks.length <= most) return ticks
  }
}

/** 2 × 10^-3 as the number that is written 0.002. */
function power(mantissa: number, exponent: number): number {
  return Number(`${mantissa}e${exponent}`)
}
