/** xoshiro128** 1.1 by D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 2021. */
import type { Words4 } from './philox.ts'

export class Xoshiro128 {
  #s0: number
  #s1: number
  #s2: number
  #s3: number

  /** Starts at a state of four 32-bit words, not all zero. */
  constructor(state: Words4) {
    ;[this.#s0, this.#s1, this.#s2, this.#s3] = state
  }

  /** The next unsigned 32-bit word. */
  next(): number {
    const scrambled = Math.imul(rotate(Math.imul(this.#s1, 5), 7), 9)
    const shifted = this.#s1 << 9
    this.#s2 ^= this.#s0
    this.#s3 ^= this.#s1
    this.#s1 ^= this.#s2
    this.#s0 ^= this.#s3
    this.#s2 ^= shifted
    this.#s3 = rotate(this.#s3, 11)
    return scrambled >>> 0
  }
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}
