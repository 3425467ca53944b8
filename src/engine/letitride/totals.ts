/**
 * What is accumulated over sessions: integers only, so that merging is exact and order-free. Money is in cents,
 * bankroll ratios in parts per million.
 */
import { FIVE_CARD_CATEGORIES } from '../cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES } from '../cards/threeCard.ts'
import { type ClusterSums, mergeClusters, NO_CLUSTERS } from './clusters.ts'
import { fromFields } from './fromFields.ts'
import { type Histogram, histogramShape } from './histogram.ts'
import { RUIN_PERCENTS } from './ruin.ts'
import { type GameSetup, STOP_REASONS } from './setup.ts'

/** Plain counts: safe integers. */
export const COUNT_FIELDS = [
  'sessions',
  'wins',
  'losses',
  'pushes',
  'hands',
  /** Hands on which bet 1 (bet 2) was let ride. */
  'ride1',
  'ride2',
  /** Hands with a bonus bet. */
  'bonusHands',
  /** Hands whose main bet was lowered below what the betting system asked for. */
  'cappedHands',
] as const

/** Sums over sessions of a session's quantity, or of a product of two: bigints. */
export const SUM_FIELDS = [
  'handsSquared',
  'profit',
  'profitSquared',
  'profitCubed',
  'profitFourth',
  'profitTimesHands',
  'mainProfit',
  'mainProfitSquared',
  'mainProfitTimesHands',
  'bonusProfit',
  'bonusProfitSquared',
  'bonusProfitTimesHands',
  /** Main bets at risk (pulled bets and bonus bets are not in it). */
  'wagered',
  'bonusWagered',
  'maxDrawdown',
  'maxDrawdownSquared',
  /** Maximum drawdown ÷ the peak before it, in parts per million, each session rounded half to even. */
  'drawdownPpm',
  'peak',
  /** Paid by the progressive jackpot; part of the bonus profit. */
  'jackpotPaid',
] as const

/** Counts by number. */
export const LIST_FIELDS = [
  'stopReasons',
  /** Hands by five-card category, and hands with a bonus bet by three-card category. */
  'categories',
  'bonusCategories',
  /** Sessions by their longest run of hands won (lost); the last number stands for itself and all above. */
  'winStreaks',
  'lossStreaks',
  /** Sessions by their largest drawdown in whole percent of the peak before it, rounded down. */
  'drawdownPercents',
  /** Sessions in which the bankroll ever fell by at least so many percent of the start: RUIN_PERCENTS. */
  'ruins',
] as const

/** Longest run of hands that is counted apart. */
const MAX_STREAK = 63

export type CountField = (typeof COUNT_FIELDS)[number]
export type SumField = (typeof SUM_FIELDS)[number]
export type ListField = (typeof LIST_FIELDS)[number]

/** Totals of one seat over any set of sessions. */
export type SeatTotals = { readonly [Field in CountField]: number } & {
  readonly [Field in SumField]: bigint
} & { readonly [Field in ListField]: readonly number[] } & {
  /** Extremes of session profit in cents; null without sessions. */
  readonly minProfit: number | null
  readonly maxProfit: number | null
  readonly histogram: Histogram
}

/** Totals over a set of sessions: of a chunk, or of many merged. */
export type ChunkTotals = {
  /** Sessions of the table. A seat has as many, or more when seats are taken anew. */
  readonly tableSessions: number
  readonly seats: readonly SeatTotals[]
  /** Null where every session is independent of every other (see `hasClusters`), and in totals of older runs. */
  readonly clusters: TableClusters | null
}

/** Sums over the sessions of the table, of all seats together and, where seats are taken anew, of each seat. */
export type TableClusters = { readonly table: ClusterSums; readonly seats: readonly ClusterSums[] }

/** Whether sessions go together: those of one table, and those of one seat that is taken anew. */
export function hasClusters({ seats, totalRounds }: GameSetup): boolean {
  return seats > 1 || totalRounds !== null
}

/** Seats whose sessions go together among themselves. */
export function clusteredSeats({ seats, totalRounds }: GameSetup): number {
  return totalRounds === null ? 0 : seats
}

export const LIST_LENGTHS: { readonly [Field in ListField]: number } = {
  stopReasons: STOP_REASONS.length,
  categories: FIVE_CARD_CATEGORIES.length,
  bonusCategories: THREE_CARD_CATEGORIES.length,
  winStreaks: MAX_STREAK + 1,
  lossStreaks: MAX_STREAK + 1,
  drawdownPercents: 101,
  ruins: RUIN_PERCENTS.length,
}

/** Totals of no sessions: the neutral element of `mergeTotals`. */
export function emptyTotals(setup: GameSetup): ChunkTotals {
  const { bins } = histogramShape(setup)
  return {
    tableSessions: 0,
    seats: Array.from({ length: setup.seats }, () => emptySeat(bins)),
    clusters: hasClusters(setup)
      ? { table: NO_CLUSTERS, seats: Array.from({ length: clusteredSeats(setup) }, () => NO_CLUSTERS) }
      : null,
  }
}

function emptySeat(bins: number): SeatTotals {
  return {
    ...fromFields(COUNT_FIELDS, () => 0),
    ...fromFields(SUM_FIELDS, () => 0n),
    ...fromFields(LIST_FIELDS, (field) => Array.from<number>({ length: LIST_LENGTHS[field] }).fill(0)),
    minProfit: null,
    maxProfit: null,
    histogram: { counts: new Float64Array(bins), below: 0, above: 0 },
  }
}

/**
 * Totals of two disjoint sets of sessions of one setup: exact, commutative and associative. Throws a RangeError
 * when the two have different shapes, which means that they are not of one setup.
 */
export function mergeTotals(a: ChunkTotals, b: ChunkTotals): ChunkTotals {
  if (a.seats.length !== b.seats.length) throw new RangeError('totals of different numbers of seats')
  return {
    tableSessions: a.tableSessions + b.tableSessions,
    seats: a.seats.map((seat, index) => mergeSeats(seat, b.seats[index]!)),
    clusters: mergeTables(a.clusters, b.clusters),
  }
}

function mergeTables(a: TableClusters | null, b: TableClusters | null): TableClusters | null {
  if (a === null || b === null) return null
  return {
    table: mergeClusters(a.table, b.table),
    seats: a.seats.map((seat, index) => mergeClusters(seat, b.seats[index]!)),
  }
}

/** Totals of two seats, or of one seat over two sets of sessions; throws a RangeError as `mergeTotals` does. */
export function mergeSeats(a: SeatTotals, b: SeatTotals): SeatTotals {
  return {
    ...fromFields(COUNT_FIELDS, (field) => a[field] + b[field]),
    ...fromFields(SUM_FIELDS, (field) => a[field] + b[field]),
    ...fromFields(LIST_FIELDS, (field) => a[field].map((count, index) => count + b[field][index]!)),
    minProfit: extreme(Math.min, a.minProfit, b.minProfit),
    maxProfit: extreme(Math.max, a.maxProfit, b.maxProfit),
    histogram: mergeHistograms(a.histogram, b.histogram),
  }
}

function mergeHistograms(a: Histogram, b: Histogram): Histogram {
  if (a.counts.length !== b.counts.length) throw new RangeError('totals with different histograms')
  const counts = Float64Array.from(a.counts)
  for (let bin = 0; bin < counts.length; bin++) counts[bin]! += b.counts[bin]!
  return { counts, below: a.below + b.below, above: a.above + b.above }
}

function extreme(
  choose: (a: number, b: number) => number,
  a: number | null,
  b: number | null,
): number | null {
  if (a === null) return b
  return b === null ? a : choose(a, b)
}
