import { expect, test } from 'vitest'
import { drawBelow } from '../../../../src/engine/random/bounded.ts'

function wordsOf(...words: number[]): { next(): number } {
  return {
    next: () => {
      const word = words.shift()
      if (word === undefined) throw new Error('more words drawn than given')
      return word
    },
  }
}

test('a word is cut into mixed-radix digits of floor(word × product / 2^32)', () => {
  for (const word of [0x12345678, 0x80000001, 0xffffffff, 0xdeadbeef]) {
    const whole = Number((BigInt(word) * 132_600n) >> 32n)
    const expected = [Math.floor(whole / 2550), Math.floor(whole / 50) % 51, whole % 50]
    expect(drawBelow(wordsOf(word), [52, 51, 50])).toEqual(expected)
  }
})

test('words that would favour some numbers are passed over', () => {
  // 2^32 mod 5 = 1: of all words only 0 leaves a fraction below 1.
  expect(drawBelow(wordsOf(0, 0xffffffff), [5])).toEqual([4])
})

test('numbers are exactly uniform over all words', () => {
  // On the scale of the method only word × bounds counts; 2^16 equally spaced words stand for all.
  const counts = Array.from<number>({ length: 6 }).fill(0)
  for (let word = 0; word < 2 ** 32; word += 2 ** 16) {
    const numbers = drawBelow(wordsOf(word, 0x20000000), [3, 2])
    counts[numbers[0]! * 2 + numbers[1]!]!++
  }
  for (const count of counts) expect(Math.abs(count - 2 ** 16 / 6)).toBeLessThan(3)
})
