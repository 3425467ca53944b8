import { useQuery } from '@tanstack/react-query'
import type { InfosetRow, StrategySource } from '../../../../shared/training/strategy.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { t } from '../../../i18n/t.ts'
import { ask, bridge, friendly } from '../../../state/bridge.ts'
import { HandGrid } from './HandGrid.tsx'
import { actionWord } from './words.ts'

interface PushFoldGridsProps {
  readonly id: string
  readonly source: StrategySource
}

/** Two grids: with which hands the small blind pushes, and with which the big blind calls. */
export function PushFoldGrids({ id, source }: PushFoldGridsProps) {
  const all = useQuery({
    queryKey: ['trainings', 'infosets', id, source, 'all'],
    queryFn: () => ask(bridge().trainings.infosets({ id, source, offset: 0, limit: 500, search: '' })),
  })
  if (all.error !== null) return <ErrorNotice title={t('error.loading')} error={friendly(all.error)} />
  if (all.data === undefined) return <Skeleton />
  const side = (player: 0 | 1, action: string) =>
    new Map(
      all.data.rows.filter((row) => row.player === player).map((row) => [handOf(row), shareOf(row, action)]),
    )
  return (
    <section className="hand-grids">
      <Panel title={t('training.pushFirst')} facts={t('training.gridFacts')}>
        <HandGrid label={t('training.pushFirst')} action={actionWord('push')} shares={side(0, 'push')} />
      </Panel>
      <Panel title={t('training.callPush')} facts={t('training.gridFacts')}>
        <HandGrid label={t('training.callPush')} action={actionWord('call')} shares={side(1, 'call')} />
      </Panel>
    </section>
  )
}

/** `AKs:push` is what the big blind knows with AKs. */
const handOf = ({ infoset }: InfosetRow) => infoset.split(':')[0] ?? infoset

const shareOf = ({ actions }: InfosetRow, action: string) =>
  actions.find(({ label }) => label === action)?.probability ?? 0
