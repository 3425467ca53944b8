import { formatNumber, NO_VALUE, type NumberStyle, THIN_SPACE } from './number.ts'

/** A time that has passed, in its two largest units: `0.2 s`, `11 s`, `1 min 5 s`, `2 h 3 min`, `3 d 4 h`. */
export function formatDuration(seconds: number, style: NumberStyle): string {
  if (!Number.isFinite(seconds) || seconds < 0) return NO_VALUE
  if (seconds < 9.95) return join(formatNumber(seconds, { places: 1 }, style), 's')
  const whole = Math.round(seconds)
  const units = [
    { name: 'd', seconds: 86_400 },
    { name: 'h', seconds: 3_600 },
    { name: 'min', seconds: 60 },
    { name: 's', seconds: 1 },
  ]
  const first = units.findIndex((unit) => whole >= unit.seconds)
  const large = units[first]!
  const small = units[first + 1]
  const head = join(formatNumber(Math.floor(whole / large.seconds), { places: 0 }, style), large.name)
  if (small === undefined) return head
  const rest = Math.floor((whole % large.seconds) / small.seconds)
  return rest === 0 ? head : `${head} ${join(String(rest), small.name)}`
}

/** How exactly a time of some length can be known beforehand, seconds. */
const STEPS = [
  { below: 60, step: 1 },
  { below: 600, step: 5 },
  { below: 7_200, step: 60 },
  { below: 18_000, step: 1_800 },
  { below: 172_800, step: 3_600 },
  { below: 864_000, step: 43_200 },
] as const

/** A time that is expected: always "about", never less than a second, and no more digits than it deserves. */
export function formatAbout(seconds: number, style: NumberStyle): string {
  if (!Number.isFinite(seconds) || seconds < 0) return NO_VALUE
  const step = STEPS.find(({ below }) => seconds < below)?.step ?? 86_400
  const rounded = seconds < 2 ? 1 : Math.round(seconds / step) * step
  return `about ${rounded < 10 ? join(String(rounded), 's') : formatDuration(rounded, style)}`
}

function join(number: string, unit: string): string {
  return `${number}${THIN_SPACE}${unit}`
}
