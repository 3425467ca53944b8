import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Problem } from '../../../shared/config/problems.ts'
import type { SimulationConfig } from '../../../shared/config/simulation.ts'
import { ask, bridge, friendly } from '../../state/bridge.ts'
import type { Draft } from '../../state/draft.ts'

/** Typing goes on while main checks; asked this long after the last key. */
const CHECK_MS = 120
/** The sample costs real work, so it waits for a pause. */
const PREVIEW_MS = 250

const NONE: readonly Problem[] = []

/** What main says of a draft: its problems at once, and after a pause what it would give. */
export function useChecks(draft: Pick<Draft, 'config' | 'rows'>) {
  const present = JSON.stringify(draft.config)
  const [asked] = useDebouncedValue(present, CHECK_MS)
  const check = useQuery({
    queryKey: ['simulations', 'check', asked],
    queryFn: () => ask(bridge().simulations.check({ draft: JSON.parse(asked) })),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  const [sampled] = useDebouncedValue(asked, PREVIEW_MS)
  const valid = check.data?.config != null && !check.isPlaceholderData && sampled === asked
  const preview = useQuery({
    queryKey: ['simulations', 'preview', sampled, draft.rows],
    queryFn: async () => {
      const config: SimulationConfig = JSON.parse(sampled)
      const answer = bridge().simulations.preview({ draft: JSON.parse(sampled), rows: draft.rows })
      return { config, answer: await ask(answer) }
    },
    enabled: valid,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  const warnings = useMemo(
    () => [...(check.data?.warnings ?? NONE), ...(preview.data?.answer.warnings ?? NONE)],
    [check.data, preview.data],
  )
  return {
    problems: check.data?.problems ?? NONE,
    /** None while something is wrong: first things first. */
    warnings: check.data?.config == null ? NONE : warnings,
    ready: check.data?.config != null && asked === present && !check.isPlaceholderData,
    preview: preview.data,
    stale: check.data?.config !== null && (preview.isPlaceholderData || sampled !== present || !valid),
    previewError: preview.error === null ? null : friendly(preview.error),
  }
}
