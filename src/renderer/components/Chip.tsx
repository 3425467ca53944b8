import {
  Check,
  CircleCheck,
  Clock,
  History,
  Hourglass,
  type LucideIcon,
  Pause,
  Play,
  TriangleAlert,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { RunState } from '../../shared/results/run.ts'
import { t } from '../i18n/t.ts'
import './Chip.css'

export type ChipTone = 'plain' | 'info' | 'ok' | 'warn' | 'bad' | 'stale'

interface ChipProps {
  readonly tone?: ChipTone
  readonly icon?: LucideIcon
  readonly children: ReactNode
}

/** A word with its icon: never a colour alone. */
export function Chip({ tone = 'plain', icon: Icon, children }: ChipProps) {
  return (
    <span className="chip num" data-tone={tone}>
      {Icon !== undefined && <Icon size={12} strokeWidth={1.75} aria-hidden />}
      {children}
    </span>
  )
}

const STATES: Readonly<Record<RunState, { readonly tone: ChipTone; readonly icon: LucideIcon }>> = {
  queued: { tone: 'plain', icon: Clock },
  running: { tone: 'info', icon: Play },
  paused: { tone: 'warn', icon: Pause },
  interrupted: { tone: 'warn', icon: History },
  done: { tone: 'ok', icon: Check },
  stopped: { tone: 'ok', icon: CircleCheck },
  failed: { tone: 'bad', icon: TriangleAlert },
}

/** The state of a run; `detail` adds to its word, such as "at 42 %". */
export function StateChip({ state, detail }: { readonly state: RunState; readonly detail?: string }) {
  const word = t(`state.${state}`)
  return <Chip {...STATES[state]}>{detail === undefined ? word : `${word} ${detail}`}</Chip>
}

/** Figures of a run that is not finished. */
export const SoFarChip = () => (
  <Chip tone="stale" icon={Hourglass}>
    {t('state.soFar')}
  </Chip>
)

/** Figures that another version of the engine made. */
export const OlderEngineChip = () => (
  <Chip tone="stale" icon={History}>
    {t('state.olderEngine')}
  </Chip>
)
