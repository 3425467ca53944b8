import type { Results } from '../../../../shared/api/simulations.ts'
import { Panel } from '../../../components/Panel.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

/** How far results swing: quantiles and extremes of a session, and what it takes on the way. */
export function SpreadPanel({ results }: { readonly results: Results }) {
  const format = useFormat()
  const { figures } = results.summary
  const amount = (value: number | null) => (value === null ? '–' : format.amount(value))
  const mean = (value: number | null) =>
    value === null ? '–' : format.money(value, { places: value < 100 ? 2 : 0 })
  const quantiles = figures.quantiles.toReversed().map(({ p, value, plusMinus }) => ({
    label: t(p === 0.5 ? 'spread.median' : 'spread.quantile', { share: format.percent(p, { places: 0 }) }),
    value: plusMinus > 0 ? `${amount(value)} ±${format.amount(plusMinus)}` : amount(value),
  }))
  const rows = [
    { label: t('spread.best'), value: amount(figures.maxProfit) },
    ...quantiles,
    { label: t('spread.worst'), value: amount(figures.minProfit) },
    { label: t('spread.drop'), value: mean(figures.meanMaxDrawdown) },
    { label: t('spread.wagered'), value: mean(figures.meanWagered) },
  ]
  return (
    <Panel title={t('spread.title')}>
      <dl className="spread selectable">
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
