import { Menu } from '@mantine/core'
import { CopyPlus, Ellipsis, Plus, ScrollText } from 'lucide-react'
import { useState } from 'react'
import type { TrainingCard } from '../../../shared/api/trainings.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { MenuAction } from '../../components/MenuAction.tsx'
import { t } from '../../i18n/t.ts'
import { trainAgain } from './new/trainAgain.ts'
import { TrainingLog } from './TrainingLog.tsx'

interface TrainingMoreProps {
  readonly card: TrainingCard
  /** While a training goes on, a new one is not what the bar is for. */
  readonly onNew?: () => void
}

/** What is seldom needed. */
export function TrainingMore({ card, onNew }: TrainingMoreProps) {
  const [log, setLog] = useState(false)
  return (
    <>
      <Menu>
        <Menu.Target>
          <IconButton icon={Ellipsis} label={t('training.more.training')} size={32} />
        </Menu.Target>
        <Menu.Dropdown>
          <MenuAction icon={ScrollText} label={t('run.log')} onClick={() => setLog(true)} />
          <MenuAction icon={CopyPlus} label={t('training.again')} onClick={() => trainAgain(card)} />
          {onNew !== undefined && <MenuAction icon={Plus} label={t('training.new')} onClick={onNew} />}
        </Menu.Dropdown>
      </Menu>
      <TrainingLog id={card.id} instance={null} opened={log} onClose={() => setLog(false)} />
    </>
  )
}
