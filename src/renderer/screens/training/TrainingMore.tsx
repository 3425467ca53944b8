import { Menu } from '@mantine/core'
import { Ellipsis, Plus, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../components/IconButton.tsx'
import { MenuAction } from '../../components/MenuAction.tsx'
import { t } from '../../i18n/t.ts'
import { TrainingLog } from './TrainingLog.tsx'

interface TrainingMoreProps {
  readonly id: string
  /** While a training goes on, a new one is not what the bar is for. */
  readonly onNew?: () => void
}

/** What is seldom needed. */
export function TrainingMore({ id, onNew }: TrainingMoreProps) {
  const [log, setLog] = useState(false)
  return (
    <>
      <Menu>
        <Menu.Target>
          <IconButton icon={Ellipsis} label={t('training.more.training')} size={32} />
        </Menu.Target>
        <Menu.Dropdown>
          <MenuAction icon={ScrollText} label={t('run.log')} onClick={() => setLog(true)} />
          {onNew !== undefined && <MenuAction icon={Plus} label={t('training.new')} onClick={onNew} />}
        </Menu.Dropdown>
      </Menu>
      <TrainingLog id={id} instance={null} opened={log} onClose={() => setLog(false)} />
    </>
  )
}
