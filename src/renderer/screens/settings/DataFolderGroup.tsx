import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Chip } from '../../components/Chip.tsx'
import { FormGroup, FormRow } from '../../components/FormRow.tsx'
import { t } from '../../i18n/t.ts'
import { ask, bridge } from '../../state/bridge.ts'
import { keys, useDataFolder } from '../../state/queries.ts'
import { tell } from '../../state/runActions.ts'
import { toast } from '../../state/toasts.tsx'
import { useFormat } from '../../state/useFormat.ts'

export function DataFolderGroup() {
  const format = useFormat()
  const client = useQueryClient()
  const folder = useDataFolder().data
  const [moving, setMoving] = useState(false)

  const move = async () => {
    setMoving(true)
    await tell(
      ask(bridge().settings.moveDataFolder()).then(async ({ moved, label }) => {
        await client.invalidateQueries({ queryKey: keys.dataFolder })
        if (moved)
          toast({ tone: 'ok', title: t('settings.moved'), text: t('settings.movedText', { folder: label }) })
      }),
    )
    setMoving(false)
  }

  const help =
    folder === undefined || folder.bytes === 0
      ? t('settings.folderEmpty')
      : t('settings.folderHelp', { size: format.bytes(folder.bytes) })
  return (
    <FormGroup title={t('settings.results')}>
      <FormRow label={t('settings.folder')} help={help}>
        <div className="settings-folder">
          <span className="settings-folder-name selectable">
            <span className="ellipsis" title={folder?.label}>
              {folder?.label}
            </span>
            {folder?.isDefault === true && <Chip>{t('settings.folderDefault')}</Chip>}
          </span>
          <ActionButton onClick={() => void tell(ask(bridge().settings.openDataFolder()))}>
            {t('settings.openFolder')}
          </ActionButton>
          <ActionButton loading={moving} onClick={() => void move()}>
            {t('settings.move')}
          </ActionButton>
        </div>
      </FormRow>
    </FormGroup>
  )
}
