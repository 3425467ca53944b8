import type { Results } from '../../../../shared/api/simulations.ts'
import { shareOf } from '../../../../shared/results/share.ts'
import { ExactBadge, ZScore } from '../../../components/Figures.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import type { HandChecks } from '../useHandChecks.ts'

const COLOURS: Readonly<Record<string, string>> = {
  win_limit: 'var(--gain)',
  loss_limit: 'var(--loss)',
  insufficient_funds: 'var(--loss)',
  max_hands: 'var(--even)',
  max_duration: 'var(--even)',
  in_progress: 'var(--even)',
  left: 'var(--even)',
}

interface WhySessionsEndProps {
  readonly results: Results
  readonly checks: HandChecks
}

/** Share bars, the commonest reason first; reasons that never came are left out. */
export function WhySessionsEnd({ results, checks }: WhySessionsEndProps) {
  const format = useFormat()
  const { figures, config } = results.summary
  const hands = Math.min(
    config.simulation.hands_per_session,
    config.bankroll.stop_conditions.max_hands ?? Number.POSITIVE_INFINITY,
  )
  const reasons = Object.entries(figures.stopReasons)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
  return (
    <div className="why">
      <h2>{t('results.why')}</h2>
      <ul>
        {reasons.map(([reason, count]) => {
          const { share, interval } = shareOf(count, figures.sessions)
          const text = format.estimate(share, interval, 'percent')
          const check = checks.endings[reason]
          return (
            <li key={reason}>
              <div className="why-line num">
                <span>{reasonText(reason, format.count(hands))}</span>
                <span>
                  <b>{text.value}</b> <span className="why-half">{text.plusMinus}</span>
                </span>
              </div>
              <div className="why-bar">
                <i style={{ width: `${share * 100}%`, background: COLOURS[reason] ?? 'var(--even)' }} />
                {check !== undefined && <b style={{ left: `${check.exact * 100}%` }} />}
              </div>
              {check !== undefined && (
                <div className="why-exact">
                  <ExactBadge>{format.value(check.exact, text.places, 'percent')}</ExactBadge>
                  {check.z !== null && <ZScore z={check.z} />}
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

export function reasonText(reason: string, hands: string): string {
  switch (reason) {
    case 'win_limit':
    case 'loss_limit':
    case 'insufficient_funds':
    case 'max_duration':
    case 'in_progress':
    case 'left':
      return t(`results.${reason}`)
    case 'max_hands':
      return t('results.max_hands', { hands })
    default:
      return reason
  }
}
