import { Modal } from '@mantine/core'
import { ActionButton } from '../components/ActionButton.tsx'
import { t } from '../i18n/t.ts'
import { useOverlays } from '../state/overlays.ts'
import { ShortcutList } from './ShortcutList.tsx'
import './ShortcutsSheet.css'

export function ShortcutsSheet() {
  const { shown, close } = useOverlays()
  return (
    <Modal
      opened={shown === 'shortcuts'}
      onClose={close}
      size={600}
      attributes={{ content: { 'aria-label': t('shortcuts.title') } }}
    >
      <h2 className="shortcuts-title">{t('shortcuts.title')}</h2>
      <ShortcutList />
      <div className="shortcuts-foot">
        <ActionButton autoFocus onClick={close}>
          {t('action.close')}
        </ActionButton>
      </div>
    </Modal>
  )
}
