import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import type { RunCard } from '../../../shared/api/library.ts'
import type { Results } from '../../../shared/api/simulations.ts'
import type { FriendlyError } from '../../../shared/errors.ts'
import { ask, bridge, friendly } from '../../state/bridge.ts'
import { keys, useLibrary } from '../../state/queries.ts'
import { useSelection } from '../../state/selection.ts'

export interface ShownResults {
  readonly id: string | null
  readonly card: RunCard | undefined
  readonly results: Results | undefined
  readonly error: FriendlyError | null
  readonly loading: boolean
  readonly retry: () => void
}

/** The results on show: named in the address, else selected, else of the newest run that has any. */
export function useShownResults(): ShownResults {
  const { id: named } = useParams<{ id?: string }>()
  const selected = useSelection((state) => state.runId)
  const library = useLibrary()
  const runs = library.data?.runs ?? []
  const withResults = runs.filter((run) => run.sessionsDone > 0)
  const finished = withResults.find((run) => run.state === 'done' || run.state === 'stopped')
  const id =
    named ?? withResults.find((run) => run.id === selected)?.id ?? finished?.id ?? withResults[0]?.id ?? null
  const query = useQuery({
    queryKey: keys.results(id ?? ''),
    queryFn: () => ask(bridge().simulations.results({ id: id ?? '' })),
    enabled: id !== null,
  })
  return {
    id,
    card: runs.find((run) => run.id === id),
    results: query.data,
    error: query.error === null ? null : friendly(query.error),
    loading: library.isPending || (id !== null && query.isPending),
    retry: () => void query.refetch(),
  }
}

/** A run that may still go on: its figures are "so far". */
export function isSoFar({ record }: Results): boolean {
  return record.state !== 'done' && record.state !== 'stopped'
}
