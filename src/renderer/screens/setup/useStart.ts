import { useState } from 'react'
import type { FriendlyError } from '../../../shared/errors.ts'
import { t } from '../../i18n/t.ts'
import { goTo } from '../../shell/navigate.ts'
import { ask, bridge, friendly } from '../../state/bridge.ts'
import { useDraft } from '../../state/draft.ts'
import { useSelection } from '../../state/selection.ts'
import { toast } from '../../state/toasts.tsx'
import { asJson } from './form/asJson.ts'
import type { Experiment } from './useExperiment.ts'

interface Start {
  readonly run: () => void
  readonly starting: boolean
  readonly error: FriendlyError | null
}

/** Starts the draft and goes to its run; with problems it shows them instead. */
export function useStart(experiment: Experiment): Start {
  const [starting, setStarting] = useState(false)
  const [error, setError] = useState<FriendlyError | null>(null)
  const run = async () => {
    if (starting) return
    if (experiment.problemCount > 0) {
      experiment.showAll()
      return
    }
    const { draft } = useDraft.getState()
    setStarting(true)
    setError(null)
    try {
      const { id, notes } = await ask(
        bridge().simulations.start({
          draft: asJson(draft.config),
          name: draft.name.trim() === '' ? t('setup.newExperiment') : draft.name.trim(),
          rows: draft.rows,
        }),
      )
      for (const note of notes) toast({ tone: 'info', title: note })
      useSelection.getState().select(id)
      goTo('run', id)
    } catch (failure) {
      setError(friendly(failure))
      experiment.showAll()
    } finally {
      setStarting(false)
    }
  }
  return { run: () => void run(), starting, error }
}
