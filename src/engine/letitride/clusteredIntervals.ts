import { clusteredDeviation, clusteredShare } from '../statistics/clusters.ts'
import { type Interval, ratioEstimate } from '../statistics/moments.ts'
import type { ClusterProduct, ClusterSums } from './clusters.ts'
import type { SeatFigures } from './figures.ts'
import { RUIN_PERCENTS } from './ruin.ts'
import type { SeatTotals } from './totals.ts'

type Intervals = Pick<
  SeatFigures,
  | 'winRateCI'
  | 'lossRateCI'
  | 'pushRateCI'
  | 'meanProfitCI'
  | 'sdProfitCI'
  | 'meanHandsCI'
  | 'evPerHandCI'
  | 'mainEvPerHandCI'
  | 'bonusEvPerHandCI'
  | 'meanMaxDrawdownCI'
>

interface ClusteredTotals {
  readonly seat: SeatTotals
  readonly sums: ClusterSums
  readonly confidence: number
}

/**
 * Intervals of figures whose sessions go together, from the totals of each cluster: means and results per hand are
 * ratios of two totals, with the ratio estimator's interval over clusters; for clusters of equal size that is
 * Student's t of their means. `deviation` is the sample standard deviation of session profit in cents, or null.
 */
export function clusteredIntervals(input: ClusteredTotals, deviation: number | null): Intervals {
  const { seat, sums, confidence } = input
  const sessions = BigInt(seat.sessions)
  const hands = BigInt(seat.hands)
  type Sums = { y: bigint; x: bigint; yy: bigint; xx: bigint; xy: bigint }
  const ratio = (each: Sums, unit: number): Interval | null => {
    const found = ratioEstimate({ n: sums.clusters, ...each }, confidence)
    return found === null ? null : [found.interval[0] / unit, found.interval[1] / unit]
  }
  const perSession = (y: bigint, yy: ClusterProduct, xy: ClusterProduct, unit: number) =>
    ratio({ y, x: sessions, yy: sums[yy], xx: sums['sessions*sessions'], xy: sums[xy] }, unit)
  const perHand = (y: bigint, yy: bigint, xy: bigint) =>
    ratio({ y, x: hands, yy, xx: sums['hands*hands'], xy }, 100)
  const mainBonus = sums['profit*mainProfit']
  const main = sums['mainProfit*mainProfit']
  const ofDeviation =
    deviation === null
      ? null
      : clusteredDeviation(
          {
            n: sums.clusters,
            s: sessions,
            y: seat.profit,
            q: seat.profitSquared,
            ss: sums['sessions*sessions'],
            sy: sums['sessions*profit'],
            sq: sums['sessions*profitSquared'],
            yy: sums['profit*profit'],
            yq: sums['profit*profitSquared'],
            qq: sums['profitSquared*profitSquared'],
          },
          deviation,
          confidence,
        )
  return {
    ...shares(input),
    meanProfitCI: perSession(seat.profit, 'profit*profit', 'sessions*profit', 100),
    sdProfitCI: ofDeviation && [ofDeviation[0] / 100, ofDeviation[1] / 100],
    meanHandsCI: perSession(hands, 'hands*hands', 'sessions*hands', 1),
    evPerHandCI: perHand(seat.profit, sums['profit*profit'], sums['hands*profit']),
    mainEvPerHandCI: perHand(seat.mainProfit, main, sums['hands*mainProfit']),
    bonusEvPerHandCI: perHand(
      seat.bonusProfit,
      sums['profit*profit'] - 2n * mainBonus + main,
      sums['hands*profit'] - sums['hands*mainProfit'],
    ),
    meanMaxDrawdownCI: perSession(seat.maxDrawdown, 'maxDrawdown*maxDrawdown', 'sessions*maxDrawdown', 100),
  }
}

function shares({
  seat,
  sums,
  confidence,
}: ClusteredTotals): Pick<Intervals, 'winRateCI' | 'lossRateCI' | 'pushRateCI'> {
  if (seat.sessions === 0) return { winRateCI: null, lossRateCI: null, pushRateCI: null }
  const xx = sums['sessions*sessions']
  const [wins, losses, both] = [sums['wins*wins'], sums['losses*losses'], sums['wins*losses']]
  const [sessionsWins, sessionsLosses] = [sums['sessions*wins'], sums['sessions*losses']]
  const share = (y: number, yy: bigint, xy: bigint) =>
    clusteredShare({ n: sums.clusters, y, x: seat.sessions, yy, xx, xy }, confidence)
  // Pushes are the sessions that are neither wins nor losses.
  const pushes = xx + wins + losses + 2n * (both - sessionsWins - sessionsLosses)
  return {
    winRateCI: share(seat.wins, wins, sessionsWins),
    lossRateCI: share(seat.losses, losses, sessionsLosses),
    pushRateCI: share(seat.pushes, pushes, xx - sessionsWins - sessionsLosses),
  }
}

/** Intervals of the shares of sessions ruined at each level; at least one session. */
export function clusteredRuin({ seat, sums, confidence }: ClusteredTotals): Interval[] {
  return RUIN_PERCENTS.map((percent, level) =>
    clusteredShare(
      {
        n: sums.clusters,
        y: seat.ruins[level]!,
        x: seat.sessions,
        yy: sums[`ruin${percent}*ruin${percent}` as ClusterProduct],
        xx: sums['sessions*sessions'],
        xy: sums[`sessions*ruin${percent}`],
      },
      confidence,
    ),
  )
}
