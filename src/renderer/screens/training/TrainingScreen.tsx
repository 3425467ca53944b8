import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { t } from '../../i18n/t.ts'
import { TopBar } from '../../shell/TopBar.tsx'
import { friendly } from '../../state/bridge.ts'
import { Dashboard } from './dashboard/Dashboard.tsx'
import { NewTraining } from './new/NewTraining.tsx'
import { ResultsTab } from './results/ResultsTab.tsx'
import { StrategyTab } from './strategy/StrategyTab.tsx'
import { TrainingActions } from './TrainingActions.tsx'
import { TrainingChips } from './TrainingChips.tsx'
import { type ShownTraining, useShownTraining } from './useShownTraining.ts'
import './training.css'

/** Training: a new one, or how one goes on, what it gave, and its strategy. */
export function TrainingScreen() {
  const { training, isNew, loading, error } = useShownTraining()
  if (training !== null) return <Shown training={training} />
  if (isNew && error === null) return <NewTraining />
  return (
    <>
      <TopBar title={t('rail.training')} />
      <div className="screen-body">
        {error !== null && <ErrorNotice title={t('error.loading')} error={friendly(error)} />}
        {loading && <Skeleton />}
      </div>
    </>
  )
}

function Shown({ training }: { readonly training: ShownTraining }) {
  const { card, state, tab, progress } = training
  const isMergeable =
    progress?.instances.every((each) => (each.progress.lastCheckpointIter ?? 0) > 0) ?? false
  return (
    <>
      <TopBar
        title={card.name}
        chip={<TrainingChips training={training} />}
        facts={t(`training.algorithm.${card.config.algorithm}`)}
        actions={<TrainingActions card={card} state={state} tab={tab} isMergeable={isMergeable} />}
      />
      {tab === 'progress' && <Dashboard key={card.id} training={training} />}
      {tab === 'results' && <ResultsTab key={card.id} training={training} />}
      {tab === 'strategy' && <StrategyTab key={card.id} training={training} />}
    </>
  )
}
