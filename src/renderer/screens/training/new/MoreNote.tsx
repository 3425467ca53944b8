import { ListPlus } from 'lucide-react'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { Note } from '../../../components/Note.tsx'
import { t } from '../../../i18n/t.ts'
import type { TrainingForm } from './useTrainingForm.ts'

/** Names the settings that go along without a field of their own. */
export function MoreNote({ form: { values, edit } }: { readonly form: TrainingForm }) {
  const names = Object.keys(values.more)
  if (names.length === 0) return null
  return (
    <Note
      icon={ListPlus}
      action={
        <ActionButton size="sm" onClick={() => edit({ more: {} })}>
          {t('training.moreLeaveOut')}
        </ActionButton>
      }
    >
      {t('training.moreSettings')} <span className="mono">{names.join(', ')}</span>
    </Note>
  )
}
