import {
  type Figures as EngineFigures,
  type SeatFigures as EngineSeatFigures,
  figures,
  QUANTILE_PERCENTS,
} from '../../engine/letitride/figures.ts'
import type { GameSetup } from '../../engine/letitride/setup.ts'
import type { ChunkTotals } from '../../engine/letitride/totals.ts'
import type { Figures, SeatFigures } from '../../shared/results/figures.ts'

type Pair = [number, number] | null

/** The figures of exact sums in the form that results, progress and reports share. */
export function figuresOf(totals: ChunkTotals, setup: GameSetup): Figures {
  const { overall, seats }: EngineFigures = figures(totals, setup)
  return {
    ...seatView(overall),
    tableSessions: totals.tableSessions,
    seats: seats.map(seatView),
  }
}

function seatView(seat: EngineSeatFigures): SeatFigures {
  return {
    sessions: seat.sessions,
    hands: seat.hands,
    winRate: seat.winRate,
    winRateCI: pair(seat.winRateCI),
    lossRate: seat.lossRate,
    lossRateCI: pair(seat.lossRateCI),
    pushRate: seat.pushRate,
    pushRateCI: pair(seat.pushRateCI),
    meanProfit: seat.meanProfit,
    meanProfitCI: pair(seat.meanProfitCI),
    sdProfit: seat.sdProfit,
    sdProfitCI: pair(seat.sdProfitCI),
    skewness: seat.skewness,
    excessKurtosis: seat.excessKurtosis,
    meanHands: seat.meanHands,
    meanHandsCI: pair(seat.meanHandsCI),
    evPerHand: seat.evPerHand,
    evPerHandCI: pair(seat.evPerHandCI),
    mainEvPerHand: seat.mainEvPerHand,
    mainEvPerHandCI: pair(seat.mainEvPerHandCI),
    bonusEvPerHand: seat.bonusEvPerHand,
    bonusEvPerHandCI: pair(seat.bonusEvPerHandCI),
    meanWagered: seat.meanWagered,
    meanBonusWagered: seat.meanBonusWagered,
    meanPeak: seat.meanPeak,
    meanMaxDrawdown: seat.meanMaxDrawdown,
    meanMaxDrawdownCI: pair(seat.meanMaxDrawdownCI),
    meanDrawdownPercent: seat.meanDrawdownPercent,
    minProfit: seat.minProfit,
    maxProfit: seat.maxProfit,
    quantiles: QUANTILE_PERCENTS.flatMap((percent) => {
      const found = seat.quantiles[`p${percent}`]
      return found === null ? [] : [{ p: percent / 100, ...found }]
    }),
    stopReasons: { ...seat.stopReasons },
    categories: { ...seat.categories },
    bonusCategories: { ...seat.bonusCategories },
    rides: { ...seat.rides },
    bonusHands: seat.bonusHands,
    cappedHands: seat.cappedHands,
    meanJackpotPaid: seat.meanJackpotPaid,
    meanLongestWinStreak: seat.meanLongestWinStreak,
    meanLongestLossStreak: seat.meanLongestLossStreak,
    winStreaks: [...seat.winStreaks],
    lossStreaks: [...seat.lossStreaks],
    drawdownPercents: [...seat.drawdownPercents],
    ruin: seat.ruin.map(({ percent, rate, rateCI }) => ({ percent, rate, rateCI: [rateCI[0], rateCI[1]] })),
  }
}

function pair(interval: readonly [number, number] | null): Pair {
  return interval === null ? null : [interval[0], interval[1]]
}
