import { THIN } from './digits.ts'

const DAY = 86_400_000

/** Dates and durations in one locale; the words come from the catalogue. */
export function timeFormats(locale: string, now: () => Date = () => new Date()) {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
  const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' })
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const tenth = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const unit = (value: number, name: string) => `${whole.format(value)}${THIN}${name}`

  /** `Today, 14:05`, `Yesterday`, `12 Nov`, with the year when it is another one. */
  function when(iso: string): string {
    const date = new Date(iso)
    const today = now()
    const days = Math.round((startOfDay(date) - startOfDay(today)) / DAY)
    if (days === 0) return `${capital(relative.format(0, 'day'), locale)}, ${clock.format(date)}`
    if (days === -1) return capital(relative.format(-1, 'day'), locale)
    return (date.getFullYear() === today.getFullYear() ? day : dayOfYear).format(date)
  }

  /** `0.2 s`, `11 s`, `2 min 5 s`, `1 h 20 min`. */
  function duration(seconds: number): string {
    if (seconds < 9.95) return `${tenth.format(Math.max(0, seconds))}${THIN}s`
    const s = Math.round(seconds)
    if (s < 60) return unit(s, 's')
    if (s < 3600)
      return s % 60 === 0 ? unit(s / 60, 'min') : `${unit(Math.floor(s / 60), 'min')} ${unit(s % 60, 's')}`
    const minutes = Math.round(s / 60)
    if (minutes < 48 * 60) {
      return minutes % 60 === 0
        ? unit(minutes / 60, 'h')
        : `${unit(Math.floor(minutes / 60), 'h')} ${unit(minutes % 60, 'min')}`
    }
    return unit(minutes / 1440, 'd')
  }

  /** The same, coarse enough to follow "about": `1 s`, `11 s`, `2 min`, `1 h 20 min`. */
  function roughly(seconds: number): string {
    if (seconds < 2) return unit(1, 's')
    if (seconds < 60) return unit(Math.round(seconds), 's')
    if (seconds < 90) return unit(1, 'min')
    return duration(Math.round(seconds / 60) * 60)
  }

  return {
    when,
    duration,
    roughly,
    clock: (iso: string) => clock.format(new Date(iso)),
    date: (iso: string) => full.format(new Date(iso)),
  }
}

function startOfDay(date: Date): number {
  // Counted in UTC, so that a change of the clock does not make a day of 23 hours.
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
}

function capital(text: string, locale: string): string {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase(locale) + rest.join('')
}
