import type { RunCard } from '../../shared/api/library.ts'
import { t } from '../i18n/t.ts'
import { hasEnded } from '../screens/hands/useShownSession.ts'
import { useCurrentRun } from '../state/currentRun.ts'
import { useLibrary } from '../state/queries.ts'
import { useSelection } from '../state/selection.ts'
import { useActiveTrainings } from '../state/trainings.ts'
import { useFormat } from '../state/useFormat.ts'
import type { Stage } from './navigate.ts'

export interface StageState {
  /** Live state at the right of the entry. */
  readonly note?: string | undefined
  /** Why the stage has nothing to show. */
  readonly reason?: string | undefined
}

export function useStageStates(): Partial<Record<Stage, StageState>> {
  const format = useFormat()
  const current = useCurrentRun()
  const runs = useLibrary().data?.runs
  const selected = useSelection((state) => state.runId)

  const training = useActiveTrainings().length

  const note =
    current === null
      ? undefined
      : current.state === 'running'
        ? format.percent(current.fraction, { places: 0 })
        : current.state === 'paused'
          ? t('rail.runPaused')
          : undefined
  // A library that is not known yet, or cannot be read, proves nothing.
  const some = (test: (run: RunCard) => boolean) => runs === undefined || runs.some(test)
  const canRun = current !== null || selected !== null || some((run) => UNFINISHED.has(run.state))
  const canResult = some((run) => run.sessionsDone > 0)
  return {
    run: { note, reason: canRun ? undefined : t('rail.runEmpty') },
    results: { reason: canResult ? undefined : t('rail.resultsEmpty') },
    hands: { reason: some(hasEnded) ? undefined : t('rail.handsEmpty') },
    training: { note: training === 0 ? undefined : format.count(training) },
  }
}

const UNFINISHED = new Set(['queued', 'running', 'paused', 'interrupted'])
