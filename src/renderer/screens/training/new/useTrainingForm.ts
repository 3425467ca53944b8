import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Problem } from '../../../../shared/config/problems.ts'
import type { FriendlyError } from '../../../../shared/errors.ts'
import type { TrainingEstimate } from '../../../../shared/training/estimate.ts'
import { ask, bridge, friendly } from '../../../state/bridge.ts'
import { type TrainingValues, useTrainingDraft } from '../../../state/trainingDraft.ts'
import { type TrainingField, trainingProblems } from './problems.ts'
import { toDraft } from './toDraft.ts'

export interface TrainingForm {
  readonly values: TrainingValues
  readonly edit: (change: Partial<TrainingValues>) => void
  /** A field that was left once shows its problem from then on. */
  readonly leave: (...fields: TrainingField[]) => void
  /** Shows every problem: what pressing Start does when some fields need a change. */
  readonly showAll: () => void
  readonly errorOf: (field: TrainingField) => string | undefined
  readonly warningOf: (field: TrainingField) => string | undefined
  readonly otherProblems: readonly string[]
  readonly problemCount: number
  readonly estimate: TrainingEstimate | undefined
  /** A newer estimate is on its way. */
  readonly stale: boolean
  readonly estimateError: FriendlyError | null
}

/** Typing goes on while main checks; asked this long after the last key. */
const CHECK_MS = 120
/** The estimate runs a short trial, so it waits for a pause. */
const ESTIMATE_MS = 400

const NONE: readonly Problem[] = []

/** The draft as a form: its fields, what is wrong with them, and what the training would take. */
export function useTrainingForm(): TrainingForm {
  const { values, edit } = useTrainingDraft()
  const [left, setLeft] = useState<ReadonlySet<TrainingField> | 'all'>(new Set())
  const present = JSON.stringify(toDraft(values))
  const [asked] = useDebouncedValue(present, CHECK_MS)
  const check = useQuery({
    queryKey: ['trainings', 'check', asked],
    queryFn: () => ask(bridge().trainings.check({ draft: JSON.parse(asked) })),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  const [tried] = useDebouncedValue(asked, ESTIMATE_MS)
  const valid = check.data?.config != null && !check.isPlaceholderData && tried === asked
  const estimate = useQuery({
    queryKey: ['trainings', 'estimate', tried],
    queryFn: () => ask(bridge().trainings.estimate({ draft: JSON.parse(tried) })),
    enabled: valid,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  const problems = useMemo(() => trainingProblems(check.data?.problems ?? NONE), [check.data])
  const warnings = useMemo(() => trainingProblems(check.data?.warnings ?? NONE), [check.data])
  return {
    values,
    edit,
    leave: (...fields) =>
      setLeft((now) =>
        now === 'all' ? now : fields.every((field) => now.has(field)) ? now : new Set([...now, ...fields]),
      ),
    showAll: () => setLeft('all'),
    errorOf: (field) => (left === 'all' || left.has(field) ? problems.byField[field] : undefined),
    warningOf: (field) => (valid ? warnings.byField[field] : undefined),
    otherProblems: problems.others,
    problemCount: Object.keys(problems.byField).length + problems.others.length,
    estimate: estimate.data,
    stale: check.data?.config !== null && (estimate.isPlaceholderData || tried !== present || !valid),
    estimateError: estimate.error === null ? null : friendly(estimate.error),
  }
}
