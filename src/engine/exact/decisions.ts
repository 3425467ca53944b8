/**
 * What decisions are worth. Bets 1 and 2 are won or lost each on its own, so that the value of a strategy is a sum
 * over single decisions, and what a strategy loses against the optimum is the sum of what each wrong decision loses.
 * A decision on bet 1 stands for 49 × 48 ordered deals; one on bet 2 for 4 × 48, as any of its four cards may be
 * the community card. All sums are numerators over the 51,979,200 ordered deals.
 */
import type { Card } from '../cards/card.ts'
import { cardsOfIndex } from '../cards/combinations.ts'
import { BASIC_DECISIONS } from '../letitride/strategies/basic.ts'
import { type DecisionTables, tabulate } from '../letitride/strategies/decisionTables.ts'
import { betValues } from '../letitride/strategies/optimal.ts'
import { FOUR_CARD_CLASSES, fourCardClasses, THREE_CARD_CLASSES, threeCardClasses } from './classes.ts'
import { ORDERED_DEALS } from './enumerate.ts'
import { type Fraction, fraction } from './net.ts'

export type Bet = 'bet1' | 'bet2'

/** One class of holdings at one decision. */
export type DecisionClass = {
  readonly bet: Bet
  /** Of THREE_CARD_CLASSES for bet 1, of FOUR_CARD_CLASSES for bet 2. */
  readonly name: string
  /** Holdings, and how many of them ride at the optimum; those worth nothing either way are pulled. */
  readonly hands: number
  readonly rides: number
  readonly ties: number
  /** Expected net of letting one unit ride: lowest, mean and highest of the class, in units. */
  readonly least: number
  readonly mean: number
  readonly most: number
  /** Cards of the holding with the smallest gap between riding and pulling that is not a tie, and that gap. */
  readonly closest: { readonly cards: readonly Card[]; readonly gap: number } | null
}

/** Every class of both decisions for a main paytable, in the order of the lists of classes; about 0.2 seconds. */
export function decisionClasses(mainPayouts: readonly number[]): DecisionClass[] {
  const values = betValues(mainPayouts)
  return (['bet1', 'bet2'] as const).flatMap((bet) => {
    const { names, classes, deals, size } = decisionOf(bet)
    const sums = values[bet]
    const builders = names.map(() => ({
      hands: 0,
      rides: 0,
      ties: 0,
      least: Number.POSITIVE_INFINITY,
      sum: 0,
      most: Number.NEGATIVE_INFINITY,
      closest: -1,
    }))
    for (const [index, value] of sums.entries()) {
      const builder = builders[classes[index]!]!
      builder.hands++
      if (value > 0) builder.rides++
      if (value === 0) builder.ties++
      builder.sum += value
      builder.least = Math.min(builder.least, value)
      builder.most = Math.max(builder.most, value)
      const gap = Math.abs(value)
      if (gap > 0 && (builder.closest < 0 || gap < Math.abs(sums[builder.closest]!))) builder.closest = index
    }
    return builders.map(({ hands, rides, ties, least, sum, most, closest }, number) => ({
      bet,
      name: names[number]!,
      hands,
      rides,
      ties,
      least: least / deals,
      mean: sum / hands / deals,
      most: most / deals,
      closest:
        closest < 0 ? null : { cards: cardsOfIndex(closest, size), gap: Math.abs(sums[closest]!) / deals },
    }))
  })
}

/** What a strategy loses in one class of holdings by riding, and by pulling, against the optimum. */
export type ClassCost = {
  readonly bet: Bet
  readonly name: string
  /** What the strategy does there and should not. */
  readonly mistake: 'ride' | 'pull'
  /** Holdings decided wrongly, and all of the class. */
  readonly hands: number
  readonly ofHands: number
  /** Expected loss per hand played, in base bets. */
  readonly cost: Fraction
  /** A holding decided wrongly: the dearest. */
  readonly example: readonly Card[]
}

export type StrategyCost = {
  /** EV of the optimum − EV of the strategy, in base bets. */
  readonly total: Fraction
  /** Classes with a cost, dearest first; the costs add up to the total. */
  readonly classes: readonly ClassCost[]
}

/** What a strategy loses against the optimum for a main paytable, class by class. */
export function strategyCost(mainPayouts: readonly number[], tables: DecisionTables): StrategyCost {
  const values = betValues(mainPayouts)
  const classes = (['bet1', 'bet2'] as const).flatMap((bet) => costsOf(bet, values[bet], tables[bet]))
  const deals = BigInt(ORDERED_DEALS)
  const total = classes.reduce((sum, { cost }) => sum + cost.numerator, 0n)
  return {
    total: fraction(total, deals),
    classes: classes.sort((a, b) => b.cost.value - a.cost.value),
  }
}

/** Where the published basic strategy is not optimal for a main paytable, and what that costs. */
export function exceptionsToBasic(mainPayouts: readonly number[]): StrategyCost {
  return strategyCost(mainPayouts, tabulate(BASIC_DECISIONS))
}

function costsOf(bet: Bet, sums: Float64Array, decisions: Uint8Array): ClassCost[] {
  const { names, classes, weight, size } = decisionOf(bet)
  const found = names.map(() => ({ ofHands: 0, mistakes: [0, 0], losses: [0, 0], dearest: [-1, -1] }))
  for (const [index, value] of sums.entries()) {
    const entry = found[classes[index]!]!
    entry.ofHands++
    const rides = decisions[index]!
    if (value === 0 || value > 0 === (rides === 1)) continue
    entry.mistakes[rides]!++
    entry.losses[rides]! += Math.abs(value)
    const dearest = entry.dearest[rides]!
    if (dearest < 0 || Math.abs(value) > Math.abs(sums[dearest]!)) entry.dearest[rides] = index
  }
  return found.flatMap(({ ofHands, mistakes, losses, dearest }, number) =>
    [0, 1].flatMap((rides) =>
      mistakes[rides] === 0
        ? []
        : {
            bet,
            name: names[number]!,
            mistake: rides === 1 ? ('ride' as const) : ('pull' as const),
            hands: mistakes[rides]!,
            ofHands,
            cost: fraction(BigInt(losses[rides]!) * BigInt(weight), BigInt(ORDERED_DEALS)),
            example: cardsOfIndex(dearest[rides]!, size),
          },
    ),
  )
}

/** `deals`: over how many completions a value is summed; `weight`: how often each of them is dealt. */
function decisionOf(bet: Bet) {
  return bet === 'bet1'
    ? { names: THREE_CARD_CLASSES, classes: threeCardClasses(), deals: 49 * 48, weight: 1, size: 3 }
    : { names: FOUR_CARD_CLASSES, classes: fourCardClasses(), deals: 48, weight: 4, size: 4 }
}
