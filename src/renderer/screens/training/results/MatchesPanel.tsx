import {
  type HoldemMeasure,
  holdemMeasures,
  isReferenceBot,
} from '../../../../shared/training/holdemMeasures.ts'
import type { HoldemFigures } from '../../../../shared/training/results.ts'
import { NumberWithInterval } from '../../../components/Figures.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import '../../../components/table.css'

/** Hold'em: what the strategy wins in duplicate matches and loses to responses, with intervals. */
export function MatchesPanel({ figures }: { readonly figures: HoldemFigures }) {
  return (
    <Panel title={t('training.matches')} facts={t('training.matchesFacts')} className="compared matches">
      <table className="table selectable">
        <tbody>
          {holdemMeasures(figures).map((measure) => (
            <Row key={`${measure.kind} ${measure.opponent}`} measure={measure} />
          ))}
        </tbody>
      </table>
      <p className="chart-note">{t('training.matchesNote')}</p>
    </Panel>
  )
}

function Row({ measure }: { readonly measure: HoldemMeasure }) {
  const { kind, mean, halfWidth, bootstrap, count } = measure
  const format = useFormat()
  const isBound = kind === 'learned' || kind === 'local'
  const figure = format.estimate(mean, [mean - halfWidth, mean + halfWidth], 'number')
  const end = (value: number) => format.value(value, figure.places, 'number')
  return (
    <tr>
      <th scope="row">
        {t(`training.measure.${kind}`, { opponent: opponentOf(measure, format.count) })}
        <span className="matches-count">
          {t(kind === 'local' ? 'training.deals' : 'training.pairs', { count: format.count(count) })}
          {bootstrap !== null &&
            ` · ${t('training.bootstrap', { low: end(bootstrap.low), high: end(bootstrap.high) })}`}
        </span>
      </th>
      <td data-align="right">
        {isBound && `${t('training.atLeast')} `}
        <NumberWithInterval
          figure={isBound || mean <= 0 ? figure : { ...figure, value: `+${figure.value}` }}
        />
      </td>
    </tr>
  )
}

function opponentOf({ kind, opponent }: HoldemMeasure, count: (value: number) => string): string {
  if (kind === 'instance') return count(Number(opponent) + 1)
  if (kind === 'earlier') return count(Number(opponent))
  return isReferenceBot(opponent) ? t(`training.bot.${opponent}`) : opponent
}
