import { expect, test } from 'vitest'
import { Xoshiro128 } from '../../../../src/engine/random/xoshiro128.ts'

/** The published algorithm written out once more, in arbitrary precision. */
function* reference(state: bigint[]): Generator<number, void, undefined> {
  const word = (value: bigint): bigint => value & 0xffffffffn
  const rotate = (value: bigint, bits: bigint): bigint => word((value << bits) | (value >> (32n - bits)))
  let [a, b, c, d] = state as [bigint, bigint, bigint, bigint]
  for (;;) {
    yield Number(word(rotate(word(b * 5n), 7n) * 9n))
    const shifted = word(b << 9n)
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11n)
  }
}

test('the first words after the state 1, 2, 3, 4 are the published ones', () => {
  const generator = new Xoshiro128([1, 2, 3, 4])
  expect(Array.from({ length: 8 }, () => generator.next())).toEqual([
    11_520, 0, 5_927_040, 70_819_200, 2_031_721_883, 1_637_235_492, 1_287_239_034, 3_734_860_849,
  ])
})

test('ten thousand words agree with the algorithm in arbitrary precision', () => {
  const state = [0x9e3779b9, 0xffffffff, 0x80000000, 0x12345678] as const
  const generator = new Xoshiro128(state)
  const expected = reference(state.map(BigInt))
  for (let draw = 0; draw < 10_000; draw++) expect(generator.next()).toBe(expected.next().value)
})
