/**
 * The decision chart of a paytable: every holding of both decisions, gathered as a person would learn it, with the
 * best play and what riding is worth. A class whose holdings call for different plays gives a row for each.
 */
import { type Card, suitOf } from '../cards/card.ts'
import { cardsOfIndex, THREE_CARD_HANDS } from '../cards/combinations.ts'
import { type BetValues, betValues } from '../letitride/strategies/optimal.ts'
import { FOUR_CARD_CLASSES, fourCardClasses, THREE_CARD_CLASSES, threeCardClasses } from './classes.ts'
import type { Bet } from './decisions.ts'
import { ORDERED_DEALS } from './enumerate.ts'
import { type Fraction, fraction } from './net.ts'

/** `either`: riding and pulling are worth exactly the same. */
export type Play = 'ride' | 'pull' | 'either'

export type ChartRow = {
  readonly bet: Bet
  /** One of the classes, or `paying_hand` for all of those that pay already. */
  readonly name: string
  readonly play: Play
  /** The holding whose worth is nearest to the mean. */
  readonly example: readonly Card[]
  readonly hands: number
  /** Of all holdings of this decision; each is dealt as often as any other. */
  readonly share: number
  /** Expected net of letting one base bet ride: mean, lowest and highest of the row, in base bets. */
  readonly worth: number
  readonly least: number
  readonly most: number
}

export type Chart = {
  /** Both decisions; within each what rides, then what may, then what is pulled, by worth. */
  readonly rows: readonly ChartRow[]
  /** Share of hands that ride at best play. */
  readonly rides: Readonly<Record<Bet, number>>
  /** Expected net of a hand at best play, in base bets. */
  readonly ev: Fraction
}

/** Completions over which a value is summed. */
const COMPLETIONS: Readonly<Record<Bet, number>> = { bet1: 49 * 48, bet2: 48 }

const PAYING = new Set(['four_of_a_kind', 'three_of_a_kind', 'two_pair', 'pair_tens_or_better'])
const PLAYS: readonly Play[] = ['ride', 'either', 'pull']

/** The chart of a main paytable; about 0.2 seconds. */
export function decisionChart(mainPayouts: readonly number[]): Chart {
  const values = betValues(mainPayouts)
  const rows = [...rowsOf('bet1', values.bet1), ...rowsOf('bet2', values.bet2)]
  return {
    rows,
    rides: { bet1: ridesOf(rows, 'bet1'), bet2: ridesOf(rows, 'bet2') },
    ev: bestEv(values),
  }
}

/** Name under which a class stands in the chart. */
export function chartName(className: string): string {
  return PAYING.has(className) ? 'paying_hand' : className
}

function ridesOf(rows: readonly ChartRow[], bet: Bet): number {
  return rows.reduce((sum, row) => (row.bet === bet && row.play === 'ride' ? sum + row.share : sum), 0)
}

/** Bets 1 and 2 ride where that is worth something; bet 3 always does, and is worth what bet 1 is on average. */
function bestEv({ bet1, bet2 }: BetValues): Fraction {
  const positive = (sums: Float64Array): number => sums.reduce((sum, value) => sum + Math.max(0, value), 0)
  const bet3 = bet1.reduce((sum, value) => sum + value, 0)
  const total = BigInt(positive(bet1)) + BigInt(bet3) + 4n * BigInt(positive(bet2))
  return fraction(total, BigInt(ORDERED_DEALS))
}

type Builder = { name: string; play: Play; hands: number; sum: number; least: number; most: number }

function rowsOf(bet: Bet, sums: Float64Array): ChartRow[] {
  const names: readonly string[] = bet === 'bet1' ? THREE_CARD_CLASSES : FOUR_CARD_CLASSES
  const classes = bet === 'bet1' ? threeCardClasses() : fourCardClasses()
  const builders = new Map<string, Builder>()
  const places = names.map((name) => PLAYS.map((play) => `${chartName(name)} ${play}`))
  const rowAt = (index: number): string => places[classes[index]!]![placeOf(sums[index]!)]!
  for (const [index, value] of sums.entries()) {
    const key = rowAt(index)
    let row = builders.get(key)
    if (row === undefined) {
      const name = chartName(names[classes[index]!]!)
      row = { name, play: PLAYS[placeOf(value)]!, hands: 0, sum: 0, least: value, most: value }
      builders.set(key, row)
    }
    row.hands++
    row.sum += value
    row.least = Math.min(row.least, value)
    row.most = Math.max(row.most, value)
  }
  const examples = examplesOf(sums, builders, rowAt)
  const size = bet === 'bet1' ? 3 : 4
  const completions = COMPLETIONS[bet]
  return [...builders]
    .map(([key, { name, play, hands, sum, least, most }]) => ({
      bet,
      name,
      play,
      example: cardsOfIndex(examples.get(key)!, size),
      hands,
      share: hands / sums.length,
      worth: sum / hands / completions,
      least: least / completions,
      most: most / completions,
    }))
    .sort((a, b) => PLAYS.indexOf(a.play) - PLAYS.indexOf(b.play) || b.worth - a.worth)
}

function placeOf(value: number): number {
  return value > 0 ? 0 : value === 0 ? 1 : 2
}

/** Of each row the holding nearest to the mean; of several the one that shows most suits, then the first. */
function examplesOf(
  sums: Float64Array,
  builders: ReadonlyMap<string, Builder>,
  rowAt: (index: number) => string,
): Map<string, number> {
  const size = sums.length === THREE_CARD_HANDS ? 3 : 4
  const best = new Map<string, { index: number; distance: number; suits: number }>()
  for (const [index, value] of sums.entries()) {
    const key = rowAt(index)
    const { sum, hands } = builders.get(key)!
    const distance = Math.abs(value - sum / hands)
    const known = best.get(key)
    if (known !== undefined && distance > known.distance) continue
    const tied = known !== undefined && distance === known.distance
    if (tied && known.suits === size) continue
    const suits = new Set(cardsOfIndex(index, size).map(suitOf)).size
    if (tied && suits <= known.suits) continue
    best.set(key, { index, distance, suits })
  }
  return new Map([...best].map(([key, { index }]) => [key, index]))
}
