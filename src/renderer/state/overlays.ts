import { create } from 'zustand'

export type Overlay = 'palette' | 'shortcuts'

interface Overlays {
  readonly shown: Overlay | null
  readonly open: (overlay: Overlay) => void
  readonly close: () => void
  /** The library puts the cursor into its search field when it is opened next. */
  readonly searchOnArrival: boolean
  readonly setSearchOnArrival: (on: boolean) => void
}

/** What lies over the window now; one thing at a time. */
export const useOverlays = create<Overlays>((set) => ({
  shown: null,
  open: (shown) => set({ shown }),
  close: () => set({ shown: null }),
  searchOnArrival: false,
  setSearchOnArrival: (searchOnArrival) => set({ searchOnArrival }),
}))
