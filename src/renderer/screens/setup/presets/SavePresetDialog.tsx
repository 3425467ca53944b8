import { Button, Modal, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { t } from '../../../i18n/t.ts'
import { ask, bridge, friendly } from '../../../state/bridge.ts'
import { useDraft } from '../../../state/draft.ts'
import { keys } from '../../../state/queries.ts'
import { toast } from '../../../state/toasts.tsx'
import { asJson } from '../form/asJson.ts'

interface SavePresetDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Asks for the one thing that is missing: a name. */
export function SavePresetDialog({ opened, onClose }: SavePresetDialogProps) {
  const { draft } = useDraft()
  const [name, setName] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const client = useQueryClient()
  const value = name ?? draft.name
  const close = () => {
    setName(null)
    setError(null)
    onClose()
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (value.trim() === '') {
      setError(t('setup.nameNeeded'))
      return
    }
    try {
      await ask(bridge().library.savePreset({ name: value.trim(), draft: asJson(draft.config) }))
      await client.invalidateQueries({ queryKey: keys.presets })
      toast({ tone: 'ok', title: t('setup.presetSaved', { name: value.trim() }) })
      close()
    } catch (failure) {
      setError(friendly(failure).message)
    }
  }
  return (
    <Modal opened={opened} onClose={close} title={t('setup.savePreset')}>
      <form onSubmit={(event) => void save(event)} className="dialog-form">
        <TextInput
          label={t('setup.presetName')}
          value={value}
          maxLength={200}
          error={error}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className="dialog-actions">
          <Button onClick={close}>{t('action.cancel')}</Button>
          <Button type="submit" variant="filled">
            {t('setup.save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
