import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FriendlyError } from '../../../shared/errors.ts'
import type { StrategyChart } from '../../../shared/results/strategy.ts'
import { ask, bridge, friendly } from '../../state/bridge.ts'
import { useDraft } from '../../state/draft.ts'

export interface Strategy {
  readonly chart: StrategyChart | undefined
  readonly error: FriendlyError | null
  readonly retry: () => void
  /** Base bet of the draft, in currency units. */
  readonly bet: number
  readonly paytable: string
}

/** The chart of the experiment that is being set up. */
export function useStrategy(): Strategy {
  const { config } = useDraft((state) => state.draft)
  const asked = JSON.stringify(config)
  const { data, error, refetch } = useQuery({
    queryKey: ['strategy', 'chart', asked],
    queryFn: () => ask(bridge().strategy.chart({ draft: JSON.parse(asked) })),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  return {
    chart: data,
    error: error === null ? null : friendly(error),
    retry: () => void refetch(),
    bet: Number(config.bankroll.base_bet),
    paytable: config.paytables.main_game.type,
  }
}
