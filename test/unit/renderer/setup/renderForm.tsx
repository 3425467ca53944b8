import type { ReactNode } from 'react'
import { ExperimentContext, useExperiment } from '../../../../src/renderer/screens/setup/useExperiment.ts'
import { EMPTY_DRAFT, useDraft } from '../../../../src/renderer/state/draft.ts'
import { DEFAULT_CONFIG } from '../../../../src/shared/config/defaults.ts'
import type { SimulationConfig } from '../../../../src/shared/config/simulation.ts'
import { renderPart } from '../render.tsx'

/** A part of the form around a draft, without the rest of the window. */
export function renderForm(part: ReactNode, config: SimulationConfig = DEFAULT_CONFIG) {
  useDraft.getState().replace({ ...EMPTY_DRAFT, config })
  return renderPart(<Form>{part}</Form>)
}

function Form({ children }: { readonly children: ReactNode }) {
  const experiment = useExperiment()
  return (
    <ExperimentContext value={experiment}>
      <form>{children}</form>
      <output data-testid="count">{experiment.problemCount}</output>
      <button type="button" onClick={experiment.showAll}>
        Show all
      </button>
    </ExperimentContext>
  )
}

export const draftConfig = (): SimulationConfig => useDraft.getState().draft.config
