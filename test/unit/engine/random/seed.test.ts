import { expect, test } from 'vitest'
import { formatSeed, MAX_SEED, parseSeed, seedKey, sessionState } from '../../../../src/engine/random/seed.ts'

test('seeds from 0 to 2^64 − 1 survive their text without losing a digit', () => {
  for (const seed of [0n, 42n, 2n ** 53n + 1n, MAX_SEED]) expect(parseSeed(formatSeed(seed))).toBe(seed)
})

test.each(['', '-1', '1.5', '1e3', '0x10', ' 7', '18446744073709551616', '9'.repeat(21)])(
  '%j is no seed',
  (text) => {
    expect(parseSeed(text)).toBeNull()
  },
)

test('a seed outside the range has no text', () => {
  expect(() => formatSeed(-1n)).toThrow(RangeError)
  expect(() => formatSeed(MAX_SEED + 1n)).toThrow(RangeError)
})

test('states of thirty thousand sessions of three seeds are all different and never zero', () => {
  const seen = new Set<string>()
  for (const seed of [0n, 1n, 2n ** 32n]) {
    const key = seedKey(seed)
    for (let session = 0; session < 30_000; session++) seen.add(sessionState(key, session).join())
  }
  expect(seen.size).toBe(90_000)
  expect(seen.has('0,0,0,0')).toBe(false)
})

test('session numbers beyond 32 bits have states of their own', () => {
  const key = seedKey(7n)
  expect(sessionState(key, 2 ** 32 + 5)).not.toEqual(sessionState(key, 5))
  expect(sessionState(key, Number.MAX_SAFE_INTEGER)).not.toEqual(sessionState(key, 0xffffffff))
})

test('both halves of the seed matter', () => {
  expect(sessionState(seedKey(1n << 32n), 0)).not.toEqual(sessionState(seedKey(0n), 0))
  expect(sessionState(seedKey(1n), 0)).not.toEqual(sessionState(seedKey(0n), 0))
})
