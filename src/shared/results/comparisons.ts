import { bettingSystem } from '../../engine/letitride/betting/create.ts'
import { bonusPlan } from '../../engine/letitride/bonus/create.ts'
import { wilsonInterval } from '../../engine/statistics/wilson.ts'
import type { SimulationConfig } from '../config/simulation.ts'
import { toSetup } from '../config/toSetup.ts'
import type { Interval, Unit } from '../format/interval.ts'
import type { ExactSession } from './exactSession.ts'
import type { Figures } from './figures.ts'
import { type CheckedKey, intervalError, sessionChecks, zOf } from './sessionChecks.ts'
import type { HandTheory } from './theory.ts'

export type ComparedKey =
  | 'winRate'
  | 'pushRate'
  | 'lossRate'
  | 'meanProfit'
  | 'evPerHand'
  | 'mainEvPerHand'
  | 'bonusEvPerHand'
  | 'sdProfit'
  | 'meanHands'
  | 'ride1'
  | 'ride2'

/** A simulated figure beside its exact value, where one is known. */
export interface Comparison {
  readonly key: ComparedKey
  readonly unit: Unit
  readonly value: number | null
  /** 95 %. */
  readonly interval: Interval | null
  readonly exact: number | null
  /** (value − exact) ÷ standard error. */
  readonly z: number | null
}

export interface ComparisonsInput {
  readonly figures: Figures
  readonly config: SimulationConfig
  readonly theory: HandTheory
  /** The exact session, where it is known. */
  readonly session?: ExactSession | null
}

/** |z| from here on is not put down to chance without a word. */
export const Z_FLAG = 4

/**
 * The main figures of a run. Exact values of a hand: by Wald's identity the mean result of all hands
 * of sessions that stop by their own past is the mean of one hand, whatever the limits. That needs every hand to
 * be played for the same bets, so a run in which bets had to be lowered has to have its exact session
 * solved.
 */
export function comparisons({ figures, config, theory, session = null }: ComparisonsInput): Comparison[] {
  const checks: Partial<ReturnType<typeof sessionChecks>> =
    session === null ? {} : sessionChecks(figures, session)
  const ofSession = (key: CheckedKey, unit: Unit): Comparison => ({
    key,
    unit,
    ...estimate(figures, key),
    exact: checks[key]?.exact ?? null,
    z: checks[key]?.z ?? null,
  })
  const exact = exactPerHand({ figures, config, theory })
  const ofHand = (figure: Omit<Comparison, 'z'>): Comparison => ({
    ...figure,
    z: zOf(figure.value, figure.exact, intervalError(figure.interval)),
  })
  return [
    ofSession('winRate', 'percent'),
    ofSession('pushRate', 'percent'),
    ofSession('lossRate', 'percent'),
    ofSession('meanProfit', 'money'),
    ofHand({
      key: 'evPerHand',
      unit: 'money',
      ...estimate(figures, 'evPerHand'),
      exact: exact?.all ?? session?.figures.evPerHand ?? null,
    }),
    ...(theory.bonus === null
      ? []
      : [
          ofHand({
            key: 'mainEvPerHand',
            unit: 'money',
            ...estimate(figures, 'mainEvPerHand'),
            exact: exact?.main ?? null,
          }),
          ofHand({
            key: 'bonusEvPerHand',
            unit: 'money',
            ...estimate(figures, 'bonusEvPerHand'),
            exact: exact?.bonus ?? null,
          }),
        ]),
    ofSession('sdProfit', 'money'),
    ofSession('meanHands', 'number'),
    ofHand({
      key: 'ride1',
      unit: 'percent',
      ...share(figures.rides.bet1, figures.hands),
      exact: theory.play?.rides.bet1 ?? null,
    }),
    ofHand({
      key: 'ride2',
      unit: 'percent',
      ...share(figures.rides.bet2, figures.hands),
      exact: theory.play?.rides.bet2 ?? null,
    }),
  ]
}

/** Expected result of one hand in currency units; null when not every hand is played for the same bets. */
function exactPerHand({ figures, config, theory }: ComparisonsInput) {
  const setup = toSetup(config)
  const betCents = bettingSystem(setup).constantCents
  const bonusCents = bonusPlan(setup).constantCents
  if (betCents === null || bonusCents === null || theory.play === null) return null
  const bonusHands = Object.values(figures.bonusCategories).reduce((sum, count) => sum + count, 0)
  if (figures.cappedHands > 0 || (bonusCents > 0 && bonusHands !== figures.hands)) return null
  const main = (theory.play.evPerBaseBet * betCents) / 100
  // A jackpot is worth more with every bet that feeds it.
  if (bonusCents > 0 && setup.jackpot !== null) return { main, bonus: null, all: null }
  const bonus = ((theory.bonus?.ev ?? 0) * bonusCents) / 100
  return { main, bonus, all: main + bonus }
}

type Estimated = 'winRate' | 'pushRate' | 'lossRate' | 'meanProfit' | 'sdProfit' | 'meanHands'
type EstimatedPerHand = 'evPerHand' | 'mainEvPerHand' | 'bonusEvPerHand'

function estimate(figures: Figures, key: Estimated | EstimatedPerHand) {
  return { value: figures[key], interval: figures[`${key}CI`] }
}

/** A share of independent hands. */
function share(value: number | null, hands: number): { value: number | null; interval: Interval | null } {
  if (value === null || hands === 0) return { value, interval: null }
  return { value, interval: wilsonInterval(Math.round(value * hands), hands, 0.95) }
}
