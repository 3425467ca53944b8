import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { Problem } from '../../../shared/config/problems.ts'
import type { SimulationConfig } from '../../../shared/config/simulation.ts'
import type { FriendlyError } from '../../../shared/errors.ts'
import type { Preview } from '../../../shared/results/preview.ts'
import { ask, bridge, friendly } from '../../state/bridge.ts'
import { useDraft } from '../../state/draft.ts'
import { useFormat } from '../../state/useFormat.ts'
import { type FieldProblems, fieldProblems } from './form/problems.ts'
import { type FieldName, type FormValues, toConfig, toForm } from './form/values.ts'

export interface Experiment {
  readonly values: FormValues
  readonly change: <K extends FieldName>(field: K, value: FormValues[K]) => void
  /** A field that was left once shows its problem from then on. */
  readonly leave: (field: FieldName) => void
  /** Shows every problem: what pressing Run does when some fields need a change. */
  readonly showAll: () => void
  readonly errorOf: (field: FieldName) => string | undefined
  readonly warningOf: (field: FieldName) => string | undefined
  readonly otherProblems: readonly string[]
  readonly problemCount: number
  /** The draft as the form describes it. */
  readonly draft: SimulationConfig
  /** Nothing is known to be wrong with the draft as it stands now. */
  readonly ready: boolean
  readonly preview: Preview | undefined
  /** The settings that the preview belongs to. */
  readonly previewed: SimulationConfig
  /** A newer preview is on its way. */
  readonly stale: boolean
  readonly previewError: FriendlyError | null
}

/** Typing goes on while main checks; asked this long after the last key. */
const CHECK_MS = 120
/** The sample costs real work, so it waits for a pause. */
const PREVIEW_MS = 250

const NONE: readonly Problem[] = []

/** The draft as a form: its fields, what is wrong with them, and what the experiment would give. */
export function useExperiment(): Experiment {
  const { draft, edit } = useDraft()
  const { currency } = useFormat().style
  const values = useMemo(() => toForm(draft.config, draft.rows), [draft.config, draft.rows])
  const [left, setLeft] = useState<ReadonlySet<FieldName> | 'all'>(new Set())

  const change: Experiment['change'] = useCallback(
    (field, value) => {
      const { draft: now } = useDraft.getState()
      const next = { ...toForm(now.config, now.rows), [field]: value }
      edit({ config: toConfig(next, now.config), rows: next.rows })
    },
    [edit],
  )

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

  const problems = useMemo(
    () => fieldProblems(check.data?.problems ?? NONE, currency),
    [check.data, currency],
  )
  const warnings = useMemo(
    () =>
      fieldProblems(
        [...(check.data?.warnings ?? NONE), ...(preview.data?.answer.warnings ?? NONE)],
        currency,
      ),
    [check.data, preview.data, currency],
  )
  const shown = (found: FieldProblems, field: FieldName) =>
    left === 'all' || left.has(field) ? found.byField[field] : undefined

  return {
    values,
    change,
    leave: (field) => setLeft((now) => (now === 'all' || now.has(field) ? now : new Set([...now, field]))),
    showAll: () => setLeft('all'),
    errorOf: (field) => shown(problems, field),
    warningOf: (field) => (valid ? warnings.byField[field] : undefined),
    otherProblems: problems.others,
    problemCount: Object.keys(problems.byField).length + problems.others.length,
    draft: draft.config,
    ready: check.data?.config != null && asked === present && !check.isPlaceholderData,
    preview: preview.data?.answer,
    // With a problem in the form, figures of the last settings that could be played stay on show.
    previewed: preview.data?.config ?? draft.config,
    stale: check.data?.config !== null && (preview.isPlaceholderData || sampled !== present || !valid),
    previewError: preview.error === null ? null : friendly(preview.error),
  }
}
