const NICE = [10, 20, 25, 50]
const MULTIPLES = [1, 2, 4, 5]

/**
 * Width of a bar: a multiple of the lattice step, at least `atLeast`, and round for people ($2.50, $10)
 * where the step allows it. A step of $15 has no round multiple, so then 1, 2, 4 or 5 × 10^k steps.
 */
export function barWidth(step: number, atLeast: number): number {
  const needed = Math.max(step, atLeast)
  const plain = firstAtLeast(needed, (power) => MULTIPLES.map((multiple) => multiple * power * step))
  const nice = firstAtLeast(needed, (power) => NICE.map((value) => value * power), step)
  return nice !== null && nice <= needed * 2.5 ? nice : (plain ?? step * Math.ceil(needed / step))
}

function firstAtLeast(needed: number, valuesOf: (power: number) => number[], step = 1): number | null {
  for (let power = 1; power <= 1e15; power *= 10) {
    const found = valuesOf(power).find((value) => value >= needed && value % step === 0)
    if (found !== undefined) return found
  }
  return null
}
