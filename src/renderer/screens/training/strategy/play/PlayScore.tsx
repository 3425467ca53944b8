import { RotateCcw } from 'lucide-react'
import type { PlayedHand } from '../../../../../shared/training/play.ts'
import { ActionButton } from '../../../../components/ActionButton.tsx'
import { Panel } from '../../../../components/Panel.tsx'
import { t } from '../../../../i18n/t.ts'
import { useFormat } from '../../../../state/useFormat.ts'
import type { PlayTable } from './usePlay.ts'

interface PlayScoreProps {
  readonly table: PlayTable
  readonly hand: PlayedHand
}

/** How the session goes: what luck gave, and what the decisions cost. */
export function PlayScore({ table, hand }: PlayScoreProps) {
  const format = useFormat()
  const { session } = table
  const chips = (value: number, places: number) => format.number(value, { places, sign: 'always' })
  const figures = [
    {
      label: t('training.play.net'),
      figure: chips(session.won, 0),
      aside: t('practice.handsSoFar', { n: session.hands }),
    },
    {
      label: t('practice.givenAway'),
      figure: format.number(session.lost, { places: 3 }),
      aside: t('training.play.byDecisions', { n: session.decisions }),
    },
    {
      label: t('practice.right'),
      figure: format.count(session.right),
      aside: t('practice.ofDecisions', { n: session.decisions }),
    },
  ]
  return (
    <Panel
      title={t('practice.score')}
      facts={t('training.play.unit')}
      className="play-score"
      end={
        session.decisions > 0 && (
          <ActionButton size="sm" variant="subtle" icon={RotateCcw} onClick={table.reset}>
            {t('practice.reset')}
          </ActionButton>
        )
      }
    >
      <dl>
        {figures.map(({ label, figure, aside }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="num">
              <b>{figure}</b> {aside}
            </dd>
          </div>
        ))}
      </dl>
      <p className="chart-note">{t('training.play.best', { value: chips(hand.best, 4) })}</p>
      <p className="chart-note">{t('training.play.note')}</p>
      <p className="chart-note">{t('training.play.keys')}</p>
    </Panel>
  )
}
