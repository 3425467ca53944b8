import { bettingSystem } from '../../engine/letitride/betting/create.ts'
import { bonusPlan } from '../../engine/letitride/bonus/create.ts'
import { wilsonInterval } from '../../engine/statistics/wilson.ts'
import type { SimulationConfig } from '../config/simulation.ts'
import { toSetup } from '../config/toSetup.ts'
import type { Interval, Unit } from '../format/interval.ts'
import type { Figures } from './figures.ts'
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
}

/** Half-width of a 95 % interval over its standard error. */
const Z95 = 1.959963984540054

/** |z| from here on is not put down to chance without a word. */
export const Z_FLAG = 4

/**
 * The main figures of a run. Exact values are those of one hand: by Wald's identity the mean result of all hands
 * of sessions that stop by their own past is the mean of one hand, whatever the limits. That needs every hand to
 * be played for the same bets, so a run in which bets had to be lowered gets none.
 */
export function comparisons({ figures, config, theory }: ComparisonsInput): Comparison[] {
  const exact = exactPerHand({ figures, config, theory })
  const all: Omit<Comparison, 'z'>[] = [
    { key: 'winRate', unit: 'percent', ...estimate(figures, 'winRate'), exact: null },
    { key: 'pushRate', unit: 'percent', ...estimate(figures, 'pushRate'), exact: null },
    { key: 'lossRate', unit: 'percent', ...estimate(figures, 'lossRate'), exact: null },
    { key: 'meanProfit', unit: 'money', ...estimate(figures, 'meanProfit'), exact: null },
    { key: 'evPerHand', unit: 'money', ...estimate(figures, 'evPerHand'), exact: exact?.all ?? null },
    ...(theory.bonus === null
      ? []
      : ([
          {
            key: 'mainEvPerHand',
            unit: 'money',
            ...estimate(figures, 'mainEvPerHand'),
            exact: exact?.main ?? null,
          },
          {
            key: 'bonusEvPerHand',
            unit: 'money',
            ...estimate(figures, 'bonusEvPerHand'),
            exact: exact?.bonus ?? null,
          },
        ] as const)),
    { key: 'sdProfit', unit: 'money', ...estimate(figures, 'sdProfit'), exact: null },
    { key: 'meanHands', unit: 'number', ...estimate(figures, 'meanHands'), exact: null },
    { key: 'ride1', unit: 'percent', ...share(figures.rides.bet1, figures.hands), exact: theory.rides.bet1 },
    { key: 'ride2', unit: 'percent', ...share(figures.rides.bet2, figures.hands), exact: theory.rides.bet2 },
  ]
  return all.map((figure) => ({ ...figure, z: zOf(figure) }))
}

/** Expected result of one hand in currency units; null when not every hand is played for the same bets. */
function exactPerHand({ figures, config, theory }: ComparisonsInput) {
  const setup = toSetup(config)
  const betCents = bettingSystem(setup).constantCents
  const bonusCents = bonusPlan(setup).constantCents
  if (betCents === null || bonusCents === null) return null
  const bonusHands = Object.values(figures.bonusCategories).reduce((sum, count) => sum + count, 0)
  if (figures.cappedHands > 0 || (bonusCents > 0 && bonusHands !== figures.hands)) return null
  const main = (theory.evPerBaseBet * betCents) / 100
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

function zOf({ value, interval, exact }: Omit<Comparison, 'z'>): number | null {
  if (value === null || interval === null || exact === null) return null
  const standardError = (interval[1] - interval[0]) / (2 * Z95)
  return standardError > 0 ? (value - exact) / standardError : null
}
