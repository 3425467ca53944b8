import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SimulationConfig } from '../../../../shared/config/simulation.ts'
import type { FriendlyError } from '../../../../shared/errors.ts'
import type { BestPlayAnswer } from '../../../../shared/exact/bestPlay.ts'
import { ask, bridge, friendly } from '../../../state/bridge.ts'
import { useDraft } from '../../../state/draft.ts'
import { type GoalKind, objectiveOf, solvesAtOnce } from './goals.ts'

export interface Goal {
  readonly kind: GoalKind
  readonly choose: (kind: GoalKind) => void
  readonly config: SimulationConfig
  readonly answer: BestPlayAnswer | undefined
  readonly error: FriendlyError | null
  readonly solving: boolean
  /** Begins what would take a while; null when it began by itself. */
  readonly solve: (() => void) | null
}

/** Best play for a goal within the experiment that is being set up. */
export function useGoal(): Goal {
  const { config } = useDraft((state) => state.draft)
  const [kind, choose] = useState<GoalKind>('win')
  const [wanted, setWanted] = useState<string | null>(null)
  const objective = objectiveOf(kind, config)
  const asked = JSON.stringify([config, objective])
  const enabled = solvesAtOnce(config) || wanted === asked
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['strategy', 'bestPlay', asked],
    queryFn: () => {
      const [draft, goal] = JSON.parse(asked)
      return ask(bridge().strategy.bestPlay({ draft, objective: goal }))
    },
    enabled,
    retry: false,
  })
  return {
    kind,
    choose,
    config,
    answer: data,
    error: error === null ? null : friendly(error),
    solving: isFetching,
    solve: enabled && error === null ? null : enabled ? () => void refetch() : () => setWanted(asked),
  }
}
