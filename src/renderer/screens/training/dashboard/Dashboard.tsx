import type { TrainingProgress } from '../../../../shared/training/progress.ts'
import { useThrottled } from '../../../components/charts/useThrottled.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { t } from '../../../i18n/t.ts'
import type { ShownTraining } from '../useShownTraining.ts'
import { ConvergencePanel } from './ConvergencePanel.tsx'
import { EventsPanel } from './EventsPanel.tsx'
import { SolverCard } from './SolverCard.tsx'
import { TrainingNotes } from './TrainingNotes.tsx'
import { TrainingTiles } from './TrainingTiles.tsx'

/** How a training goes: its figures, the chart, and a card for each solver. */
export function Dashboard({ training }: { readonly training: ShownTraining }) {
  const { card, progress, state } = training
  return (
    <div className="screen-body training-body">
      <TrainingNotes training={training} />
      {progress === null ? (
        state === 'queued' ? (
          <EmptyState title={t('training.queued')} text={t('training.queuedText')} />
        ) : (
          <Skeleton />
        )
      ) : (
        <>
          <TrainingTiles training={training} progress={progress} />
          <section className="training-main">
            <Convergence training={training} progress={progress} />
            <div className="solvers" data-many={progress.instances.length > 4 || undefined}>
              {progress.instances.map((view) => (
                <SolverCard
                  key={view.progress.instanceId}
                  id={card.id}
                  view={view}
                  count={progress.instances.length}
                  isAlone={state === 'running' && card.config.mode === 'independent'}
                />
              ))}
              <EventsPanel id={card.id} moment={momentOf(progress)} />
            </div>
          </section>
        </>
      )}
    </div>
  )
}

/** Early on every solver has a new point many times a second. */
const CHART_MS = 1_000

function Convergence({
  training: { card },
  progress,
}: {
  readonly training: ShownTraining
  readonly progress: TrainingProgress
}) {
  const { config } = card
  const { instances, mergedCurve } = useThrottled(progress, CHART_MS)
  const holdem = config.game === 'hulhe' || config.game === 'hunl'
  return (
    <ConvergencePanel
      measure={holdem ? 'positiveRegret' : 'exploitability'}
      curves={instances.map(({ curve }) => curve)}
      merged={mergedCurve}
      target={config.targetExploitability ?? null}
      reachIterations={config.iterations === undefined ? null : config.iterations / config.instances}
      reachSeconds={config.timeBudgetSeconds ?? null}
    />
  )
}

/** A new text whenever a solver changes its state or writes a checkpoint. */
function momentOf({ state, instances, syncs }: TrainingProgress): string {
  return [
    state,
    syncs,
    ...instances.map(({ progress }) => `${progress.status}${progress.lastCheckpointIter ?? ''}`),
  ].join()
}
