import { formatEstimate } from '../../../shared/format/interval.ts'
import { formatCount, formatPercent, NO_VALUE, type NumberStyle } from '../../../shared/format/number.ts'
import { type Swing, swings } from '../../../shared/results/swings.ts'
import type { SwingRow } from './report.ts'
import type { ReportSource } from './source.ts'

/** What sessions take on the way, each figure with its interval. */
export function swingRows({ summary, style }: ReportSource): SwingRow[] {
  const { figures, histogram, config } = summary
  const jackpot = config.paytables.bonus.progressive != null
  return swings({ figures, histogram, jackpot }).map((swing) => {
    const text = formatEstimate(swing, swing.unit, style)
    return { label: labelOf(swing, style), value: text.value, interval: text.interval ?? NO_VALUE }
  })
}

function labelOf({ key, of }: Swing, style: NumberStyle): string {
  const share = formatPercent((of ?? 0) / 100, { places: 0 }, style)
  switch (key) {
    case 'ruin':
      return `Sessions that lost ${share} of the bankroll or more at some time`
    case 'fall':
      return `Sessions that fell by ${share} or more below an earlier peak`
    case 'meanFall':
      return 'Largest fall below a peak, on average'
    case 'longestLoss':
      return 'Longest run of lost hands in a session, on average'
    case 'longestWin':
      return 'Longest run of won hands in a session, on average'
    case 'skewness':
      return 'Skewness of the results of sessions'
    case 'kurtosis':
      return 'Excess kurtosis of the results of sessions'
    case 'jackpotShare':
      return `Bonus bets that win the jackpot; ${formatCount(of ?? 0, style)} did`
    case 'jackpotPaid':
      return 'Paid by the jackpot in a session, on average'
  }
}
