/** Exact figures of one hand for a strategy and paytables: the theory that simulations are held against. */
import { FIVE_CARD_CATEGORIES } from '../cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES } from '../cards/threeCard.ts'
import { netOfUnit } from '../letitride/payoffs.ts'
import type { GameSetup } from '../letitride/setup.ts'
import type { DecisionTables } from '../letitride/strategies/decisionTables.ts'
import { enumerateOutcomes, ORDERED_DEALS, type OutcomeCount } from './enumerate.ts'
import { type ExactMoments, exactMoments, jointOutcomes, netDistribution } from './net.ts'

/** A whole number of the 51,979,200 ordered deals, or of units won over all of them, and its share of them. */
export type Rational = { readonly numerator: bigint; readonly value: number }

export type HandAnalysis = {
  readonly deals: number
  /** Expected net of the main bets, in base bets. */
  readonly mainEv: Rational
  /** −mainEv: the share of one base bet that the house keeps on average. */
  readonly houseEdge: number
  /** Standard deviation of the main bets' net, in base bets, and its square. */
  readonly mainSd: number
  readonly mainVariance: number
  /** Exact moments of the main net in base bets, with the skewness. */
  readonly mainMoments: ExactMoments
  /** Expected bets at risk, in base bets, and the loss per unit at risk. */
  readonly unitsAtRisk: Rational
  readonly elementOfRisk: number
  readonly ride1: Rational
  readonly ride2: Rational
  /** Probabilities in the order of FIVE_CARD_CATEGORIES and THREE_CARD_CATEGORIES. */
  readonly categories: readonly Rational[]
  readonly bonusCategories: readonly Rational[]
  /** Null when the table offers no bonus bet. */
  readonly bonus: BonusAnalysis | null
}

export type BonusAnalysis = {
  /** Expected net of one bonus bet, in bonus bets. */
  readonly ev: Rational
  readonly houseEdge: number
  readonly sd: number
  readonly variance: number
  readonly moments: ExactMoments
  /** Covariance of the main net (in base bets) and the bonus net (in bonus bets) of one hand. */
  readonly covarianceWithMain: number
}

/**
 * Exact figures of one hand; under a second. The number of seats and the cards that the dealer burns do not enter:
 * the order of a shuffled deck has no favourites (its cards are exchangeable), so that any five places of it, be
 * they the first five or those after other seats' cards and burned ones, hold the same hands equally often; and a
 * player sees only the own cards and the community cards.
 */
export function analyzeHand(
  setup: Pick<GameSetup, 'mainPayouts' | 'bonusPayouts'>,
  tables: DecisionTables,
): HandAnalysis {
  return analyzeOutcomes(setup, enumerateOutcomes(tables))
}

/** As `analyzeHand`, from outcomes already enumerated. */
export function analyzeOutcomes(
  { mainPayouts, bonusPayouts }: Pick<GameSetup, 'mainPayouts' | 'bonusPayouts'>,
  outcomes: readonly OutcomeCount[],
): HandAnalysis {
  const over = (value: (outcome: OutcomeCount) => number): bigint =>
    outcomes.reduce((sum, outcome) => sum + BigInt(outcome.deals) * BigInt(value(outcome)), 0n)
  const mainNet = (outcome: OutcomeCount): number =>
    units(outcome) * netOfUnit(mainPayouts[outcome.category]!)
  const joint = jointOutcomes({ mainPayouts, bonusPayouts }, outcomes)
  const mainMoments = exactMoments(netDistribution(joint, { bet: 1, bonus: 0 }))
  const mainEv = rational(mainMoments.mean.numerator)
  const atRisk = rational(over(units))
  return {
    deals: ORDERED_DEALS,
    mainEv,
    houseEdge: -mainEv.value,
    mainSd: mainMoments.sd,
    mainVariance: mainMoments.variance.value,
    mainMoments,
    unitsAtRisk: atRisk,
    elementOfRisk: -mainEv.value / atRisk.value,
    ride1: rational(over((outcome) => (outcome.ride1 ? 1 : 0))),
    ride2: rational(over((outcome) => (outcome.ride2 ? 1 : 0))),
    categories: FIVE_CARD_CATEGORIES.map((_, number) =>
      rational(over((outcome) => (outcome.category === number ? 1 : 0))),
    ),
    bonusCategories: THREE_CARD_CATEGORIES.map((_, number) =>
      rational(over((outcome) => (outcome.bonusCategory === number ? 1 : 0))),
    ),
    bonus: bonusPayouts === null ? null : analyzeBonus(),
  }

  function analyzeBonus(): BonusAnalysis {
    const net = (outcome: OutcomeCount): number => netOfUnit(bonusPayouts![outcome.bonusCategory]!)
    const moments = exactMoments(netDistribution(joint, { bet: 0, bonus: 1 }))
    const ev = rational(moments.mean.numerator)
    const products = sumOfProducts(outcomes, mainNet, net)
    return {
      ev,
      houseEdge: -ev.value,
      sd: moments.sd,
      variance: moments.variance.value,
      moments,
      covarianceWithMain: centred(products, mainEv.numerator * ev.numerator),
    }
  }
}

/** Bets at risk on a hand: bet 3 always, bets 1 and 2 if they rode. */
function units({ ride1, ride2 }: OutcomeCount): number {
  return 1 + (ride1 ? 1 : 0) + (ride2 ? 1 : 0)
}

function rational(numerator: bigint): Rational {
  return { numerator, value: Number(numerator) / ORDERED_DEALS }
}

function sumOfProducts(
  outcomes: readonly OutcomeCount[],
  a: (outcome: OutcomeCount) => number,
  b: (outcome: OutcomeCount) => number,
): bigint {
  return outcomes.reduce(
    (sum, outcome) => sum + BigInt(outcome.deals) * BigInt(a(outcome)) * BigInt(b(outcome)),
    0n,
  )
}

/** E[ab] − E[a]E[b] from sums over the deals, in whole numbers up to the division. */
function centred(products: bigint, productOfSums: bigint): number {
  const deals = BigInt(ORDERED_DEALS)
  return Number(deals * products - productOfSums) / ORDERED_DEALS ** 2
}
