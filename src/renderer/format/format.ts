import { formatAbout, formatDuration } from '../../shared/format/duration.ts'
import { formatEstimate, formatValue, type Interval, type Unit } from '../../shared/format/interval.ts'
import { formatAmount, formatAmountText, formatMoney } from '../../shared/format/money.ts'
import {
  type Digits,
  formatBytes,
  formatCount,
  formatNumber,
  formatPercent,
  formatShort,
  formatZ,
  type NumberStyle,
  THIN_SPACE,
} from '../../shared/format/number.ts'
import { type DayWords, timeFormats } from './time.ts'

/** A simulated figure, ready to print. */
export interface Estimated {
  /** `32.14 %`, `−$14.02`. */
  readonly value: string
  /** `± 0.29`; null when the data give no interval. */
  readonly plusMinus: string | null
  /** Both in one line, for labels and the clipboard. */
  readonly text: string
  /** Decimal places of both; an exact value beside them takes the same. */
  readonly places: number
}

interface FormatOptions extends NumberStyle {
  readonly words?: DayWords
  readonly now?: () => Date
}

const ENGLISH: DayWords = { today: 'Today', yesterday: 'Yesterday' }

/** The shared spelling of numbers, bound to the system's locale and the person's currency sign. */
export function createFormat({ locale, currency, words = ENGLISH, now = () => new Date() }: FormatOptions) {
  const style: NumberStyle = { locale, currency }

  function estimate(value: number, interval: Interval | null, unit: Unit): Estimated {
    const text = formatEstimate({ value, interval }, unit, style)
    const plusMinus = text.plusMinus === null ? null : `±${THIN_SPACE}${text.plusMinus}`
    return {
      value: text.value,
      plusMinus,
      text: plusMinus === null ? text.value : `${text.value} ${plusMinus}`,
      places: text.places,
    }
  }

  return {
    /** For the shared functions that are not bound here. */
    style,
    estimate,
    /** A value beside an estimate, with its places. */
    value: (value: number, places: number, unit: Unit) => formatValue(value, places, unit, style),
    number: (value: number, digits: Digits) => formatNumber(value, digits, style),
    percent: (fraction: number, digits: Digits) => formatPercent(fraction, digits, style),
    money: (amount: number, digits: Digits) => formatMoney(amount, digits, style),
    /** Exact amounts without needless zeros: `$5`, `$2.50`. */
    amount: (amount: number) => formatAmount(amount, style),
    amountText: (text: string) => formatAmountText(text, style),
    count: (value: number) => formatCount(value, style),
    /** Rates only: `41.2 M`. */
    short: (value: number) => formatShort(value, style),
    bytes: (value: number) => formatBytes(value, style),
    z: (value: number) => formatZ(value, style),
    duration: (seconds: number) => formatDuration(seconds, style),
    /** `about 11 s`. */
    about: (seconds: number) => formatAbout(seconds, style),
    ...timeFormats({ locale, words, now }),
  }
}

export type Format = ReturnType<typeof createFormat>
