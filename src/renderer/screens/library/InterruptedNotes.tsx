import { History } from 'lucide-react'
import type { RunCard } from '../../../shared/api/library.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Note } from '../../components/Note.tsx'
import { t } from '../../i18n/t.ts'
import { resumeRun } from '../../state/runActions.ts'
import { useFormat } from '../../state/useFormat.ts'

/** What a crash or a power cut left behind, and what of it is safe. */
export function InterruptedNotes({ runs }: { readonly runs: readonly RunCard[] }) {
  const format = useFormat()
  return runs.map(({ id, name, sessionsDone, sessionsTotal }) => (
    <Note
      key={id}
      tone="warn"
      icon={History}
      action={
        <ActionButton size="sm" onClick={() => void resumeRun(id)}>
          {t('library.resume')}
        </ActionButton>
      }
    >
      <b>{t('library.interrupted', { name })}</b>{' '}
      {t('library.safe', { done: format.count(sessionsDone), total: format.count(sessionsTotal) })}
    </Note>
  ))
}
