import { Menu } from '@mantine/core'
import { CopyPlus, Ellipsis, FolderOpen, Pencil, Play, Trash2 } from 'lucide-react'
import type { TrainingCard } from '../../../../shared/api/trainings.ts'
import { IconButton } from '../../../components/IconButton.tsx'
import { MenuAction } from '../../../components/MenuAction.tsx'
import { t } from '../../../i18n/t.ts'
import { goTo } from '../../../shell/navigate.ts'
import { deleteTraining, resumeTraining } from '../../../state/trainingActions.ts'
import { isActive } from '../../../state/trainings.ts'
import { trainAgain } from '../../training/new/trainAgain.ts'

const RESUMABLE: ReadonlySet<TrainingCard['state']> = new Set(['paused', 'interrupted', 'stopped', 'failed'])

interface TrainingMenuProps {
  readonly card: TrainingCard
  readonly onRename: () => void
}

export function TrainingMenu({ card, onRename }: TrainingMenuProps) {
  const { id, name, state } = card
  return (
    <Menu returnFocus={false}>
      <Menu.Target>
        <IconButton icon={Ellipsis} label={t('library.more', { name })} className="run-more" />
      </Menu.Target>
      <Menu.Dropdown>
        <MenuAction icon={FolderOpen} label={t('library.open')} onClick={() => goTo('training', id)} />
        {RESUMABLE.has(state) && (
          <MenuAction icon={Play} label={t('library.resume')} onClick={() => void resumeTraining(id)} />
        )}
        <MenuAction icon={CopyPlus} label={t('training.again')} onClick={() => trainAgain(card)} />
        <MenuAction icon={Pencil} label={t('library.rename')} onClick={onRename} />
        <Menu.Divider />
        <MenuAction
          danger
          icon={Trash2}
          label={t('library.delete')}
          purpose={t('library.deletePurpose')}
          reason={isActive(card) ? t('training.stopFirst') : undefined}
          onClick={() => void deleteTraining(id, name)}
        />
      </Menu.Dropdown>
    </Menu>
  )
}
