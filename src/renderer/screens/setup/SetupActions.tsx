import { notifications } from '@mantine/notifications'
import { BookmarkPlus, FileUp, Save } from 'lucide-react'
import { useState } from 'react'
import { ActionButton } from '../../components/ActionButton.tsx'
import { t } from '../../i18n/t.ts'
import { ask, bridge, friendly } from '../../state/bridge.ts'
import { rowsFor, useDraft } from '../../state/draft.ts'
import { asJson } from './form/asJson.ts'
import { SavePresetDialog } from './presets/SavePresetDialog.tsx'

/** Quiet actions of the top bar: files, and presets. */
export function SetupActions() {
  const [saving, setSaving] = useState(false)
  return (
    <>
      <ActionButton variant="subtle" icon={FileUp} onClick={() => void open()}>
        {t('setup.open')}
      </ActionButton>
      <ActionButton variant="subtle" icon={Save} onClick={() => void save()}>
        {t('setup.saveFile')}
      </ActionButton>
      <ActionButton variant="subtle" icon={BookmarkPlus} onClick={() => setSaving(true)}>
        {t('setup.savePreset')}
      </ActionButton>
      <SavePresetDialog opened={saving} onClose={() => setSaving(false)} />
    </>
  )
}

async function open(): Promise<void> {
  try {
    const file = await ask(bridge().library.openConfig())
    if (file === null) return
    useDraft.getState().replace({ name: file.name, config: file.config, rows: rowsFor(file.config) })
    for (const warning of file.warnings) notifications.show({ message: warning })
  } catch (error) {
    tell(error, t('setup.openFailed'))
  }
}

async function save(): Promise<void> {
  const { draft } = useDraft.getState()
  try {
    const name = draft.name.trim() === '' ? t('setup.newExperiment') : draft.name.trim()
    const { saved, fileName } = await ask(bridge().library.saveConfig({ name, draft: asJson(draft.config) }))
    if (saved) notifications.show({ message: t('setup.saved', { file: fileName }) })
  } catch (error) {
    tell(error, t('setup.saveFailed'))
  }
}

function tell(error: unknown, title: string): void {
  const { message, hint, ref } = friendly(error)
  notifications.show({
    title,
    message: [message, hint, ref && `Ref. ${ref}`].filter(Boolean).join(' '),
    autoClose: false,
  })
}
