import type { Results } from '../../../../shared/api/simulations.ts'
import { type Swing, swings } from '../../../../shared/results/swings.ts'
import { NumberWithInterval } from '../../../components/Figures.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

/** What sessions take on the way: losses of the bankroll, falls, runs of hands, and the shape of their results. */
export function SwingsPanel({ results }: { readonly results: Results }) {
  const format = useFormat()
  const { figures, histogram, config } = results.summary
  const jackpot = config.paytables.bonus.progressive != null
  const rows = swings({ figures, histogram, jackpot })
  if (rows.length === 0) return null
  const label = ({ key, of }: Swing) =>
    t(`swings.${key}`, {
      share: format.percent((of ?? 0) / 100, { places: 0 }),
      count: format.count(of ?? 0),
    })
  return (
    <Panel title={t('swings.title')}>
      <dl className="spread selectable">
        {rows.map((row) => (
          <div key={`${row.key} ${row.of}`}>
            <dt>{label(row)}</dt>
            <dd>
              <NumberWithInterval figure={format.estimate(row.value, row.interval, row.unit)} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
