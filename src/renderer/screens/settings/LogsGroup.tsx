import { FolderOpen } from 'lucide-react'
import { useRunCommand } from '../../commands/useCommands.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { FormGroup, FormRow } from '../../components/FormRow.tsx'
import { t } from '../../i18n/t.ts'

export function LogsGroup() {
  const runCommand = useRunCommand()
  return (
    <FormGroup title={t('settings.troubles')}>
      <FormRow label={t('settings.logs')} help={t('settings.logsHelp')}>
        <ActionButton icon={FolderOpen} onClick={() => runCommand('help.openLogs')}>
          {t('settings.openLogs')}
        </ActionButton>
      </FormRow>
    </FormGroup>
  )
}
