import type { GoalExplanation } from '../../../../shared/exact/bestPlay.ts'
import type { StrategyChart } from '../../../../shared/results/strategy.ts'
import { CardRow } from '../../../components/cards/CardRow.tsx'
import { Panel } from '../../../components/Panel.tsx'
import type { Format } from '../../../format/format.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { PlayChip } from '../PlayChip.tsx'
import { holdingName } from '../words.ts'
import { chosenDepartures, type Departure, exampleOf } from './departures.ts'
import '../../../components/table.css'

interface DeparturesPanelProps {
  readonly explanation: GoalExplanation
  readonly chart: StrategyChart
}

/** Where the goal asks for another decision than the average does, by profit. */
export function DeparturesPanel({ explanation, chart }: DeparturesPanelProps) {
  const format = useFormat()
  const departures = chosenDepartures(explanation.departures)
  return (
    <Panel title={t('goal.departs')} end={t('goal.departsFacts')} className="departures-panel">
      {departures.length === 0 ? (
        <p className="side-text">{t('goal.none')}</p>
      ) : (
        <table className="table side-table">
          <thead>
            <tr>
              <th scope="col">{t('goal.profit')}</th>
              <th scope="col">{t('chart.hand')}</th>
              <th scope="col">{t('goal.byEvShort')}</th>
              <th scope="col">{t('goal.forGoalShort')}</th>
              <th scope="col" data-align="right">
                {t('goal.buys')}
              </th>
            </tr>
          </thead>
          <tbody>
            {departures.map((departure) => (
              <tr key={`${departure.fromProfit} ${departure.bet} ${departure.classes.join()}`}>
                <td className="side-figure">{profitText(departure, format)}</td>
                <td>
                  <Holding departure={departure} chart={chart} />
                </td>
                <td className="side-quiet">{t(departure.action === 'ride' ? 'play.pull' : 'play.ride')}</td>
                <td>
                  <PlayChip play={departure.action} />
                </td>
                <td data-align="right">
                  <b>{format.number(departure.buys * 100, { places: 2, sign: 'always' })}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function Holding({ departure, chart }: { readonly departure: Departure; readonly chart: StrategyChart }) {
  const name = departure.classes.map(holdingName).join(', ')
  const example = exampleOf(departure, chart)
  if (example === null) return <span className="side-hand">{name}</span>
  return (
    <span title={name}>
      <CardRow cards={example} />
      <span className="sr-only">{name}</span>
    </span>
  )
}

function profitText({ fromProfit, toProfit }: Departure, format: Format): string {
  const money = (amount: number) =>
    format.money(amount, { places: Number.isInteger(amount) ? 0 : 2, sign: 'always' })
  return fromProfit === toProfit
    ? money(fromProfit)
    : t('goal.range', { low: money(fromProfit), high: money(toProfit) })
}
