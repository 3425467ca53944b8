import { History, TriangleAlert } from 'lucide-react'
import type { RunCard } from '../../../../shared/api/library.ts'
import type { Results } from '../../../../shared/api/simulations.ts'
import { Note } from '../../../components/Note.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

interface StateNotesProps {
  readonly results: Results
  readonly card: RunCard | undefined
}

/** What happened to a run that did not simply end, and what of it is safe. */
export function StateNotes({ results, card }: StateNotesProps) {
  const format = useFormat()
  const { state, sessionsDone, error } = results.record
  if (state !== 'interrupted' && state !== 'failed') return null
  const safe = t('run.safe', {
    done: format.count(sessionsDone),
    total: format.count(card?.sessionsTotal ?? sessionsDone),
  })
  return (
    <div className="results-note">
      {state === 'interrupted' ? (
        <Note tone="warn" icon={History}>
          <b>{t('results.interrupted')}</b> {safe}
        </Note>
      ) : (
        <Note tone="bad" icon={TriangleAlert}>
          <b>{t('results.failedNote')}</b> {error?.message} {safe}
        </Note>
      )}
    </div>
  )
}
