import { halfWidth, type Interval, placesFor, THIN } from './digits.ts'
import { moneyFormat, moneyPlaces } from './money.ts'
import { numberFormats, type Sign } from './numbers.ts'
import { timeFormats } from './time.ts'

/** A figure with its half-width, ready to print: `32.14 %` and `± 0.29`. */
export interface Estimated {
  readonly value: string
  /** Null when the data gives no interval. */
  readonly plusMinus: string | null
  /** Both in one line, for labels, tables and the clipboard. */
  readonly text: string
  /** Places of `value`, for an exact value that stands beside it. */
  readonly places: number
}

interface Options {
  readonly locale: string
  readonly currency: string
  readonly now?: () => Date
}

/** All number, money, size and time spelling of the window, in one locale. */
export function createFormat({ locale, currency, now }: Options) {
  const numbers = numberFormats(locale)
  const money = moneyFormat(locale, currency)
  const { number, percent, count, short, bytes, plain } = numbers

  const estimated = (value: string, half: number | null, places: number): Estimated => {
    const plusMinus = half === null ? null : `±${THIN}${plain(half, places)}`
    return { value, plusMinus, text: plusMinus === null ? value : `${value} ${plusMinus}`, places }
  }

  /** A share from 0 to 1 with its interval, in points: `32.14 % ± 0.29`. */
  function percentWithin(value: number, interval: Interval | null, sign: Sign = 'auto'): Estimated {
    const half = halfWidth(interval)
    const points = half === null ? null : half * 100
    const places = placesFor(points) ?? 2
    return estimated(percent(value, { places, sign }), points, places)
  }

  /** An amount with its interval: `−$14.02 ± 1.43`. */
  function moneyWithin(value: number, interval: Interval | null, sign: Sign = 'auto'): Estimated {
    const half = halfWidth(interval)
    const places = moneyPlaces(placesFor(half))
    return estimated(money(value, { places, sign }), half, places)
  }

  /** Any other figure with its interval: `80.96 ± 0.38`. */
  function numberWithin(value: number, interval: Interval | null, sign: Sign = 'auto'): Estimated {
    const half = halfWidth(interval)
    const places = placesFor(half) ?? 2
    return estimated(number(value, { places, sign }), half, places)
  }

  /** `z +0.58`: always two places and a sign. */
  const z = (value: number) => `z ${number(value, { places: 2, sign: 'difference' })}`

  return {
    locale,
    currency,
    number,
    percent,
    count,
    short,
    bytes,
    money,
    percentWithin,
    moneyWithin,
    numberWithin,
    z,
    ...timeFormats(locale, now),
  }
}

export type Format = ReturnType<typeof createFormat>
