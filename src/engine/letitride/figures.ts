/** The one place where totals become numbers to show. Money is in currency units (cents / 100). */
import { FIVE_CARD_CATEGORIES, type FiveCardCategory } from '../cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES, type ThreeCardCategory } from '../cards/threeCard.ts'
import {
  deviationInterval,
  type Interval,
  mean,
  meanInterval,
  ratioEstimate,
  standardDeviation,
} from '../statistics/moments.ts'
import { excessKurtosis, skewness } from '../statistics/shape.ts'
import { wilsonInterval } from '../statistics/wilson.ts'
import { clusteredIntervals, clusteredRuin } from './clusteredIntervals.ts'
import type { ClusterSums } from './clusters.ts'
import { type HistogramShape, histogramQuantile, histogramShape } from './histogram.ts'
import { RUIN_PERCENTS } from './ruin.ts'
import { type GameSetup, STOP_REASONS, type StopReason } from './setup.ts'
import { type ChunkTotals, mergeSeats, type SeatTotals } from './totals.ts'

/** Confidence of every interval. */
export const CONFIDENCE = 0.95

export const QUANTILE_PERCENTS = [5, 25, 50, 75, 95] as const

/** Figures of one seat, or of all seats together. Null where too few sessions define a figure. */
export type SeatFigures = {
  readonly sessions: number
  readonly hands: number
  /** Shares of all sessions, with Wilson intervals. */
  readonly winRate: number | null
  readonly winRateCI: Interval | null
  readonly lossRate: number | null
  readonly lossRateCI: Interval | null
  readonly pushRate: number | null
  readonly pushRateCI: Interval | null
  /** Session profit: mean with a t interval; deviation (n − 1) with a delta-method interval. */
  readonly meanProfit: number | null
  readonly meanProfitCI: Interval | null
  readonly sdProfit: number | null
  readonly sdProfitCI: Interval | null
  /** Bias-corrected sample skewness and excess kurtosis of session profit. */
  readonly skewness: number | null
  readonly excessKurtosis: number | null
  readonly meanHands: number | null
  readonly meanHandsCI: Interval | null
  /** Net per hand as the ratio of sums, with intervals by the ratio estimator: all bets, main bets, bonus bets. */
  readonly evPerHand: number | null
  readonly evPerHandCI: Interval | null
  readonly mainEvPerHand: number | null
  readonly mainEvPerHandCI: Interval | null
  readonly bonusEvPerHand: number | null
  readonly bonusEvPerHandCI: Interval | null
  readonly stopReasons: { readonly [Name in StopReason]: number }
  readonly categories: { readonly [Name in FiveCardCategory]: number }
  /** On hands with a bonus bet. */
  readonly bonusCategories: { readonly [Name in ThreeCardCategory]: number }
  /** Shares of hands on which the bets were let ride. */
  readonly rides: { readonly bet1: number | null; readonly bet2: number | null }
  readonly bonusHands: number
  readonly cappedHands: number
  /** Mean over sessions of the longest run of hands won (lost); null where it was not counted. */
  readonly meanLongestWinStreak: number | null
  readonly meanLongestLossStreak: number | null
  /** Sessions by their longest run; the last entry counts that length and all above. Empty where not counted. */
  readonly winStreaks: readonly number[]
  readonly lossStreaks: readonly number[]
  /** Sessions by their largest drawdown in whole percent of the peak before it, 0..100. Empty where not counted. */
  readonly drawdownPercents: readonly number[]
  /** Shares of sessions in which so many percent of the starting bankroll were lost at some time. */
  readonly ruin: readonly RuinFigure[]
  /** Mean paid per session by the progressive jackpot. */
  readonly meanJackpotPaid: number | null
  /** Means per session. Main bets at risk and bonus bets are counted apart. */
  readonly meanWagered: number | null
  readonly meanBonusWagered: number | null
  readonly meanPeak: number | null
  readonly meanMaxDrawdown: number | null
  readonly meanMaxDrawdownCI: Interval | null
  /** Mean over sessions of the largest drawdown as a percentage of the peak before it. */
  readonly meanDrawdownPercent: number | null
  readonly minProfit: number | null
  readonly maxProfit: number | null
  /** Quantiles of session profit; the true one is within ± `plusMinus`, which is 0 when it is exact. */
  readonly quantiles: { readonly [Key in QuantileKey]: QuantileFigure | null }
}

export type RuinFigure = { readonly percent: number; readonly rate: number; readonly rateCI: Interval }

export type QuantileKey = `p${(typeof QUANTILE_PERCENTS)[number]}`
export type QuantileFigure = { readonly value: number; readonly plusMinus: number }

export type Figures = {
  /** Sessions and hands of all seats together. */
  readonly overall: SeatFigures
  /** In seat order. */
  readonly seats: readonly SeatFigures[]
}

/**
 * Numbers of a run, or of any part of one, in a fixed order of keys: equal totals give equal figures. The intervals
 * take the sessions of a table as independent, and those of one seat that is not taken anew; the seats of a table are
 * not, as they share its cards, so intervals over all of them come from the totals of each table session.
 */
export function figures(totals: ChunkTotals, setup: GameSetup): Figures {
  const shape = histogramShape(setup)
  const overall = totals.seats.reduce(mergeSeats)
  const { clusters } = totals
  return {
    overall: seatFigures(overall, shape, clusters?.table),
    seats: totals.seats.map((seat, number) => seatFigures(seat, shape, clusters?.seats[number])),
  }
}

/** `sums` where the sessions go together. */
function seatFigures(seat: SeatTotals, shape: HistogramShape, sums?: ClusterSums): SeatFigures {
  const { sessions, hands } = seat
  const profit = { n: sessions, sum: seat.profit, squares: seat.profitSquared }
  const handSums = { n: sessions, sum: BigInt(hands), squares: seat.handsSquared }
  const drawdown = { n: sessions, sum: seat.maxDrawdown, squares: seat.maxDrawdownSquared }
  const some = sessions >= 1
  const several = sessions >= 2
  const perSession = (sum: bigint): number | null => (some ? mean(sum, sessions) / 100 : null)
  const perHand = (sum: bigint): number | null => (hands > 0 ? mean(sum, hands) / 100 : null)
  const moments = { ...profit, cubes: seat.profitCubed, fourths: seat.profitFourth }
  const deviation = several ? standardDeviation(profit) : null
  const clustered = sums && { seat, sums, confidence: CONFIDENCE }
  return {
    sessions,
    hands,
    ...rate('winRate', seat.wins, sessions),
    ...rate('lossRate', seat.losses, sessions),
    ...rate('pushRate', seat.pushes, sessions),
    meanProfit: perSession(seat.profit),
    meanProfitCI: several ? inUnits(meanInterval(profit, CONFIDENCE)) : null,
    sdProfit: deviation === null ? null : deviation / 100,
    sdProfitCI: several ? inUnits(deviationInterval(moments, CONFIDENCE)) : null,
    skewness: skewness(moments),
    excessKurtosis: excessKurtosis(moments),
    meanHands: some ? hands / sessions : null,
    meanHandsCI: several ? meanInterval(handSums, CONFIDENCE) : null,
    evPerHand: perHand(seat.profit),
    evPerHandCI: perHandInterval(seat, seat.profit, seat.profitSquared, seat.profitTimesHands),
    mainEvPerHand: perHand(seat.mainProfit),
    mainEvPerHandCI: perHandInterval(
      seat,
      seat.mainProfit,
      seat.mainProfitSquared,
      seat.mainProfitTimesHands,
    ),
    bonusEvPerHand: perHand(seat.bonusProfit),
    bonusEvPerHandCI: perHandInterval(
      seat,
      seat.bonusProfit,
      seat.bonusProfitSquared,
      seat.bonusProfitTimesHands,
    ),
    stopReasons: byName(STOP_REASONS, seat.stopReasons),
    categories: byName(FIVE_CARD_CATEGORIES, seat.categories),
    bonusCategories: byName(THREE_CARD_CATEGORIES, seat.bonusCategories),
    rides: {
      bet1: hands > 0 ? seat.ride1 / hands : null,
      bet2: hands > 0 ? seat.ride2 / hands : null,
    },
    bonusHands: seat.bonusHands,
    cappedHands: seat.cappedHands,
    meanLongestWinStreak: meanOfCounts(seat.winStreaks),
    meanLongestLossStreak: meanOfCounts(seat.lossStreaks),
    winStreaks: counted(seat.winStreaks) ? seat.winStreaks : [],
    lossStreaks: counted(seat.lossStreaks) ? seat.lossStreaks : [],
    drawdownPercents: counted(seat.drawdownPercents) ? seat.drawdownPercents : [],
    ruin: counted(seat.lossStreaks) ? ruin(seat, clustered && clusteredRuin(clustered)) : [],
    meanJackpotPaid: perSession(seat.jackpotPaid),
    meanWagered: perSession(seat.wagered),
    meanBonusWagered: perSession(seat.bonusWagered),
    meanPeak: perSession(seat.peak),
    meanMaxDrawdown: perSession(seat.maxDrawdown),
    meanMaxDrawdownCI: several ? inUnits(meanInterval(drawdown, CONFIDENCE)) : null,
    meanDrawdownPercent: some ? mean(seat.drawdownPpm, sessions) / 1e4 : null,
    minProfit: seat.minProfit === null ? null : seat.minProfit / 100,
    maxProfit: seat.maxProfit === null ? null : seat.maxProfit / 100,
    quantiles: quantiles(seat, shape),
    ...(clustered && clusteredIntervals(clustered, deviation)),
  }
}

/** Totals of the first version did not count everything: such lists are all zeros. */
function counted(counts: readonly number[]): boolean {
  return counts.some((count) => count > 0)
}

/** Mean of the places of a list weighted by its counts. */
function meanOfCounts(counts: readonly number[]): number | null {
  let [sum, total] = [0, 0]
  for (const [place, count] of counts.entries()) {
    sum += place * count
    total += count
  }
  return total > 0 ? sum / total : null
}

function ruin({ ruins, sessions }: SeatTotals, clustered?: readonly Interval[]): RuinFigure[] {
  return RUIN_PERCENTS.map((percent, level) => ({
    percent,
    rate: ruins[level]! / sessions,
    rateCI: clustered?.[level] ?? wilsonInterval(ruins[level]!, sessions, CONFIDENCE),
  }))
}

function rate<Name extends 'winRate' | 'lossRate' | 'pushRate'>(
  name: Name,
  count: number,
  sessions: number,
): { [Key in Name]: number | null } & { [Key in `${Name}CI`]: Interval | null } {
  const known = sessions > 0
  return {
    [name]: known ? count / sessions : null,
    [`${name}CI`]: known ? wilsonInterval(count, sessions, CONFIDENCE) : null,
  } as ReturnType<typeof rate<Name>>
}

function perHandInterval(
  seat: SeatTotals,
  sum: bigint,
  squares: bigint,
  timesHands: bigint,
): Interval | null {
  const estimate = ratioEstimate(
    {
      n: seat.sessions,
      y: sum,
      x: BigInt(seat.hands),
      yy: squares,
      xx: seat.handsSquared,
      xy: timesHands,
    },
    CONFIDENCE,
  )
  return estimate && inUnits(estimate.interval)
}

function quantiles(seat: SeatTotals, shape: HistogramShape): SeatFigures['quantiles'] {
  const entries = QUANTILE_PERCENTS.map((percent) => [`p${percent}`, quantile(seat, shape, percent)])
  return Object.fromEntries(entries) as SeatFigures['quantiles']
}

function quantile(seat: SeatTotals, shape: HistogramShape, percent: number): QuantileFigure | null {
  if (seat.minProfit === null || seat.maxProfit === null) return null
  const range = { minCents: seat.minProfit, maxCents: seat.maxProfit }
  const found = histogramQuantile(shape, seat.histogram, percent, range)
  if (!found) return null
  const { lowCents, highCents } = found
  return { value: (lowCents + highCents) / 200, plusMinus: (highCents - lowCents) / 200 }
}

function inUnits([low, high]: Interval): Interval {
  return [low / 100, high / 100]
}

function byName<Name extends string>(
  names: readonly Name[],
  counts: readonly number[],
): { readonly [Key in Name]: number } {
  return Object.fromEntries(names.map((name, index) => [name, counts[index]!])) as { [Key in Name]: number }
}
