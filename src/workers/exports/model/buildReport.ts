import { formatP } from '../../../shared/format/number.ts'
import { cautions } from '../../../shared/results/cautions.ts'
import { comparisons, Z_FLAG } from '../../../shared/results/comparisons.ts'
import { handTest } from '../../../shared/results/handTest.ts'
import { headline } from '../../../shared/results/headline.ts'
import { endings } from './endings.ts'
import { GLOSSARY } from './glossary.ts'
import { bonusHandSection, handSection } from './hands.ts'
import { keyFigures } from './keyFigures.ts'
import { methodNotes } from './method.ts'
import { outcomeSection } from './outcomes.ts'
import { repeatSection } from './repeat.ts'
import type { Report } from './report.ts'
import { seatSection } from './seats.ts'
import type { ReportSource } from './source.ts'
import { swingRows } from './swings.ts'

/** The report of a run: a pure function of what is stored of it and of how numbers are to be written. */
export function buildReport(source: ReportSource): Report {
  const { record, summary, theory, style } = source
  const config = record.config
  const answer = headline({ figures: summary.figures, config, style })
  return {
    locale: style.locale,
    title: record.name,
    date: reportDate(record.finishedAt ?? record.createdAt, style.locale),
    headline: answer.headline,
    agreement: agreement(source),
    lead: answer.lead,
    cautions: cautions({ record, summary, theory, style }),
    keyFigures: keyFigures(source),
    outcomes: outcomeSection(source),
    endings: endings(source),
    swings: swingRows(source),
    seats: seatSection(source),
    hands: handSection(source),
    bonusHands: bonusHandSection(source),
    method: methodNotes(source),
    repeat: repeatSection(source),
    glossary: GLOSSARY.filter(({ bonus }) => bonus !== true || theory.bonus !== null),
  }
}

/** Says "agrees" only for figures that have an exact value, and for the hands as a whole. */
function agreement({ record, summary, theory, session, style }: ReportSource): string | null {
  const { figures } = summary
  const zs = comparisons({ figures, config: record.config, theory, session }).flatMap(({ z }) =>
    z === null ? [] : [z],
  )
  if (zs.length === 0) return null
  const test = handTest(figures.categories, theory.categories)
  if (zs.some((z) => Math.abs(z) > Z_FLAG)) return 'Not every figure agrees with its exact value.'
  if (test !== null && test.p < 0.001) {
    return `The hands do not agree with theory (p ${formatP(test.p, style)}).`
  }
  return 'Every figure with an exact value agrees with it.'
}

/** The day the run ended, where the report is made. */
export function reportDate(iso: string, locale: string): Report['date'] {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return { text: '', iso: '' }
  const format = new Intl.DateTimeFormat(dateLocale(locale), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return { text: format.format(date), iso: date.toISOString() }
}

/** The words are English: so is the month, in the order the locale has if it is an English one. */
export function dateLocale(locale: string): string {
  return /^en\b/i.test(locale) ? locale : 'en-GB'
}
