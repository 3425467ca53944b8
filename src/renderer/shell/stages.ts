import {
  ChartColumn,
  CircleHelp,
  Library,
  type LucideIcon,
  Network,
  Play,
  Rows3,
  Settings,
  SlidersHorizontal,
  Spade,
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
  { stage: 'hands', icon: Rows3, label: 'rail.hands' },
]
export const KNOWLEDGE: readonly StageEntry[] = [
  { stage: 'strategy', icon: Spade, label: 'rail.strategy' },
  { stage: 'training', icon: Network, label: 'rail.training' },
]
export const FOOT: readonly StageEntry[] = [
  { stage: 'settings', icon: Settings, label: 'rail.settings' },
  { stage: 'help', icon: CircleHelp, label: 'rail.help' },
]
