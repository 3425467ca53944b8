import { useQuery } from '@tanstack/react-query'
import type { ReplayView } from '../../../shared/api/simulations.ts'
import type { FriendlyError } from '../../../shared/errors.ts'
import { ask, bridge, friendly } from '../../state/bridge.ts'

interface ReplayAnswer {
  readonly replay: ReplayView | undefined
  readonly error: FriendlyError | null
  readonly retry: () => void
}

/** The hands of a session; main deals them again from the seed. */
export function useReplay(id: string, session: number, seat: number): ReplayAnswer {
  const { data, error, refetch } = useQuery({
    queryKey: ['simulations', 'hands', id, session, seat],
    queryFn: () => ask(bridge().simulations.hands({ id, session, seat })),
    // Up to 10,000 hands each: only those looked at lately are held.
    gcTime: 60_000,
  })
  return { replay: data, error: error === null ? null : friendly(error), retry: () => void refetch() }
}
