import { useParams } from 'wouter'
import type { RunCard } from '../../../shared/api/library.ts'
import type { RunProgress } from '../../../shared/results/progress.ts'
import type { RunState } from '../../../shared/results/run.ts'
import { useProgress } from '../../state/live.ts'
import { useLibrary, useStatus } from '../../state/queries.ts'
import { useSelection } from '../../state/selection.ts'

export interface ShownRun {
  readonly id: string
  readonly card: RunCard | undefined
  readonly progress: RunProgress | null
  readonly state: RunState
  readonly fraction: number
  readonly sessionsDone: number
  readonly sessionsTotal: number
}

const FINISHED = new Set<RunState>(['done', 'stopped', 'failed'])
const UNFINISHED = new Set<RunState>(['running', 'paused', 'interrupted', 'queued', 'failed'])

/** The run that the screen shows: named in the address, else selected, else what goes on now. */
export function useShownRun(): { readonly run: ShownRun | null; readonly loading: boolean } {
  const { id: named } = useParams<{ id?: string }>()
  const selected = useSelection((state) => state.runId)
  const current = useStatus().data?.current?.id
  const library = useLibrary()
  const runs = library.data?.runs ?? []
  const unfinished = (id: string | null | undefined) =>
    runs.some((run) => run.id === id && UNFINISHED.has(run.state)) ? id : undefined
  const id =
    named ?? unfinished(selected) ?? current ?? runs.find((run) => UNFINISHED.has(run.state))?.id ?? null
  const progress = useProgress(id)
  const card = runs.find((run) => run.id === id)
  if (id === null || (card === undefined && progress === null)) {
    return { run: null, loading: library.isPending }
  }
  // The end reaches us by progress first, everything else by the library.
  const state =
    progress !== null && (FINISHED.has(progress.state) || card === undefined)
      ? progress.state
      : (card?.state ?? 'queued')
  const sessionsTotal = progress?.sessionsTotal ?? card?.sessionsTotal ?? 0
  const sessionsDone = progress?.sessionsDone ?? card?.sessionsDone ?? 0
  return {
    loading: false,
    run: {
      id,
      card,
      progress,
      state: resumed(state, card) ? (card?.state ?? state) : state,
      sessionsDone,
      sessionsTotal,
      fraction: sessionsTotal === 0 ? 0 : sessionsDone / sessionsTotal,
    },
  }
}

/** A failed run that was resumed: the library knows before the first new progress does. */
function resumed(state: RunState, card: RunCard | undefined): boolean {
  return state === 'failed' && (card?.state === 'running' || card?.state === 'queued')
}
