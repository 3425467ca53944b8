import { useCallback, useEffect, useRef, useState } from 'react'
import type { FriendlyError } from '../../../../../shared/errors.ts'
import type { PlayedHand } from '../../../../../shared/training/play.ts'
import type { StrategySource } from '../../../../../shared/training/strategy.ts'
import { ask, bridge, friendly } from '../../../../state/bridge.ts'
import { counted, NO_SESSION, type Session } from './session.ts'

export interface PlayTable {
  readonly hand: PlayedHand | null
  readonly session: Session
  readonly error: FriendlyError | null
  readonly choose: (option: number) => void
  readonly next: () => void
  readonly reset: () => void
}

interface Dealt {
  readonly seat: 0 | 1
  readonly deal: string
  readonly choices: readonly number[]
}

/** A session against one strategy. The seats change with every hand, as the button does. */
export function usePlay(id: string, source: StrategySource): PlayTable {
  const [hand, setHand] = useState<PlayedHand | null>(null)
  const [session, setSession] = useState<Session>(NO_SESSION)
  const [error, setError] = useState<FriendlyError | null>(null)
  const dealt = useRef<Dealt | null>(null)
  const waits = useRef(false)

  const play = useCallback(
    async (wanted: Dealt) => {
      if (waits.current) return
      waits.current = true
      const { seat, deal, choices } = wanted
      try {
        const played = await ask(bridge().trainings.play({ id, source, seat, deal, choices: [...choices] }))
        dealt.current = wanted
        setHand(played)
        setError(null)
        setSession((before) =>
          counted(before, played, choices.length > 0 ? played.decisions.at(-1) : undefined),
        )
      } catch (reason) {
        setError(friendly(reason))
      } finally {
        waits.current = false
      }
    },
    [id, source],
  )
  const next = useCallback(() => {
    const seat = dealt.current?.seat === 0 ? 1 : 0
    void play({ seat, deal: newDeal(), choices: [] })
  }, [play])
  useEffect(() => next(), [next])
  const choose = (option: number) => {
    const now = dealt.current
    if (now !== null) void play({ ...now, choices: [...now.choices, option] })
  }
  return { hand, session, error, choose, next, reset: () => setSession(NO_SESSION) }
}

/** 64 random bits as decimal digits. */
function newDeal(): string {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2))
  return ((BigInt(high) << 32n) | BigInt(low)).toString()
}
