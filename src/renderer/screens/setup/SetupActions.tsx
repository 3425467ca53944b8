import { BookmarkPlus, FileUp, Save } from 'lucide-react'
import { useState } from 'react'
import { useCommandHandler } from '../../commands/handlers.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { t } from '../../i18n/t.ts'
import { openExperimentFile } from '../../state/actions.ts'
import { ask, bridge } from '../../state/bridge.ts'
import { useDraft } from '../../state/draft.ts'
import { toast, toastError } from '../../state/toasts.tsx'
import { asJson } from './form/asJson.ts'
import { SavePresetDialog } from './presets/SavePresetDialog.tsx'

/** Quiet actions of the top bar: files, and presets. */
export function SetupActions() {
  const [saving, setSaving] = useState(false)
  useCommandHandler('experiment.save', { enabled: true, run: saveFile })
  return (
    <>
      <ActionButton variant="subtle" icon={FileUp} onClick={() => void openExperimentFile()}>
        {t('setup.open')}
      </ActionButton>
      <ActionButton variant="subtle" icon={Save} onClick={() => void saveFile()}>
        {t('setup.saveFile')}
      </ActionButton>
      <ActionButton variant="subtle" icon={BookmarkPlus} onClick={() => setSaving(true)}>
        {t('setup.savePreset')}
      </ActionButton>
      <SavePresetDialog opened={saving} onClose={() => setSaving(false)} />
    </>
  )
}

async function saveFile(): Promise<void> {
  const { draft } = useDraft.getState()
  const name = draft.name.trim() === '' ? t('setup.newExperiment') : draft.name.trim()
  try {
    const { saved, fileName } = await ask(bridge().library.saveConfig({ name, draft: asJson(draft.config) }))
    if (saved) toast({ tone: 'ok', title: t('setup.saved', { file: fileName }) })
  } catch (error) {
    toastError(error)
  }
}
