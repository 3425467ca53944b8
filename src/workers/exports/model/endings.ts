import { STOP_REASONS, type StopReason } from '../../../engine/letitride/setup.ts'
import { wilsonInterval } from '../../../engine/statistics/wilson.ts'
import { toSetup } from '../../../shared/config/toSetup.ts'
import { formatEstimate, formatValue } from '../../../shared/format/interval.ts'
import { formatCount, NO_VALUE } from '../../../shared/format/number.ts'
import { type Check, endingChecks } from '../../../shared/results/sessionChecks.ts'
import { zText } from './keyFigures.ts'
import type { EndingRow } from './report.ts'
import type { ReportSource } from './source.ts'

const TONES: { readonly [Reason in StopReason]: EndingRow['tone'] } = {
  win_limit: 'gain',
  loss_limit: 'loss',
  max_hands: 'even',
  insufficient_funds: 'loss',
  max_duration: 'even',
  in_progress: 'even',
  left: 'even',
}

/** Why sessions end, the most frequent reason first; reasons that cannot occur in this game are left out. */
export function endings({ record, summary: { figures }, session, style }: ReportSource): EndingRow[] {
  const setup = toSetup(record.config)
  const checks: Readonly<Record<string, Check>> = session === null ? {} : endingChecks(figures, session)
  const labels: { readonly [Reason in StopReason]: string } = {
    win_limit: 'Win limit reached',
    loss_limit: 'Loss limit reached',
    max_hands: `${formatCount(setup.handsPerSession, style)} hands played`,
    insufficient_funds: 'Too little left for the next bets',
    max_duration: 'Time over',
    in_progress: 'Still playing when the last round was over',
    left: 'Left by choice',
  }
  return STOP_REASONS.map((reason) => ({ reason, count: figures.stopReasons[reason] ?? 0 }))
    .filter(({ reason, count }) => count > 0 || reason === 'max_hands')
    .toSorted((a, b) => b.count - a.count)
    .map(({ reason, count }) => {
      const fraction = figures.sessions === 0 ? 0 : count / figures.sessions
      const interval = figures.sessions === 0 ? null : wilsonInterval(count, figures.sessions, 0.95)
      const check = checks[reason]
      const text = formatEstimate({ value: fraction, interval }, 'percent', style)
      return {
        label: labels[reason],
        count: formatCount(count, style),
        share: text.value,
        interval: text.interval ?? NO_VALUE,
        exact: check === undefined ? null : formatValue(check.exact, text.places, 'percent', style),
        z: check?.z == null ? null : zText(check.z, style),
        fraction,
        tone: TONES[reason],
      }
    })
}
