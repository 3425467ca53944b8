import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RuleStatistics } from '../../../../shared/results/ruleStatistics.ts'
import { ask, bridge } from '../../../state/bridge.ts'

export type Bet = 'bet1' | 'bet2'
export interface Rule {
  readonly condition: string
  readonly action: 'ride' | 'pull'
}

/** Counting goes through every hand, so it waits for a pause. */
const COUNT_MS = 200

interface RuleShares {
  readonly known: RuleStatistics | undefined
  /** They belong to the rules as they were. */
  readonly stale: boolean
}

/** How often each rule decides, exactly; the last answer stays while rules are wrong or being counted. */
export function useRuleShares(bet: Bet, rules: readonly Rule[], valid: boolean): RuleShares {
  const present = JSON.stringify(rules)
  const [asked] = useDebouncedValue(present, COUNT_MS)
  const query = useQuery({
    queryKey: ['simulations', 'ruleStatistics', bet, asked],
    queryFn: () => ask(bridge().simulations.ruleStatistics({ bet, rules: JSON.parse(asked) })),
    enabled: valid && asked === present,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    retry: false,
  })
  return { known: query.data, stale: !valid || asked !== present || query.isPlaceholderData }
}
