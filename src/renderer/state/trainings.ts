import { type QueryClient, useQuery } from '@tanstack/react-query'
import { create } from 'zustand'
import type { AbstractionProgress, TrainingCard } from '../../shared/api/trainings.ts'
import type { TrainingProgress } from '../../shared/training/progress.ts'
import { ask, bridge } from './bridge.ts'

export const trainingKeys = {
  list: ['trainings', 'list'],
  progress: (id: string) => ['trainings', 'progress', id],
  results: (id: string) => ['trainings', 'results', id],
} as const

interface LiveTrainings {
  /** The newest progress of each training that has reported since the window opened. */
  readonly byId: Readonly<Record<string, TrainingProgress>>
  /** Card buckets being built; one set at a time. */
  readonly building: AbstractionProgress | null
  readonly put: (progress: TrainingProgress) => void
  readonly build: (building: AbstractionProgress) => void
}

export const useLiveTrainings = create<LiveTrainings>((set) => ({
  byId: {},
  building: null,
  put: (progress) => set(({ byId }) => ({ byId: { ...byId, [progress.id]: progress } })),
  build: (building) => set({ building: building.fraction < 1 ? building : null }),
}))

export const useTrainings = () =>
  useQuery({ queryKey: trainingKeys.list, queryFn: () => ask(bridge().trainings.list()) })

/** What is known of a training that goes on: the newest event, or main's answer until the first arrives. */
export function useTrainingProgress(id: string | null): TrainingProgress | null {
  const live = useLiveTrainings((state) => (id === null ? undefined : state.byId[id]))
  const first = useQuery({
    queryKey: trainingKeys.progress(id ?? ''),
    queryFn: () => ask(bridge().trainings.progress({ id: id ?? '' })),
    enabled: id !== null && live === undefined,
  })
  return live ?? first.data ?? null
}

const ACTIVE: ReadonlySet<TrainingCard['state']> = new Set(['running', 'stopping'])
export const isActive = ({ state }: Pick<TrainingCard, 'state'>) => ACTIVE.has(state)

/** Trainings that go on now. */
export function useActiveTrainings(): readonly TrainingCard[] {
  const list = useTrainings().data?.trainings
  return list?.filter(isActive) ?? []
}

/** Listens to main; the function returned ends it. */
export function listenToTrainings(client: QueryClient): () => void {
  const { trainings } = bridge()
  const stops = [
    trainings.progressed((progress) => useLiveTrainings.getState().put(progress)),
    trainings.abstractionProgressed((building) => useLiveTrainings.getState().build(building)),
    trainings.changed(() => {
      for (const part of ['list', 'results', 'infosets', 'node', 'grid', 'log'])
        void client.invalidateQueries({ queryKey: ['trainings', part] })
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
