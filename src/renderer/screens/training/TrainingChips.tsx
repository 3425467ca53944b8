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
import type { InstanceStatus } from '../../../shared/training/progress.ts'
import type { TrainingState } from '../../../shared/training/record.ts'
import { Chip, type ChipTone } from '../../components/Chip.tsx'
import { t } from '../../i18n/t.ts'
import type { ShownTraining } from './useShownTraining.ts'

interface Look {
  readonly tone: ChipTone
  readonly icon: LucideIcon
}

const STATES: Readonly<Record<TrainingState, Look>> = {
  queued: { tone: 'plain', icon: Clock },
  running: { tone: 'info', icon: Play },
  stopping: { tone: 'warn', icon: Hourglass },
  paused: { tone: 'warn', icon: Pause },
  interrupted: { tone: 'warn', icon: History },
  stopped: { tone: 'ok', icon: CircleCheck },
  done: { tone: 'ok', icon: Check },
  failed: { tone: 'bad', icon: TriangleAlert },
}

const STATUSES: Readonly<Record<InstanceStatus, Look>> = {
  waiting: STATES.queued,
  starting: STATES.running,
  resuming: STATES.running,
  running: STATES.running,
  stopping: STATES.stopping,
  stalled: { tone: 'warn', icon: TriangleAlert },
  completed: STATES.done,
  paused: STATES.paused,
  interrupted: STATES.interrupted,
  failed: STATES.failed,
}

export const TrainingStateChip = ({ state }: { readonly state: TrainingState }) => (
  <Chip {...STATES[state]}>{t(`training.state.${state}`)}</Chip>
)

export const SolverChip = ({ status }: { readonly status: InstanceStatus }) => (
  <Chip {...STATUSES[status]}>{t(`training.status.${status}`)}</Chip>
)

/** While it goes on: how many solvers are in which state, trouble last. */
const COUNTED = ['running', 'starting', 'resuming', 'completed', 'paused', 'stalled', 'failed'] as const

export function TrainingChips({ training: { state, progress } }: { readonly training: ShownTraining }) {
  const hasBegun = progress?.instances.some((each) => each.progress.status !== 'waiting')
  if (state !== 'running' || progress === null || progress.instances.length < 2 || hasBegun !== true)
    return <TrainingStateChip state={state} />
  return COUNTED.map((status) => {
    const n = progress.instances.filter((each) => each.progress.status === status).length
    return (
      n > 0 && (
        <Chip key={status} {...STATUSES[status]}>
          {t('training.counted', { count: String(n), word: t(`training.status.${status}`).toLowerCase() })}
        </Chip>
      )
    )
  })
}
