import { useQuery } from '@tanstack/react-query'
import type { StrategySource } from '../../../../shared/training/strategy.ts'
import { ask, bridge } from '../../../state/bridge.ts'

/** A node of the game's tree with what follows it. */
export function useNode(id: string, source: StrategySource, steps: readonly number[], enabled = true) {
  return useQuery({
    queryKey: ['trainings', 'node', id, source, steps],
    queryFn: () => ask(bridge().trainings.node({ id, source, steps: [...steps] })),
    enabled,
  })
}
