import type { Results } from '../../../../shared/api/simulations.ts'
import { ExactBadge } from '../../../components/Figures.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import type { HandChecks } from '../useHandChecks.ts'

interface Row {
  readonly label: string
  readonly value: string
  readonly exact?: number | undefined
}

interface SpreadPanelProps {
  readonly results: Results
  readonly checks: HandChecks
}

/** How far results swing: quantiles and extremes of a session, and what it puts at risk. */
export function SpreadPanel({ results, checks }: SpreadPanelProps) {
  const format = useFormat()
  const { figures } = results.summary
  const amount = (value: number | null) => (value === null ? '–' : format.amount(value))
  const mean = (value: number | null) =>
    value === null ? '–' : format.money(value, { places: value < 100 ? 2 : 0 })
  const quantiles = figures.quantiles.toReversed().map(({ p, value, plusMinus }) => ({
    label: t(p === 0.5 ? 'spread.median' : 'spread.quantile', { share: format.percent(p, { places: 0 }) }),
    exact: checks.session?.figures.quantiles.find((exact) => Math.abs(exact.p - p) < 1e-9)?.value,
    value: plusMinus > 0 ? `${amount(value)} ±${format.amount(plusMinus)}` : amount(value),
  }))
  const rows: readonly Row[] = [
    { label: t('spread.best'), value: amount(figures.maxProfit) },
    ...quantiles,
    { label: t('spread.worst'), value: amount(figures.minProfit) },
    { label: t('spread.wagered'), value: mean(figures.meanWagered) },
  ]
  return (
    <Panel title={t('spread.title')}>
      <dl className="spread selectable">
        {rows.map(({ label, value, exact }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value} {exact !== undefined && <ExactBadge>{amount(exact)}</ExactBadge>}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
