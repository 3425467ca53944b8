/**
 * Philox4x32-10: a keyed permutation of 128-bit counters. J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random
 * numbers: as easy as 1, 2, 3", SC 2011.
 */

const MULTIPLIER_0 = 0xd2511f53
const MULTIPLIER_1 = 0xcd9e8d57
const WEYL_0 = 0x9e3779b9
const WEYL_1 = 0xbb67ae85
const ROUNDS = 10

/** Four 32-bit words; word 0 is the least significant. */
export type Words4 = readonly [number, number, number, number]

/** Two 32-bit words; word 0 is the least significant. */
export type Words2 = readonly [number, number]

/** The image of a counter under a key: four unsigned 32-bit words. Different counters have different images. */
export function philox4x32(counter: Words4, key: Words2): Words4 {
  let c0 = counter[0]
  let c1 = counter[1]
  let c2 = counter[2]
  let c3 = counter[3]
  let k0 = key[0]
  let k1 = key[1]
  for (let round = 0; round < ROUNDS; round++) {
    const next0 = multiplyHigh(MULTIPLIER_1, c2) ^ c1 ^ k0
    const next2 = multiplyHigh(MULTIPLIER_0, c0) ^ c3 ^ k1
    c1 = Math.imul(MULTIPLIER_1, c2)
    c3 = Math.imul(MULTIPLIER_0, c0)
    c0 = next0
    c2 = next2
    k0 = (k0 + WEYL_0) | 0
    k1 = (k1 + WEYL_1) | 0
  }
  return [c0 >>> 0, c1 >>> 0, c2 >>> 0, c3 >>> 0]
}

/** Upper 32 bits of the product of two unsigned 32-bit words, from products of 16-bit halves. */
function multiplyHigh(a: number, b: number): number {
  const aHigh = a >>> 16
  const aLow = a & 0xffff
  const bHigh = b >>> 16
  const bLow = b & 0xffff
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16)
  const carry = aLow * bHigh + (middle & 0xffff)
  return (aHigh * bHigh + Math.floor(middle / 65536) + (carry >>> 16)) | 0
}
