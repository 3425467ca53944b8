import { useEffect, useRef, useState } from 'react'
import { t } from '../../i18n/t.ts'
import { useFormat } from '../../state/useFormat.ts'
import type { ShownRun } from './useShownRun.ts'

/** Spoken progress may not come more often than this. */
const EVERY_MS = 10_000

/** Tells screen readers how far the run is: politely, and at most every ten seconds. */
export function RunAnnouncer({ run }: { readonly run: ShownRun }) {
  const format = useFormat()
  const text = t('run.announce', {
    state: t(`state.${run.state}`),
    percent: format.percent(run.fraction, { places: 0 }),
    sessions: format.count(run.sessionsDone),
  })
  const newest = useRef(text)
  useEffect(() => {
    newest.current = text
  }, [text])
  const [spoken, setSpoken] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of state is told at once.
  useEffect(() => {
    setSpoken(newest.current)
    const timer = setInterval(() => setSpoken(newest.current), EVERY_MS)
    return () => clearInterval(timer)
  }, [run.state])
  return (
    <div className="sr-only" aria-live="polite">
      {spoken}
    </div>
  )
}
