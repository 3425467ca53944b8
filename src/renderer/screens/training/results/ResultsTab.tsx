import { useQuery } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import { hasRegretCurve } from '../../../../shared/training/gains.ts'
import type { TrainingResults } from '../../../../shared/training/results.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { Note } from '../../../components/Note.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { t } from '../../../i18n/t.ts'
import { ask, bridge, friendly } from '../../../state/bridge.ts'
import { trainingKeys } from '../../../state/trainings.ts'
import { ConvergencePanel } from '../dashboard/ConvergencePanel.tsx'
import type { ShownTraining } from '../useShownTraining.ts'
import { Answer } from './Answer.tsx'
import { ComparedPanel } from './ComparedPanel.tsx'
import { MatchesPanel } from './MatchesPanel.tsx'
import { ResultTiles } from './ResultTiles.tsx'

/** What a training gave: the answer, the figures, solvers against their merge. */
export function ResultsTab({ training: { card, state } }: { readonly training: ShownTraining }) {
  const results = useQuery({
    queryKey: trainingKeys.results(card.id),
    queryFn: () => ask(bridge().trainings.results({ id: card.id })),
  })
  const error = results.error === null ? null : friendly(results.error)
  return (
    <div className="screen-body training-body">
      {error !== null &&
        (error.code === 'run_not_ready' ? (
          <EmptyState title={t('training.result.notYet')} text={t('training.result.notYetText')} />
        ) : (
          <ErrorNotice title={t('error.loading')} error={error} onRetry={() => void results.refetch()} />
        ))}
      {results.isPending && <Skeleton />}
      {results.data !== undefined && (
        <Shown results={results.data} isSoFar={state !== 'done' && state !== 'stopped'} />
      )}
    </div>
  )
}

function Shown({ results, isSoFar }: { readonly results: TrainingResults; readonly isSoFar: boolean }) {
  const { evaluation, record, mergedCurve } = results
  const { config } = record
  const { exact, holdem } = evaluation.merged
  const isMeasured = exact !== null || hasRegretCurve(evaluation)
  return (
    <>
      <Answer results={results} isSoFar={isSoFar} />
      <ResultTiles results={results} />
      {evaluation.identical && (
        <Note tone="warn" icon={Copy}>
          {t('training.identical')}
        </Note>
      )}
      <section className="training-results">
        {isMeasured && (
          <ConvergencePanel
            measure={exact === null ? 'positiveRegret' : 'exploitability'}
            curves={evaluation.instances.map(({ curve }) => curve)}
            merged={mergedCurve}
            target={config.targetExploitability ?? null}
            reachIterations={null}
            reachSeconds={null}
          />
        )}
        {holdem !== null && <MatchesPanel figures={holdem} />}
        <ComparedPanel results={results} />
      </section>
    </>
  )
}
