import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { FriendlyError } from '../../../../shared/errors.ts'
import { ask, bridge, friendly } from '../../../state/bridge.ts'
import { useDraft } from '../../../state/draft.ts'
import { arrive, type Deed, decide, NOTHING_DEALT, type PracticeState, turn } from './play.ts'

interface PracticeStore extends PracticeState {
  readonly closeCalls: boolean
  readonly update: (change: (state: PracticeState) => PracticeState) => void
  readonly choose: (closeCalls: boolean) => void
}

/** The table outlives the screen, so that a look at the chart costs no score. */
const useTable = create<PracticeStore>((set) => ({
  ...NOTHING_DEALT,
  closeCalls: false,
  update: (change) => set(change),
  // The hands that wait were chosen for the other kind.
  choose: (closeCalls) => set({ closeCalls, hand: null, made: [], waiting: [] }),
}))

/** Asked for at a time, and when so few are left. */
const BATCH = 20
const LOW = 5

export interface PracticeTable {
  readonly state: PracticeState
  readonly closeCalls: boolean
  readonly error: FriendlyError | null
  readonly retry: () => void
  readonly decide: (did: Deed) => void
  readonly next: () => void
  readonly reset: () => void
  readonly choose: (closeCalls: boolean) => void
}

export function usePractice(): PracticeTable {
  const { update, choose, closeCalls, hand, made, waiting, score } = useTable()
  const draft = useDraft((store) => store.draft.config)
  const [error, setError] = useState<FriendlyError | null>(null)
  const [attempt, setAttempt] = useState(0)
  const low = waiting.length < LOW
  useEffect(() => {
    if (!low || attempt < 0) return
    let wanted = true
    ask(bridge().strategy.deal({ draft: JSON.parse(JSON.stringify(draft)), count: BATCH, closeCalls })).then(
      ({ hands }) => {
        if (!wanted) return
        setError(null)
        update((state) => arrive(state, hands))
      },
      (reason: unknown) => wanted && setError(friendly(reason)),
    )
    return () => {
      wanted = false
    }
  }, [low, closeCalls, draft, attempt, update])
  return {
    state: { hand, made, waiting, score },
    closeCalls,
    error,
    retry: () => setAttempt(attempt + 1),
    decide: (did) => update((state) => decide(state, did)),
    next: () => update(turn),
    reset: () => update((state) => ({ ...turn(state), score: NOTHING_DEALT.score })),
    choose,
  }
}
