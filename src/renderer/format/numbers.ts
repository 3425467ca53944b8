import { joinParts, placesFor, THIN } from './digits.ts'

export type Sign = 'auto' | 'difference'

export interface NumberOptions {
  /** Exact number of decimal places. */
  readonly places?: number
  /** `difference` puts a sign before every value but zero. */
  readonly sign?: Sign
}

/** Plain numbers, counts and rates in one locale. */
export function numberFormats(locale: string) {
  const cache = new Map<string, Intl.NumberFormat>()
  const get = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options)
    const known = cache.get(key)
    if (known !== undefined) return known
    const made = new Intl.NumberFormat(locale, options)
    cache.set(key, made)
    return made
  }

  function number(value: number, { places, sign = 'auto' }: NumberOptions = {}): string {
    return joinParts(get({ ...fixed(places), ...signed(sign) }).formatToParts(value))
  }

  /** 0.3214 → `32.14 %`. `places` counts those of the percentage. */
  function percent(value: number, { places = 2, sign = 'auto' }: NumberOptions = {}): string {
    const parts = get({ style: 'percent', ...fixed(places), ...signed(sign) }).formatToParts(value)
    return joinParts(spacePercent(parts))
  }

  /** Whole things, grouped in full: `9,999,999,999`. */
  function count(value: number): string {
    return joinParts(get({ maximumFractionDigits: 0 }).formatToParts(value))
  }

  /** Short, for rates only: `41.2 M`, `212 k`, `950`. */
  function short(value: number): string {
    const { scaled, prefix } = scale(value, 1000, ['', 'k', 'M', 'G', 'T'])
    const text = joinParts(get(threeDigits(scaled)).formatToParts(scaled))
    return prefix === '' ? text : `${text}${THIN}${prefix}`
  }

  /** Size on disk or in memory: `241 MB`, `1.8 GB`. */
  function bytes(value: number): string {
    const { scaled, prefix } = scale(value, 1000, ['B', 'kB', 'MB', 'GB', 'TB'])
    const places = scaled < 10 && prefix !== 'B' ? 1 : 0
    return `${joinParts(get({ maximumFractionDigits: places }).formatToParts(scaled))}${THIN}${prefix}`
  }

  /** Half-width of an interval by its own first two significant digits: `0.29`, `12`. */
  function plain(value: number, places = placesFor(value) ?? 2): string {
    return joinParts(get(fixed(places)).formatToParts(value))
  }

  return { get, number, percent, count, short, bytes, plain }
}

const fixed = (places: number | undefined): Intl.NumberFormatOptions =>
  places === undefined
    ? { maximumFractionDigits: 9 }
    : { minimumFractionDigits: places, maximumFractionDigits: places }

export const signed = (sign: Sign): Intl.NumberFormatOptions =>
  sign === 'difference' ? { signDisplay: 'exceptZero' } : { signDisplay: 'negative' }

function spacePercent(parts: readonly Intl.NumberFormatPart[]): Intl.NumberFormatPart[] {
  return parts
    .filter(
      (part, i) =>
        !(part.type === 'literal' && parts[i + 1]?.type === 'percentSign' && part.value.trim() === ''),
    )
    .flatMap((part, i) =>
      part.type === 'percentSign' && i > 0 ? [{ type: 'literal', value: THIN }, part] : [part],
    )
}

function scale(value: number, base: number, prefixes: readonly string[]): { scaled: number; prefix: string } {
  let scaled = value
  let i = 0
  // 999.5 and more would be printed as 1000, so it takes the next prefix.
  while (Math.abs(scaled) >= base - 0.5 && i < prefixes.length - 1) {
    scaled /= base
    i += 1
  }
  return { scaled, prefix: prefixes[i] ?? '' }
}

function threeDigits(scaled: number): Intl.NumberFormatOptions {
  const size = Math.abs(scaled)
  return { maximumFractionDigits: size >= 100 ? 0 : 1 }
}
