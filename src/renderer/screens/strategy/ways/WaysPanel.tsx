import { useState } from 'react'
import type { StrategyChart, Way } from '../../../../shared/results/strategy.ts'
import { Panel } from '../../../components/Panel.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { holdingInSentence, wayName } from '../words.ts'
import { Mistakes } from './Mistakes.tsx'

interface WaysPanelProps {
  readonly chart: StrategyChart
  readonly bet: number
}

/** Each way of playing with its house edge; the chosen one with what it costs, and where. */
export function WaysPanel({ chart, bet }: WaysPanelProps) {
  const format = useFormat()
  const [chosen, setChosen] = useState<string | null>(null)
  const name = chosen ?? chart.own ?? 'optimal'
  const way = chart.ways.find((each) => each.name === name) ?? chart.ways[0]
  const most = Math.max(...chart.ways.map(({ houseEdge }) => Math.abs(houseEdge)))
  if (way === undefined) return null
  return (
    <Panel title={t('ways.title')} facts={t('ways.edge')} className="ways-panel">
      <div className="ways-list">
        {chart.ways.map((each) => (
          <button
            key={each.name}
            type="button"
            className="way"
            aria-pressed={each.name === way.name}
            onClick={() => setChosen(each.name)}
          >
            <span className="way-name">
              {wayName(each.name)}
              {each.name === chart.own && <small>{t('ways.yours')}</small>}
            </span>
            <span className="track">
              <i style={{ width: `${(Math.abs(each.houseEdge) / most) * 100}%` }} />
            </span>
            <span className="way-edge num">{format.percent(each.houseEdge, { places: 2 })}</span>
          </button>
        ))}
      </div>
      <p className="side-text selectable">
        <WaySentence way={way} bet={bet} />
      </p>
      {chart.own === null && <p className="side-text">{t('ways.noChart')}</p>}
      {way.mistakes.length > 0 && <Mistakes way={way} bet={bet} />}
    </Panel>
  )
}

function WaySentence({ way, bet }: { readonly way: Way; readonly bet: number }) {
  const format = useFormat()
  const dearest = way.mistakes[0]
  if (way.name === 'optimal') return t('ways.best', { edge: format.percent(way.houseEdge, { places: 2 }) })
  if (dearest === undefined) return t('ways.free', { name: wayName(way.name) })
  return t('ways.costs', {
    name: wayName(way.name),
    share: format.percent(way.cost, { places: 2 }),
    amount: format.money(way.cost * bet * 100, { places: 2 }),
    deed: t(dearest.play === 'ride' ? 'ways.riding' : 'ways.pulling'),
    hand: holdingInSentence(dearest.name),
  })
}
