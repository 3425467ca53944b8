import { Menu } from '@mantine/core'
import { Copy, Ellipsis, FolderOpen, Pencil, Play, RotateCcw, Trash2 } from 'lucide-react'
import type { RunCard } from '../../../shared/api/library.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { MenuAction } from '../../components/MenuAction.tsx'
import { t } from '../../i18n/t.ts'
import { copyReproduction, deleteRun, resumeRun, runAgain } from '../../state/runActions.ts'
import { canResume, runAddress } from './runAddress.ts'

interface RunMenuProps {
  readonly run: RunCard
  readonly onRename: () => void
}

export function RunMenu({ run, onRename }: RunMenuProps) {
  const { id, name } = run
  const address = runAddress(run)
  return (
    <Menu returnFocus={false}>
      <Menu.Target>
        <IconButton icon={Ellipsis} label={t('library.more', { name })} className="run-more" />
      </Menu.Target>
      <Menu.Dropdown>
        <MenuAction
          icon={FolderOpen}
          label={t(address.startsWith('#/run/') ? 'library.openRun' : 'library.open')}
          onClick={() => location.assign(address)}
        />
        {canResume(run) && (
          <MenuAction icon={Play} label={t('library.resume')} onClick={() => void resumeRun(id)} />
        )}
        <MenuAction
          icon={RotateCcw}
          label={t('library.runAgain')}
          purpose={t('library.runAgainPurpose')}
          onClick={() => void runAgain(id)}
        />
        <MenuAction
          icon={Copy}
          label={t('library.copyCommand')}
          purpose={t('library.copyCommandPurpose')}
          onClick={() => void copyReproduction(id)}
        />
        <MenuAction icon={Pencil} label={t('library.rename')} onClick={onRename} />
        <Menu.Divider />
        <MenuAction
          danger
          icon={Trash2}
          label={t('library.delete')}
          purpose={t('library.deletePurpose')}
          onClick={() => void deleteRun(id, name)}
        />
      </Menu.Dropdown>
    </Menu>
  )
}
