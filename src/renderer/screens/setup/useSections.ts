import { create } from 'zustand'
import type { SectionId } from './form/problems.ts'

interface SectionsStore {
  readonly opened: ReadonlySet<SectionId>
  readonly toggle: (section: SectionId) => void
  readonly open: (section: SectionId) => void
}

/** Which sections are unfolded; it outlives the screen. Those that a beginner needs are open at first. */
export const useSections = create<SectionsStore>((set) => ({
  opened: new Set<SectionId>(['game', 'money', 'leave', 'play', 'bonus', 'run']),
  toggle: (section) =>
    set(({ opened }) => {
      const next = new Set(opened)
      if (!next.delete(section)) next.add(section)
      return { opened: next }
    }),
  open: (section) =>
    set(({ opened }) => (opened.has(section) ? {} : { opened: new Set([...opened, section]) })),
}))
