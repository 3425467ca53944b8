import { formatEstimate, type Interval, type Unit } from '../../../shared/format/interval.ts'
import { formatCount, formatNumber, formatP } from '../../../shared/format/number.ts'
import { type SeatTest, seatTest } from '../../../shared/results/seatTest.ts'
import type { SeatSection } from './report.ts'
import type { ReportSource } from './source.ts'

/** Results by seat; null for a table with one player. */
export function seatSection({ summary, style }: ReportSource): SeatSection | null {
  const { seats } = summary.figures
  if (seats.length < 2) return null
  const text = (value: number | null, interval: Interval | null, unit: Unit) => {
    const { value: figure, interval: range } = formatEstimate({ value, interval }, unit, style)
    return { figure, interval: range }
  }
  const test = seatTest(seats)
  return {
    rows: seats.map((seat, index) => ({
      seat: formatCount(index + 1, style),
      sessions: formatCount(seat.sessions, style),
      ahead: text(seat.winRate, seat.winRateCI, 'percent'),
      average: text(seat.meanProfit, seat.meanProfitCI, 'money'),
      hands: text(seat.meanHands, seat.meanHandsCI, 'number'),
    })),
    test: test === null ? null : testSentence(test, style),
  }
}

function testSentence(
  { statistic, degreesOfFreedom, pValue }: SeatTest,
  style: ReportSource['style'],
): string {
  const figures = `χ² ${formatNumber(statistic, { places: 1 }, style)} on ${degreesOfFreedom} degrees of freedom, p ${formatP(pValue, style)}`
  const verdict =
    pValue < 0.001
      ? 'the seats differ more than chance allows'
      : 'the seats differ no more than chance allows'
  return `Wins, losses and even sessions by seat: ${figures}; ${verdict}. Players at one table share the community cards, so their results go together a little.`
}
