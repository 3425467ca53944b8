/**
 * Exact decimals. Money and ratios arrive as text ("7.50", "0.25") and become integers without ever
 * passing through binary floating point, so that 0.1 is one tenth and 1.005 is not a whole cent.
 */
export interface Decimal {
  /** The value times 10^scale. */
  readonly digits: bigint
  /** Number of decimal places, 0 or more, without trailing zeros. */
  readonly scale: number
}

const SYNTAX = /^([+-]?)(\d{0,30})(?:\.(\d{0,30}))?(?:e([+-]?\d{1,3}))?$/i

/** Parses decimal text such as `12`, `-0.5`, `.25`, `1e3`. Null when it is not a plain number. */
export function parseDecimal(text: string): Decimal | null {
  const match = SYNTAX.exec(text.trim())
  if (match === null) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  if (whole === '' && fraction === '') return null
  const shift = fraction.length - Number(exponent)
  if (shift > 60 || shift < -60) return null
  const magnitude = BigInt(whole + fraction) * (shift < 0 ? 10n ** BigInt(-shift) : 1n)
  return reduce(sign === '-' ? -magnitude : magnitude, Math.max(0, shift))
}

function reduce(digits: bigint, scale: number): Decimal {
  let d = digits
  let s = scale
  while (s > 0 && d % 10n === 0n) {
    d /= 10n
    s -= 1
  }
  return { digits: d, scale: s }
}

/** The shortest text of a decimal: `7.5`, `-0.25`, `100`. */
export function formatDecimal({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : ''
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`
}

/** The decimal in hundredths, or null when it is not a whole number of them. */
export function toCents(value: Decimal): bigint | null {
  return value.scale <= 2 ? value.digits * 10n ** BigInt(2 - value.scale) : null
}

/** Compares two decimals: negative, zero or positive. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const difference = a.digits * 10n ** BigInt(scale - a.scale) - b.digits * 10n ** BigInt(scale - b.scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Whole cents as decimal text in currency units: 1250 → `12.5`. */
export function centsToText(cents: number | bigint): string {
  return formatDecimal(reduce(BigInt(cents), 2))
}
