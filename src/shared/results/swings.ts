import { normalQuantile } from '../../engine/statistics/normal.ts'
import type { Interval, Unit } from '../format/interval.ts'
import type { Figures } from './figures.ts'
import { shapeErrors } from './shapeErrors.ts'
import { shareOf } from './share.ts'
import type { HistogramCounts } from './summary.ts'

export type SwingKey =
  /** Share of sessions that lost so many percent of the starting bankroll at some time. */
  | 'ruin'
  /** Share of sessions that fell by so many percent or more below an earlier peak. */
  | 'fall'
  /** Mean over sessions of the largest fall, in money. */
  | 'meanFall'
  /** Mean over sessions of the longest run of hands lost (won). */
  | 'longestLoss'
  | 'longestWin'
  /** Of the results of sessions. */
  | 'skewness'
  | 'kurtosis'
  /** Share of bonus bets that win the progressive jackpot, and what it pays in a session on average. */
  | 'jackpotShare'
  | 'jackpotPaid'

/** One figure of how sessions swing, with its 95 % interval. */
export interface Swing {
  readonly key: SwingKey
  /** Of `ruin` and `fall`, and the count behind `jackpotShare`. */
  readonly of: number | null
  readonly unit: Unit
  readonly value: number
  readonly interval: Interval | null
}

/** Falls that are told, in percent of the peak. */
const FALLS = [10, 25, 50, 75] as const

interface SwingsInput {
  readonly figures: Figures
  readonly histogram: HistogramCounts
  /** Whether the game pays a progressive jackpot. */
  readonly jackpot: boolean
}

/** What sessions take on the way: only figures that were counted, and that the run's sessions define. */
export function swings({ figures, histogram, jackpot }: SwingsInput): Swing[] {
  const { meanMaxDrawdown, meanMaxDrawdownCI } = figures
  return [
    ...figures.ruin.map(({ percent, rate, rateCI }) => swing('ruin', percent, 'percent', rate, rateCI)),
    ...(meanMaxDrawdown === null
      ? []
      : [swing('meanFall', null, 'money', meanMaxDrawdown, meanMaxDrawdownCI)]),
    ...falls(figures),
    ...streak('longestLoss', figures.lossStreaks),
    ...streak('longestWin', figures.winStreaks),
    ...shape(figures, histogram),
    ...(jackpot ? jackpots(figures) : []),
  ]
}

function swing(
  key: SwingKey,
  of: number | null,
  unit: Unit,
  value: number,
  interval: Interval | null,
): Swing {
  return { key, of, unit, value, interval }
}

function falls({ drawdownPercents }: Figures): Swing[] {
  const total = sum(drawdownPercents)
  if (total === 0) return []
  return FALLS.map((percent) => {
    const { share, interval } = shareOf(sum(drawdownPercents.slice(percent)), total)
    return swing('fall', percent, 'percent', share, interval)
  })
}

/** Mean of the longest run, by its counts; n is large where it matters, so a normal interval. */
function streak(key: 'longestLoss' | 'longestWin', counts: readonly number[]): Swing[] {
  const n = sum(counts)
  if (n === 0) return []
  const mean = sum(counts.map((count, length) => count * length)) / n
  const squares = sum(counts.map((count, length) => count * (length - mean) ** 2))
  const interval = n < 2 ? null : around(mean, Math.sqrt(squares / (n - 1) / n))
  return [swing(key, null, 'number', mean, interval)]
}

function shape({ skewness, excessKurtosis }: Figures, histogram: HistogramCounts): Swing[] {
  const errors = shapeErrors(histogram)
  const figure = (key: 'skewness' | 'kurtosis', value: number | null, error: number | undefined) =>
    value === null
      ? []
      : [swing(key, null, 'number', value, error === undefined ? null : around(value, error))]
  return [
    ...figure('skewness', skewness, errors?.skewness),
    ...figure('kurtosis', excessKurtosis, errors?.kurtosis),
  ]
}

/** A mini royal with a bonus bet pays the jackpot; what it pays varies little beside how often. */
function jackpots({ bonusHands, bonusCategories, meanJackpotPaid }: Figures): Swing[] {
  if (bonusHands === 0 || meanJackpotPaid === null) return []
  const won = bonusCategories['mini_royal'] ?? 0
  const { share, interval } = shareOf(won, bonusHands)
  const [low, high] = interval
  const paid: Interval | null =
    won === 0 ? null : [(meanJackpotPaid * low) / share, (meanJackpotPaid * high) / share]
  return [
    swing('jackpotShare', won, 'percent', share, interval),
    swing('jackpotPaid', null, 'money', meanJackpotPaid, paid),
  ]
}

function around(value: number, error: number): Interval {
  const margin = normalQuantile(0.975) * error
  return [value - margin, value + margin]
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
