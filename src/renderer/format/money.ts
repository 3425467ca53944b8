import { joinParts } from './digits.ts'
import { type NumberOptions, signed } from './numbers.ts'

/**
 * Amounts with the currency sign that the person chose. The sign is any text, not an ISO code, so Intl
 * lays out a stand-in currency the way the locale does and we put the chosen sign in its place.
 */
export function moneyFormat(locale: string, currency: string) {
  const formats = new Map<string, Intl.NumberFormat>()

  return function money(value: number, { places, sign = 'auto' }: NumberOptions = {}): string {
    const digits = places ?? (Number.isInteger(value) ? 0 : 2)
    const key = `${digits}${sign}`
    let format = formats.get(key)
    if (format === undefined) {
      format = new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: 'XTS',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        ...signed(sign),
      })
      formats.set(key, format)
    }
    return joinParts(withSign(format.formatToParts(value), currency))
  }
}

function withSign(parts: readonly Intl.NumberFormatPart[], currency: string): Intl.NumberFormatPart[] {
  const at = parts.findIndex((part) => part.type === 'currency')
  const leads = at < parts.findIndex((part) => part.type === 'integer')
  // A code is set apart from the digits by a space, a sign before them is not.
  const wordy = /\p{L}/u.test(currency)
  return parts.flatMap((part, i) => {
    if (part.type === 'currency') return currency === '' ? [] : [{ ...part, value: currency }]
    const gap = part.type === 'literal' && part.value.trim() === '' && (i === at + 1 || i === at - 1)
    return gap && (currency === '' || (leads && !wordy)) ? [] : [part]
  })
}

/**
 * Decimal places of an amount known within `halfWidth`. Money is never written with one decimal: to the
 * cent while the interval is below 10, whole units from there on.
 */
export function moneyPlaces(places: number | null): number {
  if (places === null) return 2
  return places === 1 ? 2 : places
}
