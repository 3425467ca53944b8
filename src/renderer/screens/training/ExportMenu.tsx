import { Menu } from '@mantine/core'
import { Binary, Braces, ChevronDown, type LucideIcon, Share, TableProperties } from 'lucide-react'
import { useState } from 'react'
import type { StrategyFormat, StrategySource } from '../../../shared/training/strategy.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { MenuAction } from '../../components/MenuAction.tsx'
import { t } from '../../i18n/t.ts'
import { exportStrategy } from '../../state/trainingActions.ts'

const ENTRIES: readonly { readonly format: StrategyFormat; readonly icon: LucideIcon }[] = [
  { format: 'binary', icon: Binary },
  { format: 'json', icon: Braces },
  { format: 'csv', icon: TableProperties },
]

interface ExportMenuProps {
  readonly id: string
  readonly source: StrategySource
}

/** Takes the strategy out of Feltworks; main asks where, and writes. */
export function ExportMenu({ id, source }: ExportMenuProps) {
  const [busy, setBusy] = useState(false)
  const run = async (format: StrategyFormat) => {
    setBusy(true)
    await exportStrategy(id, source, format)
    setBusy(false)
  }
  return (
    <Menu>
      <Menu.Target>
        <ActionButton
          variant="filled"
          icon={Share}
          loading={busy}
          rightSection={<ChevronDown size={16} strokeWidth={1.75} aria-hidden />}
        >
          {t('training.export')}
        </ActionButton>
      </Menu.Target>
      <Menu.Dropdown>
        {ENTRIES.map(({ format, icon }) => (
          <MenuAction
            key={format}
            icon={icon}
            label={t(`training.export.${format}`)}
            purpose={t(`training.export.${format}Text`)}
            onClick={() => void run(format)}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
