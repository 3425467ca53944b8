import { createContext, use, useCallback, useMemo, useState } from 'react'
import type { SimulationConfig } from '../../../shared/config/simulation.ts'
import type { FriendlyError } from '../../../shared/errors.ts'
import type { Preview } from '../../../shared/results/preview.ts'
import { type Draft, useDraft } from '../../state/draft.ts'
import { type ConfigPath, withValue } from './form/paths.ts'
import { type FoundProblems, type SectionId, sortProblems } from './form/problems.ts'
import { useChecks } from './useChecks.ts'
import { useSections } from './useSections.ts'

export interface Experiment {
  /** The draft as it stands; a field that is not a value yet is text here. */
  readonly config: SimulationConfig
  readonly rows: Draft['rows']
  readonly set: (path: ConfigPath, value: unknown) => void
  /** A change of several keys at once. */
  readonly change: (make: (draft: Draft) => Partial<Draft>) => void
  /** A field that was left once shows its problem from then on. */
  readonly leave: (path: string) => void
  /** Shows every problem: what pressing Run does when some fields need a change. */
  readonly showAll: () => void
  /** Whether a problem at this path is to be shown yet. */
  readonly isShown: (path: string) => boolean
  readonly problems: FoundProblems
  readonly warnings: FoundProblems
  readonly problemCount: number
  /** Nothing is known to be wrong with the draft as it stands now. */
  readonly ready: boolean
  readonly preview: Preview | undefined
  /** The settings that the preview belongs to. */
  readonly previewed: SimulationConfig
  /** A newer preview is on its way. */
  readonly stale: boolean
  readonly previewError: FriendlyError | null
}

/** The draft as a form: its fields, what is wrong with them, and what the experiment would give. */
export function useExperiment(): Experiment {
  const { draft, edit } = useDraft()
  const [left, setLeft] = useState<ReadonlySet<string> | 'all'>(new Set())
  const open = useSections((state) => state.open)
  const checks = useChecks(draft)
  const problems = useMemo(() => sortProblems(checks.problems), [checks.problems])
  const warnings = useMemo(() => sortProblems(checks.warnings), [checks.warnings])

  const change: Experiment['change'] = useCallback((make) => edit(make(useDraft.getState().draft)), [edit])
  const set: Experiment['set'] = useCallback(
    (path, value) => change(({ config }) => ({ config: withValue(config, path, value) })),
    [change],
  )

  return {
    config: draft.config,
    rows: draft.rows,
    set,
    change,
    leave: (path) => setLeft((now) => (now === 'all' || now.has(path) ? now : new Set([...now, path]))),
    showAll: () => {
      setLeft('all')
      for (const section of Object.keys(problems.bySection)) open(section as SectionId)
    },
    isShown: (path) => left === 'all' || left.has(path),
    problems,
    warnings,
    problemCount: problems.byPath.size + problems.others.length,
    ready: checks.ready,
    preview: checks.preview?.answer,
    // With a problem in the form, figures of the last settings that could be played stay on show.
    previewed: checks.preview?.config ?? draft.config,
    stale: checks.stale,
    previewError: checks.previewError,
  }
}

/** The experiment that the parts of the form edit. */
export const ExperimentContext = createContext<Experiment | null>(null)

export function useForm(): Experiment {
  const experiment = use(ExperimentContext)
  if (experiment === null) throw new Error('This part belongs inside Set up.')
  return experiment
}
