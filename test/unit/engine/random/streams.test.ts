import { expect, test } from 'vitest'
import {
  drawFineUnit,
  drawIndex,
  drawUnit,
  nextWord,
  WORDS_PER_STREAM,
} from '../../../../src/engine/random/streams.ts'
import { Xoshiro128 } from '../../../../src/engine/random/xoshiro128.ts'

const STATE = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667] as const

test('each generator of an array gives the words of the one kept in an object', () => {
  const states = Int32Array.from([...STATE, 1, 2, 3, 4])
  const generators = [new Xoshiro128(STATE), new Xoshiro128([1, 2, 3, 4])]
  for (let round = 0; round < 1000; round++)
    for (const [index, generator] of generators.entries())
      expect(nextWord(states, index * WORDS_PER_STREAM) >>> 0).toBe(generator.next())
})

test('a number below a bound is the upper half of word × bound', () => {
  const states = Int32Array.from(STATE)
  const generator = new Xoshiro128(STATE)
  for (let round = 0; round < 1000; round++) {
    const bound = 1 + (round % 52)
    expect(drawIndex(states, 0, bound)).toBe(Number((BigInt(generator.next()) * BigInt(bound)) >> 32n))
  }
})

test('words that would favour some numbers are passed over', () => {
  // With this bound about one word in 2,000 is passed over.
  const bound = 2 ** 21 - 1_000
  const states = Int32Array.from(STATE)
  const generator = new Xoshiro128(STATE)
  let passed = 0
  for (let round = 0; round < 20_000; round++) {
    let product = BigInt(generator.next()) * BigInt(bound)
    while ((product & 0xffffffffn) < 2n ** 32n % BigInt(bound)) {
      product = BigInt(generator.next()) * BigInt(bound)
      passed++
    }
    expect(drawIndex(states, 0, bound)).toBe(Number(product >> 32n))
  }
  expect(passed).toBeGreaterThan(0)
})

test('each number below six comes up about as often', () => {
  const states = Int32Array.from(STATE)
  const counts = [0, 0, 0, 0, 0, 0]
  for (let round = 0; round < 60_000; round++) counts[drawIndex(states, 0, 6)]!++
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(10_000))
})

test('units lie in [0, 1) on their grids', () => {
  const states = Int32Array.from(STATE)
  for (let round = 0; round < 1000; round++) {
    const unit = drawUnit(states, 0)
    const fine = drawFineUnit(states, 0)
    expect(unit).toBe(Math.floor(unit * 2 ** 32) / 2 ** 32)
    expect(fine).toBe(Math.floor(fine * 2 ** 53) / 2 ** 53)
    for (const value of [unit, fine]) {
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThan(1)
    }
  }
})
