import { philox4x32, type Words2, type Words4 } from './philox.ts'

/** Largest master seed, 2^64 − 1. */
export const MAX_SEED: bigint = 2n ** 64n - 1n

/** The master seed of a decimal text, 0 to 2^64 − 1, or null when the text is anything else. */
export function parseSeed(text: string): bigint | null {
  if (!/^\d{1,20}$/.test(text)) return null
  const seed = BigInt(text)
  return seed <= MAX_SEED ? seed : null
}

/** Decimal text of a master seed; throws a RangeError outside 0 to 2^64 − 1. */
export function formatSeed(seed: bigint): string {
  if (seed < 0n || seed > MAX_SEED) throw new RangeError(`not a 64-bit seed: ${seed}`)
  return seed.toString()
}

/** A master seed as the two 32-bit words of a key, computed once for a run of sessions. */
export function seedKey(seed: bigint): Words2 {
  return [Number(seed & 0xffffffffn), Number(seed >> 32n)]
}

/**
 * Generator state of a session: the session number, a safe integer ≥ 0, encrypted under the master seed. Philox is
 * a permutation for each key, so two sessions of a run never share a state. The one number whose image could be
 * zero, where xoshiro stands still, takes the image of a counter that no session number reaches.
 */
export function sessionState(key: Words2, session: number): Words4 {
  const low = session >>> 0
  const high = Math.floor(session / 2 ** 32)
  const state = philox4x32([low, high, 0, 0], key)
  return isZero(state) ? philox4x32([low, high, 1, 0], key) : state
}

function isZero(state: Words4): boolean {
  return (state[0] | state[1] | state[2] | state[3]) === 0
}
