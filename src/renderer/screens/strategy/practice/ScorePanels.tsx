import { RotateCcw } from 'lucide-react'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { CardRow } from '../../../components/cards/CardRow.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { PlayChip } from '../PlayChip.tsx'
import { holdingName } from '../words.ts'
import type { Decision, Score } from './play.ts'
import type { PracticeTable } from './usePractice.ts'
import '../../../components/table.css'

const SHOWN = 8

/** How it goes so far, and the mistakes to learn from. */
export function ScorePanels({ table, bet }: { readonly table: PracticeTable; readonly bet: number }) {
  const { score } = table.state
  return (
    <>
      <Panel
        title={t('practice.score')}
        className="score-panel"
        end={
          score.decisions > 0 && (
            <ActionButton size="sm" variant="subtle" icon={RotateCcw} onClick={table.reset}>
              {t('practice.reset')}
            </ActionButton>
          )
        }
      >
        <ScoreFigures score={score} bet={bet} />
      </Panel>
      <Panel title={t('practice.mistakes')} className="departures-panel">
        {score.mistakes.length === 0 ? (
          <p className="side-text">{t('practice.noMistakes')}</p>
        ) : (
          <MistakeTable mistakes={score.mistakes.slice(0, SHOWN)} bet={bet} />
        )}
      </Panel>
    </>
  )
}

function ScoreFigures({ score, bet }: { readonly score: Score; readonly bet: number }) {
  const format = useFormat()
  const figures = [
    {
      label: t('practice.right'),
      figure: format.count(score.right),
      aside: t('practice.ofDecisions', { n: score.decisions }),
    },
    {
      label: t('practice.givenAway'),
      figure: format.money(score.cost * bet, { places: 2 }),
      aside: t('practice.handsSoFar', { n: score.hands }),
    },
    {
      label: t('practice.inARow'),
      figure: format.count(score.streak),
      aside: t('practice.longest', { n: score.longest }),
    },
  ]
  return (
    <dl className="score-figures">
      {figures.map(({ label, figure, aside }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <b>{figure}</b> {aside}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function MistakeTable({ mistakes, bet }: { readonly mistakes: readonly Decision[]; readonly bet: number }) {
  const format = useFormat()
  return (
    <table className="table side-table">
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {t('chart.hand')}
          </th>
          <th scope="col">{t('practice.better')}</th>
          <th scope="col" data-align="right">
            {t('practice.cost')}
          </th>
        </tr>
      </thead>
      <tbody>
        {mistakes.map(({ cards, name, best, cost }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same hand may come twice
          <tr key={`${place} ${cards}`}>
            <td>
              <CardRow cards={cards} />
            </td>
            <td className="side-hand">{holdingName(name)}</td>
            <td>
              <PlayChip play={best} />
            </td>
            <td data-align="right" className="side-figure">
              {format.money(cost * bet, { places: 2 })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
