import { Menu } from '@mantine/core'
import {
  Binary,
  Braces,
  ChevronDown,
  FileText,
  type LucideIcon,
  Share,
  Sheet,
  TableProperties,
} from 'lucide-react'
import { useState } from 'react'
import type {
  StrategyFormat,
  StrategySource,
  TrainingReportFormat,
} from '../../../shared/training/strategy.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { MenuAction } from '../../components/MenuAction.tsx'
import { t } from '../../i18n/t.ts'
import { exportStrategy, exportTrainingReport } from '../../state/trainingActions.ts'

const STRATEGIES: readonly { readonly format: StrategyFormat; readonly icon: LucideIcon }[] = [
  { format: 'binary', icon: Binary },
  { format: 'json', icon: Braces },
  { format: 'csv', icon: TableProperties },
]

const REPORTS: readonly { readonly format: TrainingReportFormat; readonly icon: LucideIcon }[] = [
  { format: 'html', icon: FileText },
  { format: 'json', icon: Braces },
  { format: 'csv', icon: Sheet },
]

interface ExportMenuProps {
  readonly id: string
  readonly source: StrategySource
  /** Whether it is what one comes for. */
  readonly isPrimary?: boolean
}

/** Takes the strategy or a report out of Feltworks; main asks where, and writes. */
export function ExportMenu({ id, source, isPrimary = true }: ExportMenuProps) {
  const [busy, setBusy] = useState(false)
  const run = async (work: Promise<void>) => {
    setBusy(true)
    await work
    setBusy(false)
  }
  return (
    <Menu>
      <Menu.Target>
        <ActionButton
          variant={isPrimary ? 'filled' : 'default'}
          icon={Share}
          loading={busy}
          rightSection={<ChevronDown size={16} strokeWidth={1.75} aria-hidden />}
        >
          {t('training.export')}
        </ActionButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('training.export.strategy')}</Menu.Label>
        {STRATEGIES.map(({ format, icon }) => (
          <MenuAction
            key={format}
            icon={icon}
            label={t(`training.export.${format}`)}
            purpose={t(`training.export.${format}Text`)}
            onClick={() => void run(exportStrategy(id, source, format))}
          />
        ))}
        <Menu.Label>{t('training.export.report')}</Menu.Label>
        {REPORTS.map(({ format, icon }) => (
          <MenuAction
            key={format}
            icon={icon}
            label={t(`training.report.${format}`)}
            purpose={t(`training.report.${format}Text`)}
            onClick={() => void run(exportTrainingReport(id, format))}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
