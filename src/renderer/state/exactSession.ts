import { useQuery } from '@tanstack/react-query'
import type { ExactSession } from '../../shared/results/exactSession.ts'
import { ask, bridge } from './bridge.ts'
import { keys } from './queries.ts'

/** The exact session of a run's settings; null until it is known, and for good where there is none. */
export function useExactSession(id: string | null): ExactSession | null {
  const { data } = useQuery({
    queryKey: keys.exactSession(id ?? ''),
    queryFn: () => ask(bridge().simulations.exactSession({ id: id ?? '' })),
    enabled: id !== null,
    retry: false,
  })
  return data?.kind === 'exact' ? data : null
}
