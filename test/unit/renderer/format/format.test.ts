import { describe, expect, it } from 'vitest'
import { createFormat } from '../../../../src/renderer/format/format.ts'

const now = () => new Date(2026, 10, 21, 15, 0)
const at = (day: number, month = 10, year = 2026) => new Date(year, month, day, 14, 5).toISOString()
const plain = (text: string) => text.replaceAll('\u202f', ' ')

describe('a figure with its interval', () => {
  it.each([
    ['en-US', '32.14 % ± 0.29', '8,095,647'],
    ['de-DE', '32,14 % ± 0,29', '8.095.647'],
    ['ar-EG', '32.14 % ± 0.29', '8,095,647'],
  ])('is spelled for %s', (locale, percent, count) => {
    const format = createFormat({ locale, currency: '$', now })
    expect(plain(format.estimate(0.321_43, [0.318_54, 0.324_34], 'percent').text)).toBe(percent)
    expect(format.count(8_095_647)).toBe(count)
  })

  it('has a true minus and shows cents', () => {
    const format = createFormat({ locale: 'en-US', currency: '$', now })
    const { text, places } = format.estimate(-14.02, [-15.45, -12.59], 'money')
    expect(plain(text)).toBe('−$14.02 ± 1.43')
    expect(places).toBe(2)
  })

  it('stands alone where the data give no interval', () => {
    const format = createFormat({ locale: 'en-US', currency: '€', now })
    expect(format.estimate(5, null, 'money')).toMatchObject({
      value: '€5.00',
      plusMinus: null,
      text: '€5.00',
    })
  })
})

describe('a date', () => {
  const format = createFormat({ locale: 'en-US', currency: '$', now })

  it('is near in words and far in numbers', () => {
    expect(format.when(at(21))).toBe('Today, 14:05')
    expect(format.when(at(20))).toBe('Yesterday')
    expect(format.when(at(12))).toBe('Nov 12')
    expect(format.when(at(12, 10, 2025))).toBe('Nov 12, 2025')
  })

  it('counts days by the calendar, not by hours', () => {
    const midnight = createFormat({ locale: 'en-US', currency: '$', now: () => new Date(2026, 10, 21, 0, 5) })
    expect(midnight.when(new Date(2026, 10, 20, 23, 55).toISOString())).toBe('Yesterday')
  })

  it('keeps Western digits everywhere', () => {
    expect(createFormat({ locale: 'ar-EG', currency: '$', now }).when(at(21))).toContain('14:05')
    expect(createFormat({ locale: 'de-DE', currency: '$', now }).when(at(12))).toMatch(/^12\. Nov/)
  })
})
