import type { FiveCardCategory } from '../../engine/cards/fiveCard.ts'
import { toSetup } from '../config/toSetup.ts'
import { formatRoundAmount } from '../format/money.ts'
import { formatCount, formatNumber, formatP, type NumberStyle } from '../format/number.ts'
import { ENGINE_VERSION } from '../version.ts'
import { comparisons, Z_FLAG } from './comparisons.ts'
import { handTest } from './handTest.ts'
import type { RunRecord } from './run.ts'
import type { Summary } from './summary.ts'
import type { HandTheory } from './theory.ts'

export interface CautionsInput {
  readonly record: RunRecord
  readonly summary: Summary
  readonly theory: HandTheory
  readonly style: NumberStyle
}

/** Fewer sessions than this leave averages of so skewed a game to chance, and their intervals too narrow. */
const FEW_SESSIONS = 1_000
/** From this many royal flushes on, one more or less hardly matters. */
const MANY_ROYALS = 100
const SMALL_P = 0.001
const ROYAL: FiveCardCategory = 'royal_flush'

/** Why some figures deserve care, one sentence or two each; the most important first. */
export function cautions(input: CautionsInput): string[] {
  return [
    stopped(input),
    olderEngine(input),
    ...disagreements(input),
    few(input),
    royals(input),
    binned(input),
  ].filter((caution) => caution !== null)
}

function stopped({ record, style }: CautionsInput): string | null {
  const planned = record.config.simulation.num_sessions
  if (record.sessionsDone >= planned) return null
  const part = `${formatCount(record.sessionsDone, style)} of ${formatCount(planned, style)} sessions`
  return record.state === 'stopped'
    ? `The run was stopped after ${part}. They are the first ones by number, so no result was favoured; the intervals are wider than planned.`
    : `These are the results so far, from ${part}.`
}

function olderEngine({ record }: CautionsInput): string | null {
  if (record.engineVersion === ENGINE_VERSION) return null
  return `Engine ${record.engineVersion} made this run. The present one, ${ENGINE_VERSION}, gives other results for the same seed.`
}

const NAMES = {
  evPerHand: 'the average result of a hand',
  mainEvPerHand: 'the average result of the main bets',
  bonusEvPerHand: 'the average result of the bonus bet',
  ride1: 'the share of hands on which bet 1 rides',
  ride2: 'the share of hands on which bet 2 rides',
} as const

function disagreements({ record, summary, theory, style }: CautionsInput): string[] {
  const { figures } = summary
  const far = comparisons({ figures, config: record.config, theory }).flatMap(({ key, z }) => {
    const name = NAMES[key as keyof typeof NAMES]
    if (z === null || Math.abs(z) <= Z_FLAG || name === undefined) return []
    const distance = formatNumber(Math.abs(z), { places: 1 }, style)
    return [
      `${capital(name)} lies ${distance} standard errors from its exact value. Chance alone does that less than once in 15,000 times: either the run is too short for the approximation, or something is wrong.`,
    ]
  })
  const test = handTest(figures.categories, theory.categories)
  if (test === null || test.p >= SMALL_P) return far
  return [
    ...far,
    `The hands differ from theory more than chance explains (p ${formatP(test.p, style)}). Repeat the run with another seed; if it stays, something is wrong.`,
  ]
}

function few({ summary: { figures }, style }: CautionsInput): string | null {
  if (figures.sessions === 0 || figures.sessions >= FEW_SESSIONS) return null
  const count = `${formatCount(figures.sessions, style)} ${figures.sessions === 1 ? 'session' : 'sessions'}`
  return `Only ${count}: rare large wins may be missing altogether, and then averages look worse, and their intervals narrower, than they are.`
}

/** How much a single royal flush moves the average: all three bets ride on it, unless the strategy pulls always. */
function royals({ record, summary: { figures }, theory, style }: CautionsInput): string | null {
  const chance = theory.categories[ROYAL] ?? 0
  const seen = figures.categories[ROYAL] ?? 0
  if (figures.sessions === 0 || chance === 0 || seen >= MANY_ROYALS) return null
  const { mainPayouts, baseBetCents, strategy } = toSetup(record.config)
  const pays = (mainPayouts[0]! * baseBetCents * (strategy === 'always_pull' ? 1 : 3)) / 100
  const move = formatRoundAmount(pays / figures.sessions, style)
  if (seen > 0) {
    const flushes = `${formatCount(seen, style)} royal ${seen === 1 ? 'flush' : 'flushes'}`
    return `The average rests on ${flushes}. One more or less moves it by about ${move} a session.`
  }
  const expected = formatNumber(figures.hands * chance, { places: figures.hands * chance < 1 ? 2 : 1 }, style)
  return `No royal flush was dealt; ${expected} were to be expected. One would have raised the average by about ${move} a session.`
}

function binned({ summary: { histogram } }: CautionsInput): string | null {
  if (histogram.exact) return null
  return 'The profits of this game are too many to count one by one. They were counted in narrow bins, so the median and the other quantiles are known to within one bin.'
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1)
}
