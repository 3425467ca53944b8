import { type HoldemMeasure, holdemMeasures } from '../../../../shared/training/holdemMeasures.ts'
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

function Row({ measure: { kind, opponent, mean, halfWidth, count } }: { readonly measure: HoldemMeasure }) {
  const format = useFormat()
  const isBound = kind === 'learned' || kind === 'local'
  const shown = kind === 'instance' ? format.count(Number(opponent) + 1) : opponent
  return (
    <tr>
      <th scope="row">
        {t(`training.measure.${kind}`, { opponent: shown })}
        <span className="matches-count">
          {t(kind === 'local' ? 'training.deals' : 'training.pairs', { count: format.count(count) })}
        </span>
      </th>
      <td data-align="right">
        {isBound && `${t('training.atLeast')} `}
        <NumberWithInterval figure={format.estimate(mean, [mean - halfWidth, mean + halfWidth], 'number')} />
      </td>
    </tr>
  )
}
