import { useParams } from 'wouter'
import type { TrainingCard } from '../../../shared/api/trainings.ts'
import type { TrainingProgress } from '../../../shared/training/progress.ts'
import type { TrainingState } from '../../../shared/training/record.ts'
import { isActive, useTrainingProgress, useTrainings } from '../../state/trainings.ts'

export const TABS = ['progress', 'results', 'strategy'] as const
export type Tab = (typeof TABS)[number]

export interface ShownTraining {
  readonly card: TrainingCard
  readonly progress: TrainingProgress | null
  readonly state: TrainingState
  readonly tab: Tab
}

export interface Showing {
  readonly training: ShownTraining | null
  /** The form of a new training, since one was asked for or there is no other. */
  readonly isNew: boolean
  readonly loading: boolean
  readonly error: unknown
}

/** The address of a new training in place of an id. */
export const NEW = 'new'

/** The training that the screen shows: named in the address, else what goes on, else the newest. */
export function useShownTraining(): Showing {
  const { id: named, tab: namedTab } = useParams<{ id?: string; tab?: string }>()
  const list = useTrainings()
  const cards = list.data?.trainings ?? []
  const card =
    named === NEW
      ? undefined
      : named === undefined
        ? (cards.find(isActive) ?? cards[0])
        : cards.find(({ id }) => id === named)
  const progress = useTrainingProgress(card?.id ?? null)
  if (card === undefined) {
    return {
      training: null,
      isNew: named === NEW || !list.isPending,
      loading: list.isPending,
      error: list.error,
    }
  }
  const state = stateOf(card, progress)
  const isEnded = state === 'done' || state === 'stopped'
  const tab = TABS.find((each) => each === namedTab) ?? (isEnded ? 'results' : 'progress')
  return { training: { card, progress, state, tab }, isNew: false, loading: false, error: null }
}

const GOING: ReadonlySet<TrainingState> = new Set(['queued', 'running', 'stopping'])

/**
 * The end reaches us by progress first, everything else by the list. A training that goes on again is in the queue
 * first, where its last progress is of the time before.
 */
function stateOf(card: TrainingCard, progress: TrainingProgress | null): TrainingState {
  if (progress === null || card.state === 'queued' || GOING.has(progress.state)) return card.state
  return progress.state
}
