import { useState } from 'react'
import type { ChartRow, StrategyChart } from '../../../../shared/results/strategy.ts'
import { Segmented } from '../../../components/Segmented.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { ChartLines } from './ChartLines.tsx'
import { barScale } from './SignedBar.tsx'
import '../../../components/table.css'

type Bet = ChartRow['bet']
const BETS: readonly Bet[] = ['bet1', 'bet2']

/** So many of the hands to pull are worth learning; the others are pulled without a thought. */
const CLOSEST = 6

/** The chart of hands: what rides, and the closest calls to pull below. */
export function ChartPanel({ chart, bet }: { readonly chart: StrategyChart; readonly bet: number }) {
  const format = useFormat()
  const [decision, setDecision] = useState<Bet>('bet1')
  const [all, setAll] = useState(false)
  const rows = chart.rows.filter((row) => row.bet === decision)
  const pulls = rows.filter(({ play }) => play === 'pull')
  const more = pulls.length - CLOSEST
  const scale = barScale(rows.map(({ worth }) => worth))
  return (
    <section className="panel chart-panel" aria-label={t(`chart.${decision}`)}>
      <header className="chart-head">
        <Segmented
          label={t('chart.decision')}
          value={decision}
          options={BETS.map((value) => ({ value, label: t(`chart.${value}`) }))}
          onChange={setDecision}
        />
        <span className="chart-rides num">
          {t('chart.rides', { share: format.percent(chart.rides[decision], { places: 2 }) })}
        </span>
      </header>
      <table className="table chart-table" data-cards={decision === 'bet1' ? 3 : 4}>
        <thead>
          <tr>
            <th scope="col">{t('chart.example')}</th>
            <th scope="col">{t('chart.hand')}</th>
            <th scope="col">{t('chart.play')}</th>
            <th scope="col" data-align="right" className="chart-share">
              {t('chart.share')}
            </th>
            <th scope="col" data-align="right">
              {t('chart.worthAt', { bet: format.amount(bet) })}
            </th>
            <th scope="col">{t('chart.rideOrPull')}</th>
          </tr>
        </thead>
        <tbody>
          <ChartLines rows={rows.filter(({ play }) => play !== 'pull')} bet={bet} scale={scale} />
          <tr className="chart-divide">
            <td colSpan={6}>
              <b>{t('chart.pullRest')}</b> {t('chart.closest')}
            </td>
          </tr>
          <ChartLines rows={all ? pulls : pulls.slice(0, CLOSEST)} bet={bet} scale={scale} />
        </tbody>
      </table>
      {more > 0 && (
        <button type="button" className="chart-more" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('chart.showLess') : t('chart.showMore', { n: more })}
        </button>
      )}
      <p className="chart-note">{t(decision === 'bet1' ? 'chart.note1' : 'chart.note2')}</p>
    </section>
  )
}
