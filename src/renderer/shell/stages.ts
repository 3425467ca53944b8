import {
  ChartColumn,
  CircleHelp,
  Library,
  type LucideIcon,
  Network,
  Play,
  Settings,
  SlidersHorizontal,
} from 'lucide-react'
import type { Stage } from './navigate.ts'

export interface StageEntry {
  readonly stage: Stage
  readonly icon: LucideIcon
  readonly label: `rail.${Stage}`
}

/** The rail, in the order of work. */
export const LIBRARY: StageEntry = { stage: 'library', icon: Library, label: 'rail.library' }
export const EXPERIMENT: readonly StageEntry[] = [
  { stage: 'setup', icon: SlidersHorizontal, label: 'rail.setup' },
  { stage: 'run', icon: Play, label: 'rail.run' },
  { stage: 'results', icon: ChartColumn, label: 'rail.results' },
]
export const KNOWLEDGE: readonly StageEntry[] = [{ stage: 'training', icon: Network, label: 'rail.training' }]
export const FOOT: readonly StageEntry[] = [
  { stage: 'settings', icon: Settings, label: 'rail.settings' },
  { stage: 'help', icon: CircleHelp, label: 'rail.help' },
]
