/** Round steps for axes: 1, 2, 5 and their powers of ten. */
const MANTISSAS = [1, 2, 5]

/** The smallest of 1, 2, 5 × 10^k that is at least `value`. */
export function roundStepUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  for (const mantissa of MANTISSAS) {
    // Tolerates that 0.2 × 10^1 is not exactly 2.
    if (mantissa * power >= value * (1 - 1e-9)) return mantissa * power
  }
  return 10 * power
}

/** Multiples of a round step inside [low, high], at most `most` of them. */
export function roundTicks(low: number, high: number, most: number): number[] {
  if (!(high > low)) return []
  const step = roundStepUp((high - low) / most)
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  // Rounded to the step's own decimals, so that 3 × 0.1 is 0.3.
  const decimals = Math.max(0, -Math.floor(Math.log10(step)))
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toFixed(decimals)))
}
