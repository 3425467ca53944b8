import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FriendlyError } from '../../../../shared/errors.ts'
import type { LimitsAnswer, LimitsGrid } from '../../../../shared/exact/limits.ts'
import { usualGrid } from '../../../../shared/exact/limitsView.ts'
import { ask, bridge, friendly } from '../../../state/bridge.ts'
import { useDraft } from '../../../state/draft.ts'

export interface Limits {
  readonly grid: LimitsGrid | null
  readonly answer: LimitsAnswer | undefined
  readonly working: boolean
  /** Share done, 0 to 1. */
  readonly share: number
  readonly cancelled: boolean
  readonly error: FriendlyError | null
  readonly work: () => void
  readonly cancel: () => void
}

/** The map of limits for the experiment that is being set up; it is kept while the experiment stays the same. */
export function useLimits(): Limits {
  const { config } = useDraft((state) => state.draft)
  const [cancelled, setCancelled] = useState(false)
  const grid = usualGrid(config)
  const asked = JSON.stringify([config, grid])
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['strategy', 'limits', asked],
    queryFn: () => {
      const [draft, wanted] = JSON.parse(asked)
      return ask(bridge().analysis.limits({ draft, grid: wanted }))
    },
    enabled: grid !== null,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return {
    grid,
    answer: data,
    working: isFetching,
    share: useShare(isFetching),
    cancelled: cancelled && !isFetching,
    error: error === null ? null : friendly(error),
    work: () => {
      setCancelled(false)
      void refetch()
    },
    cancel: () => {
      setCancelled(true)
      void bridge().analysis.cancel({ kind: 'limits' })
    },
  }
}

function useShare(active: boolean): number {
  const [share, setShare] = useState(0)
  useEffect(() => {
    if (!active) return
    const ignore = bridge().analysis.progressed(({ kind, fraction }) => {
      if (kind === 'limits') setShare(fraction)
    })
    return () => {
      ignore()
      setShare(0)
    }
  }, [active])
  return share
}
