/**
 * Several xoshiro128** generators (see xoshiro128.ts) whose states lie side by side in one Int32Array, so that all
 * of them can be saved, restored and advanced without an object. `at` is the index of a generator's first word.
 */

export const WORDS_PER_STREAM = 4

const WORD = 2 ** 32

/** The next word of a generator, as a signed 32-bit number. */
export function nextWord(states: Int32Array, at: number): number {
  const s1 = states[at + 1]!
  let word = Math.imul(s1, 5)
  word = Math.imul((word << 7) | (word >>> 25), 9)
  const s2 = states[at + 2]! ^ states[at]!
  const s3 = states[at + 3]! ^ s1
  states[at + 1] = s1 ^ s2
  states[at] = states[at]! ^ s3
  states[at + 2] = s2 ^ (s1 << 9)
  states[at + 3] = (s3 << 11) | (s3 >>> 21)
  return word
}

/**
 * A uniform whole number 0 … bound − 1, for bounds 1 … 2^21; D. Lemire, "Fast random integer generation in an
 * interval", ACM TOMACS 2019. The product of word and bound is exact in a double.
 */
export function drawIndex(states: Int32Array, at: number, bound: number): number {
  for (;;) {
    const word = nextWord(states, at) >>> 0
    const fraction = Math.imul(word, bound) >>> 0
    // The remainder is slow and rarely needed: it is below the bound.
    if (fraction >= bound || fraction >= WORD % bound) return Math.floor((word * bound) / WORD)
  }
}

/** A uniform number in [0, 1), a multiple of 2^−32. */
export function drawUnit(states: Int32Array, at: number): number {
  return (nextWord(states, at) >>> 0) / WORD
}

/** A uniform number in [0, 1), a multiple of 2^−53, from two words. */
export function drawFineUnit(states: Int32Array, at: number): number {
  const high = nextWord(states, at) >>> 0
  const low = nextWord(states, at) >>> 11
  return (high * 2 ** 21 + low) / 2 ** 53
}
