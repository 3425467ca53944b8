import { useQuery } from '@tanstack/react-query'
import { create } from 'zustand'
import type { RunProgress } from '../../shared/results/progress.ts'
import { ask, bridge } from './bridge.ts'
import { keys } from './queries.ts'

interface Live {
  /** The newest progress of each run that has reported since the window opened. */
  readonly byId: Readonly<Record<string, RunProgress>>
  readonly put: (progress: RunProgress) => void
}

/** Fed by `simulations.progressed`, at most ten times a second for each run. */
export const useLive = create<Live>((set) => ({
  byId: {},
  put: (progress) => set(({ byId }) => ({ byId: { ...byId, [progress.id]: progress } })),
}))

/** What is known of a run that goes on: the newest event, or main's answer until the first arrives. */
export function useProgress(id: string | null): RunProgress | null {
  const live = useLive((state) => (id === null ? undefined : state.byId[id]))
  const first = useQuery({
    queryKey: keys.progress(id ?? ''),
    queryFn: () => ask(bridge().simulations.progress({ id: id ?? '' })),
    enabled: id !== null && live === undefined,
  })
  return live ?? first.data ?? null
}
