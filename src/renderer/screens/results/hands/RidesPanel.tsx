import type { Comparison } from '../../../../shared/results/comparisons.ts'
import { NumberWithInterval } from '../../../components/Figures.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { ZDot } from './ZDot.tsx'

interface RidesPanelProps {
  readonly rides: readonly Comparison[]
  readonly hands: number
}

/** How often each bet was let ride, beside how often the strategy should. */
export function RidesPanel({ rides, hands }: RidesPanelProps) {
  const format = useFormat()
  return (
    <Panel title={t('results.rides')} className="hand-panel">
      <table className="table hand-table">
        <thead>
          <tr>
            <th scope="col">{t('results.bet')}</th>
            <th scope="col" data-align="right">
              {t('results.seen')}
            </th>
            <th scope="col" data-align="right">
              {t('results.share')}
            </th>
            <th scope="col" data-align="right">
              {t('results.exact')}
            </th>
            <th scope="col" className="hand-z">
              {t('results.zBand')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rides.map(({ key, value, interval, exact, z }) => {
            const figure = format.estimate(value ?? 0, interval, 'percent')
            return (
              <tr key={key}>
                <td>{t(key === 'ride1' ? 'results.bet1' : 'results.bet2')}</td>
                <td data-align="right">{format.count(Math.round((value ?? 0) * hands))}</td>
                <td data-align="right">
                  <NumberWithInterval figure={figure} />
                </td>
                <td data-align="right" data-quiet>
                  {exact === null ? '–' : format.percent(exact, { places: figure.places })}
                </td>
                <td className="hand-z">
                  <ZDot z={z} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Panel>
  )
}
