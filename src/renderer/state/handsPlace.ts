import { create } from 'zustand'

export interface HandsPlace {
  readonly session: number
  readonly seat: number
  /** Null: where a session is opened, at its last hand. */
  readonly hand: number | null
}

interface HandsPlaces {
  readonly byRun: Readonly<Record<string, HandsPlace>>
  readonly put: (runId: string, place: HandsPlace) => void
}

/** Where one was in the hands of each run, so that Hands opens there again. */
export const useHandsPlaces = create<HandsPlaces>((set) => ({
  byRun: {},
  put: (runId, place) => set(({ byRun }) => ({ byRun: { ...byRun, [runId]: place } })),
}))
