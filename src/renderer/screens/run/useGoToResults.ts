import { useEffect, useRef } from 'react'
import type { RunState } from '../../../shared/results/run.ts'
import { goTo } from '../../shell/navigate.ts'
import { useSelection } from '../../state/selection.ts'
import type { ShownRun } from './useShownRun.ts'

/** Long enough to see the bar arrive. */
const PAUSE_MS = 900

/** When the run on show ends by itself, its results follow; a run that had ended before stays on show. */
export function useGoToResults({ id, state }: ShownRun): void {
  const before = useRef<{ readonly id: string; readonly state: RunState }>({ id, state })
  useEffect(() => {
    const ended = before.current.id === id && before.current.state === 'running' && state === 'done'
    if (!ended) {
      before.current = { id, state }
      return
    }
    useSelection.getState().select(id)
    const timer = setTimeout(() => goTo('results', id), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [id, state])
}
