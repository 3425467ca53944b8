import { useParams } from 'wouter'
import type { RunCard } from '../../../shared/api/library.ts'
import type { FriendlyError } from '../../../shared/errors.ts'
import { goTo } from '../../shell/navigate.ts'
import { friendly } from '../../state/bridge.ts'
import { type HandsPlace, useHandsPlaces } from '../../state/handsPlace.ts'
import { useLibrary } from '../../state/queries.ts'
import { useSelection } from '../../state/selection.ts'

export interface ShownSession {
  /** Undefined when no run has come to its end. */
  readonly run: RunCard | undefined
  readonly place: HandsPlace
  readonly loading: boolean
  readonly error: FriendlyError | null
  readonly retry: () => void
}

/** The session on show: named in the address, else where one was last, else the run's first. */
export function useShownSession(): ShownSession {
  const { id: named, session: text } = useParams<{ id?: string; session?: string }>()
  const selected = useSelection((state) => state.runId)
  const library = useLibrary()
  const runs = (library.data?.runs ?? []).filter(hasEnded)
  const run =
    runs.find(({ id }) => id === named) ?? runs.find(({ id }) => id === selected) ?? runs[0] ?? undefined
  const last = useHandsPlaces((state) => (run === undefined ? undefined : state.byRun[run.id]))
  const session = run?.id === named ? numberIn(text) : null
  const place =
    last !== undefined && (session === null || last.session === session)
      ? last
      : { session: session ?? 0, seat: 0, hand: null }
  return {
    run,
    place,
    loading: library.isPending,
    error: library.error === null ? null : friendly(library.error),
    retry: () => void library.refetch(),
  }
}

/** Shows another session of a run, from its end. */
export function showSession(runId: string, session: number, seat = 0): void {
  useHandsPlaces.getState().put(runId, { session, seat, hand: null })
  goTo('hands', `${runId}/${session}`)
}

export function hasEnded({ state, sessionsDone }: RunCard): boolean {
  return (state === 'done' || state === 'stopped') && sessionsDone > 0
}

function numberIn(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null
}
