import { formatAmount } from '../format/money.ts'
import {
  formatCount,
  formatNumber,
  formatPercent,
  formatSignificant,
  formatZ,
  type NumberStyle,
  THIN_SPACE,
} from '../format/number.ts'

/** The few ways in which charts write numbers, bound to one style. */
export interface ChartNumbers {
  /** Currency units: `$100`, `−$12.50`; cents only when there are any. */
  readonly money: (units: number) => string
  /** A fraction as percent with so many decimals: `32.1 %`. */
  readonly percent: (fraction: number, decimals: number) => string
  /** A difference of fractions in percentage points: `0.29`. */
  readonly points: (fraction: number) => string
  /** In full: `4,224,000`. */
  readonly count: (n: number) => string
  /** Standard errors, signed: `+0.58`. */
  readonly z: (z: number) => string
  /** For ticks: `2.5 M`. */
  readonly short: (n: number) => string
  /** In three significant digits: `0.0485`. */
  readonly digits: (value: number) => string
  /** With so many decimals. */
  readonly plain: (value: number, decimals: number) => string
}

export function chartNumbers(style: NumberStyle): ChartNumbers {
  return {
    money: (units) => formatAmount(units, style),
    percent: (fraction, places) => formatPercent(fraction, { places }, style),
    points: (fraction) => formatNumber(fraction * 100, { places: 2 }, style),
    count: (n) => formatCount(n, style),
    z: (z) => formatZ(z, style),
    short: (n) => short(n, style),
    digits: (value) => formatSignificant(value, 3, style),
    plain: (value, places) => formatNumber(value, { places }, style),
  }
}

const UNITS = [
  { size: 1e9, name: 'G' },
  { size: 1e6, name: 'M' },
  { size: 1e3, name: 'k' },
] as const

/** Ticks are round, so they need no zeros behind the point: `2 M`, not `2.00 M`. */
function short(n: number, style: NumberStyle): string {
  const unit = n < 10_000 ? undefined : UNITS.find(({ size }) => n >= size)
  const scaled = n / (unit?.size ?? 1)
  const number = formatNumber(scaled, { places: Number.isInteger(scaled) ? 0 : 1 }, style)
  return unit === undefined ? number : `${number}${THIN_SPACE}${unit.name}`
}
