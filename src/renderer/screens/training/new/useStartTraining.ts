import { useState } from 'react'
import type { FriendlyError } from '../../../../shared/errors.ts'
import { t } from '../../../i18n/t.ts'
import { goTo } from '../../../shell/navigate.ts'
import { ask, bridge, friendly } from '../../../state/bridge.ts'
import { toast } from '../../../state/toasts.tsx'
import { useTrainingDraft } from '../../../state/trainingDraft.ts'
import { toDraft } from './toDraft.ts'
import type { TrainingForm } from './useTrainingForm.ts'

interface Start {
  readonly start: () => void
  readonly starting: boolean
  readonly error: FriendlyError | null
}

/** Starts what the form describes and goes to it; with problems it shows them instead. */
export function useStartTraining(form: TrainingForm): Start {
  const [starting, setStarting] = useState(false)
  const [error, setError] = useState<FriendlyError | null>(null)
  const start = async () => {
    if (starting) return
    if (form.problemCount > 0) {
      form.showAll()
      return
    }
    const { values } = useTrainingDraft.getState()
    const name = values.name.trim()
    setStarting(true)
    setError(null)
    try {
      const { id, notes } = await ask(
        bridge().trainings.start({
          draft: toDraft(values),
          name: name === '' ? t(`training.game.${values.game}`) : name,
        }),
      )
      for (const note of notes) toast({ tone: 'info', title: note })
      goTo('training', id)
    } catch (failure) {
      setError(friendly(failure))
      form.showAll()
    } finally {
      setStarting(false)
    }
  }
  return { start: () => void start(), starting, error }
}
