import { create } from 'zustand'

interface Selection {
  /** The run that Run and Results show when their address names none. */
  readonly runId: string | null
  readonly select: (runId: string | null) => void
}

export const useSelection = create<Selection>((set) => ({
  runId: null,
  select: (runId) => set({ runId }),
}))
