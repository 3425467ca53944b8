/** Unbiased whole numbers below a bound, from 32-bit words, exact in doubles. */

const WORD = 2 ** 32

/** Anything that gives independent, uniform unsigned 32-bit words. */
export type WordSource = { next(): number }

/**
 * One uniform number below each bound, the numbers independent, all from one word (or from further words, with the
 * small probability of a rejection). The product of the bounds is at most 2^32.
 *
 * A word times the first bound has the first number above its 32nd bit; the lower half times the second bound has
 * the second, and so on. The last lower half decides on rejection, as in Lemire's method for one number ("Fast
 * random integer generation in an interval", 2019), of which this is the extension by N. Brackett-Rozinsky and
 * D. Lemire ("Batched ranged random integer generation", 2024). Each product is below 2^64/2^32 × bound and so
 * exact in a double for bounds up to 2^21.
 */
export function drawBelow(source: WordSource, bounds: readonly number[]): number[] {
  const rejected = WORD % bounds.reduce((product, bound) => product * bound, 1)
  for (;;) {
    const numbers: number[] = []
    let fraction = source.next()
    for (const bound of bounds) {
      const product = fraction * bound
      numbers.push(Math.floor(product / WORD))
      fraction = product % WORD
    }
    if (fraction >= rejected) return numbers
  }
}
