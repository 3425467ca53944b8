import type { Results } from '../../../../shared/api/simulations.ts'
import { type Swing, swings } from '../../../../shared/results/swings.ts'
import { ExactBadge, NumberWithInterval, ZScore } from '../../../components/Figures.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import type { HandChecks } from '../useHandChecks.ts'

interface SwingsPanelProps {
  readonly results: Results
  readonly checks: HandChecks
}

/** What sessions take on the way: losses of the bankroll, falls, runs of hands, and the shape of their results. */
export function SwingsPanel({ results, checks }: SwingsPanelProps) {
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
        {rows.map((row) => {
          const text = format.estimate(row.value, row.interval, row.unit)
          const check = row.key === 'ruin' && row.of !== null ? checks.ruin[row.of] : undefined
          return (
            <div key={`${row.key} ${row.of}`}>
              <dt>
                {label(row)}
                {check !== undefined && (
                  <span className="spread-exact">
                    <ExactBadge>{format.value(check.exact, text.places, row.unit)}</ExactBadge>
                    {check.z !== null && <ZScore z={check.z} />}
                  </span>
                )}
              </dt>
              <dd>
                <NumberWithInterval figure={text} />
              </dd>
            </div>
          )
        })}
      </dl>
    </Panel>
  )
}
