import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  centsToText,
  compareDecimals,
  formatDecimal,
  parseDecimal,
  toCents,
} from '../../../src/shared/decimal.ts'

const cents = (text: string) => {
  const exact = parseDecimal(text)
  return exact === null ? null : toCents(exact)
}

describe('decimal text', () => {
  it('reads amounts without binary rounding', () => {
    // 1.005 × 100 is 100.49999999999999 in doubles, and 0.07 × 100 is 7.000000000000001.
    expect(cents('0.07')).toBe(7n)
    expect(cents('1.005')).toBeNull()
    expect(cents('1.10')).toBe(110n)
    expect(cents('.5')).toBe(50n)
    expect(cents('5.')).toBe(500n)
    expect(cents('1e3')).toBe(100_000n)
    expect(cents('12.5e-1')).toBe(125n)
  })

  it.each(['', '.', 'abc', '1,5', '0x10', '1e', '--1', 'Infinity', 'NaN', '1e999', ' '])(
    'refuses %j',
    (text) => {
      expect(parseDecimal(text)).toBeNull()
    },
  )

  it('formats what it reads, in the shortest form', () => {
    expect(formatDecimal(parseDecimal('007.500') ?? { digits: 0n, scale: 0 })).toBe('7.5')
    expect(formatDecimal(parseDecimal('-0.25') ?? { digits: 0n, scale: 0 })).toBe('-0.25')
    expect(centsToText(-5)).toBe('-0.05')
  })

  it('keeps every number of cents, and orders as numbers do', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        (value) => cents(centsToText(value)) === value,
      ),
    )
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        const [x, y] = [parseDecimal(`${a}e-3`), parseDecimal(`${b}e-3`)]
        return x !== null && y !== null && Math.sign(compareDecimals(x, y)) === Math.sign(a - b)
      }),
    )
  })
})
