/**
 * Numbers as people read them, the same on every screen and in every report: true minus (U+2212), a narrow
 * space before the per cent sign, digits grouped in full, Western digits whatever the locale because the
 * texts around them are English. Pure: no document, no settings; the style comes from the caller.
 */
export interface NumberStyle {
  /** BCP 47 tag; one that Intl does not know counts as en-US. */
  readonly locale: string
  /** Sign that stands before amounts of money; may be empty. */
  readonly currency: string
}

export const DEFAULT_STYLE: NumberStyle = { locale: 'en-US', currency: '$' }

export const MINUS = '\u2212'
/** Narrow no-break space: before a unit, and never at the end of a line. */
export const THIN_SPACE = '\u202f'
/** What stands where the data give no figure. */
export const NO_VALUE = '\u2013'

/** `always`: a sign on every difference (+0.58); a zero has none. */
export type SignDisplay = 'negative' | 'always'

export interface Digits {
  /** Decimal places, exactly. */
  readonly places: number
  readonly sign?: SignDisplay
}

const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(knownLocale(locale), { numberingSystem: 'latn', ...options })
    formats.set(key, format)
  }
  return format
}

/** The locale itself, or en-US when it is no well-formed tag (`C`, `en_US`, text from a damaged file). */
export function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? DEFAULT_STYLE.locale
  } catch {
    return DEFAULT_STYLE.locale
  }
}

/** `−1,234.50`; also for counts that may be negative. Anything not finite is a dash. */
export function formatNumber(
  value: number,
  { places, sign = 'negative' }: Digits,
  style: NumberStyle,
): string {
  if (!Number.isFinite(value)) return NO_VALUE
  const format = numberFormat(style.locale, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    signDisplay: sign === 'always' ? 'exceptZero' : 'negative',
    useGrouping: true,
  })
  return withTrueMinus(format.formatToParts(value))
}

/** A whole number, grouped in full: `8,095,647`. */
export function formatCount(value: number, style: NumberStyle): string {
  return formatNumber(value, { places: 0 }, style)
}

/** A fraction from 0 to 1 as `32.14 %`; `places` are those of the percentage. */
export function formatPercent(fraction: number, digits: Digits, style: NumberStyle): string {
  if (!Number.isFinite(fraction)) return NO_VALUE
  return `${formatNumber(fraction * 100, digits, style)}${THIN_SPACE}%`
}

/** A rate or size in three digits: `41.2 M`, `950`, `7.95 k`. Not for counts, which are given in full. */
export function formatShort(value: number, style: NumberStyle): string {
  if (!Number.isFinite(value)) return NO_VALUE
  const size = Math.abs(value)
  const step = size >= 999.5e6 ? 3 : size >= 999.5e3 ? 2 : size >= 9_999.5 ? 1 : 0
  const scaled = value / 1000 ** step
  const places = step === 0 ? 0 : placesForDigits(scaled, 3)
  const number = formatNumber(scaled, { places }, style)
  return step === 0 ? number : `${number}${THIN_SPACE}${['', 'k', 'M', 'G'][step]!}`
}

/** Bytes in decimal units, as file managers show them: `241 MB`, `1.8 GB`. */
export function formatBytes(bytes: number, style: NumberStyle): string {
  if (!Number.isFinite(bytes)) return NO_VALUE
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  let value = bytes
  let unit = 0
  while (Math.abs(value) >= 999.5 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  const places = unit >= 2 && Math.abs(value) < 9.95 ? 1 : 0
  return `${formatNumber(value, { places }, style)}${THIN_SPACE}${units[unit]!}`
}

/** A value whose size is not known before, with so many significant digits: `0.0485`, `2.37`. */
export function formatSignificant(value: number, digits: number, style: NumberStyle): string {
  return formatNumber(value, { places: placesForDigits(value, digits) }, style)
}

/** Decimal places that show a value with `digits` significant digits; never fewer than none. */
export function placesForDigits(value: number, digits: number): number {
  if (!Number.isFinite(value) || value === 0) return 0
  const rounded = Math.abs(Number(value.toPrecision(digits)))
  return Math.min(MAX_PLACES, Math.max(0, digits - 1 - Math.floor(Math.log10(rounded) + 1e-12)))
}

export const MAX_PLACES = 10

/** A z score: `+0.58`, `−12.40`. */
export function formatZ(z: number, style: NumberStyle): string {
  return formatNumber(z, { places: 2, sign: 'always' }, style)
}

/** A p-value: `0.60`, `0.004`, `< 0.0001`. */
export function formatP(p: number, style: NumberStyle): string {
  if (!Number.isFinite(p)) return NO_VALUE
  if (p < 0.0001) return `<${THIN_SPACE}${formatNumber(0.0001, { places: 4 }, style)}`
  return formatNumber(p, { places: p < 0.001 ? 4 : p < 0.1 ? 3 : 2 }, style)
}

function withTrueMinus(parts: readonly Intl.NumberFormatPart[]): string {
  // Bidirectional marks that some locales put around the sign would only disturb English text.
  return parts
    .map(({ type, value }) => (type === 'minusSign' ? MINUS : type === 'plusSign' ? '+' : value))
    .join('')
    .replaceAll(/[\u061c\u200e\u200f]/g, '')
}
