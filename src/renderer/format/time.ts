import { knownLocale } from '../../shared/format/number.ts'

const DAY = 86_400_000

export interface DayWords {
  readonly today: string
  readonly yesterday: string
}

interface TimeOptions {
  readonly locale: string
  readonly words: DayWords
  readonly now: () => Date
}

/** Dates in the system's order, with Western digits like every number of the window. */
export function timeFormats({ locale, words, now }: TimeOptions) {
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(knownLocale(locale), { numberingSystem: 'latn', ...options })
  const clock = make({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = make({ day: 'numeric', month: 'short' })
  const dayOfYear = make({ day: 'numeric', month: 'short', year: 'numeric' })
  const full = make({ dateStyle: 'long', timeStyle: 'short' })

  /** `Today, 14:05`, `Yesterday`, `12 Nov`, with the year when it is another one. */
  function when(iso: string): string {
    const date = new Date(iso)
    const today = now()
    const days = Math.round((startOfDay(date) - startOfDay(today)) / DAY)
    if (days === 0) return `${words.today}, ${clock.format(date)}`
    if (days === -1) return words.yesterday
    return (date.getFullYear() === today.getFullYear() ? day : dayOfYear).format(date)
  }

  return {
    when,
    clock: (iso: string) => clock.format(new Date(iso)),
    /** In full, for tooltips: `November 21, 2026 at 2:05 PM`. */
    date: (iso: string) => full.format(new Date(iso)),
  }
}

function startOfDay(date: Date): number {
  // Counted in UTC, so that a change of the clock does not make a day of 23 hours.
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
}
