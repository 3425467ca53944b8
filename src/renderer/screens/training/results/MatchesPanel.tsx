import type { HoldemFigures, MatchFigures } from '../../../../shared/training/results.ts'
import { NumberWithInterval } from '../../../components/Figures.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import '../../../components/table.css'

/** Hold'em: what the strategy wins in duplicate matches, with intervals. */
export function MatchesPanel({ figures: { selfPlay, bots } }: { readonly figures: HoldemFigures }) {
  return (
    <Panel title={t('training.matches')} facts={t('training.matchesFacts')} className="compared">
      <table className="table selectable">
        <tbody>
          <Match name={t('training.selfPlay')} match={selfPlay} />
          {bots.map((match) => (
            <Match
              key={match.opponent}
              name={t('training.against', { name: match.opponent })}
              match={match}
            />
          ))}
        </tbody>
      </table>
      <p className="chart-note">{t('training.matchesNote')}</p>
    </Panel>
  )
}

function Match({ name, match }: { readonly name: string; readonly match: MatchFigures }) {
  const format = useFormat()
  const { mean, halfWidth, pairs } = match
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-align="right">
        <NumberWithInterval figure={format.estimate(mean, [mean - halfWidth, mean + halfWidth], 'number')} />
      </td>
      <td data-align="right">{t('training.pairs', { pairs: format.count(pairs) })}</td>
    </tr>
  )
}
