import { describe, expect, it } from 'vitest'
import { formatAbout, formatDuration } from '../../../src/shared/format/duration.ts'
import { formatEstimate, formatValue, placesForInterval } from '../../../src/shared/format/interval.ts'
import { formatAmount, formatMoney, formatRoundAmount } from '../../../src/shared/format/money.ts'
import {
  DEFAULT_STYLE as en,
  formatBytes,
  formatCount,
  formatNumber,
  formatP,
  formatPercent,
  formatShort,
  formatZ,
} from '../../../src/shared/format/number.ts'

const de = { locale: 'de-DE', currency: '€' }

describe('numbers', () => {
  it('use the true minus and never a negative zero', () => {
    expect(formatNumber(-1234.5, { places: 2 }, en)).toBe('\u22121,234.50')
    expect(formatNumber(-0.001, { places: 2 }, en)).toBe('0.00')
  })
  it('sign every difference but zero', () => {
    expect(formatZ(0.58, en)).toBe('+0.58')
    expect(formatZ(-0.664, en)).toBe('\u22120.66')
    expect(formatZ(0, en)).toBe('0.00')
  })
  it('put a narrow space before the per cent sign', () => {
    expect(formatPercent(0.3214, { places: 2 }, en)).toBe('32.14\u202f%')
  })
  it('group counts in full and follow the locale', () => {
    expect(formatCount(8_095_647, en)).toBe('8,095,647')
    expect(formatCount(8_095_647, de)).toBe('8.095.647')
  })
  it('keep Western digits and drop direction marks', () => {
    expect(formatNumber(-12.5, { places: 1 }, { locale: 'ar-EG', currency: '' })).toMatch(/^\u221212\D5$/)
  })
  it('fall back to en-US for a locale that is none', () => {
    expect(formatCount(1000, { locale: 'not a tag', currency: '$' })).toBe('1,000')
  })
  it('show a dash for what is no number', () => {
    expect(formatPercent(Number.NaN, { places: 2 }, en)).toBe('–')
  })
  it('shorten rates to three digits', () => {
    expect(formatShort(41_234_567, en)).toBe('41.2\u202fM')
    expect(formatShort(950, en)).toBe('950')
    expect(formatShort(999_600, en)).toBe('1.00\u202fM')
    expect(formatBytes(1_800_000_000, en)).toBe('1.8\u202fGB')
    expect(formatBytes(241_000_000, en)).toBe('241\u202fMB')
  })
  it('give p-values the digits they deserve', () => {
    expect(formatP(0.6021, en)).toBe('0.60')
    expect(formatP(0.0042, en)).toBe('0.004')
    expect(formatP(1e-9, en)).toBe('<\u202f0.0001')
  })
})

describe('money', () => {
  it('puts the sign before the currency', () => {
    expect(formatMoney(-14.02, { places: 2 }, en)).toBe('\u2212$14.02')
    expect(formatMoney(14.02, { places: 2, sign: 'always' }, de)).toBe('+€14,02')
  })
  it('shows cents only where there are some', () => {
    expect(formatAmount(5, en)).toBe('$5')
    expect(formatAmount(2.5, en)).toBe('$2.50')
  })
  it('rounds for sentences', () => {
    expect([-14.02, 1.4, 0.15, 0.0042, 142.4].map((a) => formatRoundAmount(a, en))).toEqual([
      '$14',
      '$1.40',
      '$0.15',
      '$0.004',
      '$142',
    ])
  })
})

describe('digits follow the interval', () => {
  it.each([
    [32.14, 0.29, 'percent', 2],
    [-14.02, 1.43, 'money', 2],
    [231, 4.1, 'money', 1],
    [-0.173, 0.018, 'money', 3],
    [80.96, 0.38, 'number', 2],
    [12, 0.0996, 'number', 2],
    [1400, 143, 'money', 0],
  ] as const)('%d ± %d %s has %d places', (value, half, unit, places) => {
    expect(placesForInterval(value, half, unit)).toBe(places)
  })
  it('writes figure, half-width and interval alike', () => {
    expect(formatEstimate({ value: 0.3214, interval: [0.31851, 0.3243] }, 'percent', en)).toEqual({
      value: '32.14\u202f%',
      plusMinus: '0.29',
      interval: '31.85 to 32.43\u202f%',
      places: 2,
    })
    const mean = formatEstimate({ value: -14.02, interval: [-15.45, -12.59] }, 'money', en)
    expect(mean.interval).toBe('\u2212$15.45 to \u2212$12.59')
    expect(formatValue(-14.1691, mean.places, 'money', en)).toBe('\u2212$14.17')
  })
  it('says that there is no figure, or no interval', () => {
    expect(formatEstimate({ value: null, interval: null }, 'money', en).value).toBe('–')
    expect(formatEstimate({ value: 1, interval: null }, 'percent', en)).toMatchObject({
      value: '100.00\u202f%',
      interval: null,
    })
  })
})

describe('durations', () => {
  it.each([
    [0.2, '0.2 s'],
    [11.2, '11 s'],
    [65, '1 min 5 s'],
    [120, '2 min'],
    [7380, '2 h 3 min'],
    [273_600, '3 d 4 h'],
  ])('%d s is %s', (seconds, text) => {
    expect(formatDuration(seconds, en).replaceAll('\u202f', ' ')).toBe(text)
  })
  it('says about before what is expected', () => {
    const times = [0.1, 1.9, 11, 92, 3_700, 9_300, 28_740, 100_000, 273_600]
    expect(times.map((s) => formatAbout(s, en).replaceAll('\u202f', ' '))).toEqual([
      'about 1 s',
      'about 1 s',
      'about 11 s',
      'about 1 min 30 s',
      'about 1 h 2 min',
      'about 2 h 30 min',
      'about 8 h',
      'about 1 d 4 h',
      'about 3 d',
    ])
  })
})
