import { useEffect, useState } from 'react'
import { useCommandHandler } from '../../commands/handlers.ts'
import { t } from '../../i18n/t.ts'
import { useHandsPlaces } from '../../state/handsPlace.ts'
import { showSession } from './useShownSession.ts'

/** Time for each hand of a replay: enough to see the cards. */
const HAND_MS = 900

interface SteppedSession {
  readonly runId: string
  /** Sessions of the run. */
  readonly sessions: number
  readonly session: number
  readonly seat: number
  /** Where one was, if anywhere. */
  readonly hand: number | null
  /** Hands of the session. */
  readonly hands: number
}

export interface Stepper {
  /** The hand on show, from 0. */
  readonly at: number
  readonly playing: boolean
  readonly go: (hand: number) => void
  /** Plays from here, or from the first hand when at the last; or pauses. */
  readonly replayOrPause: () => void
}

/** Walks through the hands of a session by hand, by key and by itself. */
export function useStepper({ runId, sessions, session, seat, hand, hands }: SteppedSession): Stepper {
  const last = Math.max(0, hands - 1)
  const at = Math.min(hand ?? last, last)
  const [playing, setPlaying] = useState(false)
  const put = useHandsPlaces((state) => state.put)
  const show = (next: number) =>
    put(runId, { session, seat, hand: Math.min(last, Math.max(0, Math.round(next))) })
  const go = (next: number) => {
    setPlaying(false)
    show(next)
  }

  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(() => {
      if (at + 1 >= last) setPlaying(false)
      put(runId, { session, seat, hand: Math.min(last, at + 1) })
    }, HAND_MS)
    return () => clearTimeout(timer)
  }, [playing, at, last, put, runId, session, seat])

  const replayOrPause = () => {
    if (!playing && at === last) show(0)
    setPlaying(!playing && last > 0)
  }

  const some = hands > 0 ? true : t('hands.empty')
  useCommandHandler('hands.next', { enabled: some, run: () => go(at + 1) })
  useCommandHandler('hands.previous', { enabled: some, run: () => go(at - 1) })
  useCommandHandler('hands.first', { enabled: some, run: () => go(0) })
  useCommandHandler('hands.last', { enabled: some, run: () => go(last) })
  useCommandHandler('hands.replay', { enabled: some, run: replayOrPause })
  useCommandHandler('hands.random', {
    enabled: true,
    run: () => showSession(runId, Math.floor(Math.random() * sessions), seat),
  })
  return { at, playing, go, replayOrPause }
}
