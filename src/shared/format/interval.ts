import { formatMoney } from './money.ts'
import { formatNumber, formatPercent, MAX_PLACES, NO_VALUE, type NumberStyle, THIN_SPACE } from './number.ts'

/** What a figure counts: a share from 0 to 1 shown in per cent, money in currency units, or a plain number. */
export type Unit = 'percent' | 'money' | 'number'

export type Interval = readonly [low: number, high: number]

/** A simulated figure and its 95 % interval; null where the data give none. */
export interface Estimate {
  readonly value: number | null
  readonly interval: Interval | null
}

export interface EstimateText {
  /** `32.14 %`, `−$14.02`, `80.96`. */
  readonly value: string
  /** Half-width without its unit, `0.29`; null without an interval. */
  readonly plusMinus: string | null
  /** In full: `31.85 to 32.43 %`, `−$15.45 to −$12.59`; null without an interval. */
  readonly interval: string | null
  /** Decimal places of all three; an exact value beside them takes the same. */
  readonly places: number
}

/** Places of a figure that has no interval. */
const PLAIN_PLACES: { readonly [U in Unit]: number } = { percent: 2, money: 2, number: 2 }

/** Half of an interval's width: the number behind ±, also where the interval is not symmetric. */
export function halfWidth([low, high]: Interval): number {
  return (high - low) / 2
}

/**
 * Decimal places of a figure: the first two significant digits of the half-width set the last place (0.29 gives
 * two). Money below 100 that would show one decimal shows cents, as prices do. `value` and `half` are in the
 * unit shown: points, not fractions, for per cent.
 */
export function placesForInterval(value: number, half: number, unit: Unit): number {
  if (!Number.isFinite(half) || half <= 0) return PLAIN_PLACES[unit]
  // Rounded first, so that 0.0996 counts as 0.10 and gives two places, not three.
  const rounded = Number(half.toPrecision(2))
  const places = Math.min(MAX_PLACES, Math.max(0, 1 - Math.floor(Math.log10(rounded) + 1e-12)))
  return unit === 'money' && places === 1 && Math.abs(value) < 100 ? 2 : places
}

/** A simulated figure, its half-width and its interval, all with the places that the interval allows. */
export function formatEstimate({ value, interval }: Estimate, unit: Unit, style: NumberStyle): EstimateText {
  if (value === null) return { value: NO_VALUE, plusMinus: null, interval: null, places: PLAIN_PLACES[unit] }
  const scale = unit === 'percent' ? 100 : 1
  const half = interval === null ? 0 : halfWidth(interval) * scale
  const places = placesForInterval(value * scale, half, unit)
  return {
    value: formatValue(value, places, unit, style),
    plusMinus: interval === null ? null : formatNumber(half, { places }, style),
    interval: interval === null ? null : formatInterval(interval, places, unit, style),
    places,
  }
}

/** A value in its unit, with the places given: an exact value beside its estimate, say. */
export function formatValue(value: number, places: number, unit: Unit, style: NumberStyle): string {
  if (unit === 'percent') return formatPercent(value, { places }, style)
  if (unit === 'money') return formatMoney(value, { places }, style)
  return formatNumber(value, { places }, style)
}

/** `31.85 to 32.43 %`, `−$15.45 to −$12.59`: a unit that follows is said once, at the end. */
export function formatInterval(
  [low, high]: Interval,
  places: number,
  unit: Unit,
  style: NumberStyle,
): string {
  if (unit !== 'percent')
    return `${formatValue(low, places, unit, style)} to ${formatValue(high, places, unit, style)}`
  const number = (fraction: number) => formatNumber(fraction * 100, { places }, style)
  return `${number(low)} to ${number(high)}${THIN_SPACE}%`
}
