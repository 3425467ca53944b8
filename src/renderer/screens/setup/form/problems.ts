import type { Problem } from '../../../../shared/config/problems.ts'
import { type FieldKind, shownText } from './text.ts'

/** The parts of the form that unfold. */
export const SECTIONS = ['game', 'table', 'money', 'leave', 'play', 'bonus', 'run', 'notes'] as const
export type SectionId = (typeof SECTIONS)[number]

/** Where the format's keys stand in the form; the first prefix that fits. */
const PLACES: readonly (readonly [prefix: string, section: SectionId])[] = [
  ['paytables', 'game'],
  ['bonus_strategy.paytable', 'game'],
  ['bonus_strategy.enabled', 'game'],
  ['bonus_strategy', 'bonus'],
  ['table', 'table'],
  ['dealer', 'table'],
  ['deck', 'table'],
  ['bankroll.stop_conditions', 'leave'],
  ['simulation.hands_per_session', 'leave'],
  ['bankroll', 'money'],
  ['strategy', 'play'],
  ['output.formats.csv.include_hands', 'run'],
  ['simulation', 'run'],
  ['metadata', 'notes'],
]

/** The section that holds a path; null for keys that the form does not have. */
export function sectionOf(path: string): SectionId | null {
  if (WITHOUT_CONTROL.some((key) => path === key || path.startsWith(`${key}.`))) return null
  return PLACES.find(([prefix]) => path === prefix || path.startsWith(`${prefix}.`))?.[1] ?? null
}

/**
 * Keys that a file may have and that change no result here; the import report names most of them. The
 * jackpot's trigger has one value, session plans name every amount themselves, and the name of the
 * experiment stands in the title of the window.
 */
export const WITHOUT_CONTROL: readonly string[] = [
  'output.directory',
  'output.prefix',
  'output.timestamp_format',
  'output.formats.csv.enabled',
  'output.formats.csv.include_sessions',
  'output.formats.csv.include_aggregate',
  'output.formats.csv.include_seat_aggregate',
  'output.formats.json',
  'output.formats.html',
  'output.visualizations',
  'output.console',
  'simulation.progress_interval',
  'simulation.detailed_logging',
  'table.track_seat_positions',
  'paytables.bonus.progressive.trigger',
  'bonus_strategy.session_conditional.base_amount',
  'metadata.name',
]

export interface FoundProblems {
  /** The first message of each path. */
  readonly byPath: ReadonlyMap<string, string>
  /** Those that no section of the form can show. */
  readonly others: readonly string[]
  readonly bySection: Readonly<Partial<Record<SectionId, readonly string[]>>>
}

/** Problems by their place in the form, in words that say what is allowed there. */
export function sortProblems(problems: readonly Problem[]): FoundProblems {
  const byPath = new Map<string, string>()
  const bySection: Partial<Record<SectionId, string[]>> = {}
  const others: string[] = []
  for (const { path, message } of problems) {
    const section = sectionOf(path)
    if (section === null) others.push(inWords(path === '' ? message : `${path} ${message}`))
    else {
      if (byPath.has(path)) continue
      byPath.set(path, message)
      bySection[section] = [...(bySection[section] ?? []), path]
    }
  }
  return { byPath, others, bySection }
}

/** `must be at least 15: three bets of 5` → `At least $15: three bets of $5`. */
export function messageFor(message: string, kind: FieldKind, currency: string): string {
  return inWords(withUnits(message.replace(/ \(character \d+\)$/, ''), kind, currency))
}

const NUMBER = /\d[\d,]*(\.\d+)?/g

function withUnits(message: string, kind: FieldKind, currency: string): string {
  // A message about how the number is written names no amount.
  if (/decimal places/.test(message)) return message
  if (kind === 'money') return message.replaceAll(NUMBER, (amount) => `${currency}${amount}`)
  if (kind === 'percent')
    return message.replaceAll(NUMBER, (share) => `${shownText(share.replaceAll(',', ''), 'percent')} %`)
  return message
}

function inWords(message: string): string {
  const text = message
    .replace(/^must be /, '')
    .replace(/^must /, '')
    .replace(/^is /, 'This is ')
    .replace(/^are /, 'These are ')
    .replace(/^change /, 'The limits change ')
    .replace(/^comes to /, 'This comes to ')
    .replace(/^(needs|takes|names|can|has|never) /, 'This $1 ')
    .replaceAll('max_bet', 'the largest bet')
    .replaceAll('max_profit', 'its end')
    .replaceAll('min_profit', 'its beginning')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
