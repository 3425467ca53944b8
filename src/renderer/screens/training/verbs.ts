import { t } from '../../i18n/t.ts'
import type { ShownTraining } from './useShownTraining.ts'

/** What can be done to a training now: possible, or not now for a reason, or (null) not at all. */
export interface Verbs {
  /** It came to its end, or a person ended it. */
  readonly isEnded: boolean
  /** Nothing is done for it now, and nothing waits to be. */
  readonly isAtRest: boolean
  /** Whether there is more to look at than the progress. */
  readonly look: boolean
  readonly pause: true | string | null
  readonly resume: boolean
  readonly stop: true | string | null
  readonly merge: true | string | null
  readonly further: boolean
  readonly export: boolean
}

const RESTING = new Set(['paused', 'interrupted', 'failed'])

/** What of a training decides about its verbs; nothing of it changes with every message of progress. */
export interface Shown extends Pick<ShownTraining, 'card' | 'state'> {
  /** Whether every solver has a checkpoint with something in it. */
  readonly isMergeable: boolean
}

export function verbsOf({ card, state, isMergeable }: Shown): Verbs {
  const isEnded = state === 'done' || state === 'stopped'
  const isActive = state === 'running' || state === 'stopping'
  const isResting = RESTING.has(state)
  const isHoldem = card.config.game === 'hulhe' || card.config.game === 'hunl'
  const stopping = t('training.stoppingText')
  const hasSomething = card.iterationsDone > 0 ? true : t('training.nothingToKeep')
  return {
    isEnded,
    isAtRest: isEnded || isResting,
    look: card.measured || (!isActive && card.iterationsDone > 0),
    pause: state === 'running' || state === 'queued' ? true : state === 'stopping' ? stopping : null,
    resume: isResting,
    stop: state === 'running' ? true : isResting ? hasSomething : null,
    // One solver of an exact game is its own merge, and its curve tells all.
    merge:
      state === 'running' && (isHoldem || card.config.instances > 1)
        ? isMergeable || t('training.mergeNowEarly')
        : null,
    further: isEnded,
    export: card.measured && !isActive,
  }
}
