import { Menu } from '@mantine/core'
import {
  Braces,
  ChevronDown,
  FileText,
  type LucideIcon,
  Rows3,
  Share,
  Table2,
  TableProperties,
  Terminal,
} from 'lucide-react'
import { useState } from 'react'
import type { RunCard } from '../../../shared/api/library.ts'
import type { ReportFormat } from '../../../shared/api/reports.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { MenuAction } from '../../components/MenuAction.tsx'
import { t } from '../../i18n/t.ts'
import { ask, bridge } from '../../state/bridge.ts'
import { copyReproduction, tell } from '../../state/runActions.ts'
import { toast, toastError } from '../../state/toasts.tsx'
import { useFormat } from '../../state/useFormat.ts'

interface ExportMenuProps {
  readonly card: RunCard
  readonly primary: boolean
}

interface Entry {
  readonly format: ReportFormat
  readonly icon: LucideIcon
  readonly label: string
  readonly purpose: string
  readonly reason?: string | undefined
}

/** Takes results out of Feltworks; main asks where, and writes. */
export function ExportMenu({ card, primary }: ExportMenuProps) {
  const format = useFormat()
  const [busy, setBusy] = useState(false)
  const notReady = primary ? undefined : t('results.exportNotReady')
  const entries: readonly Entry[] = [
    { format: 'html', icon: FileText, label: t('results.html'), purpose: t('results.htmlText') },
    { format: 'csv', icon: TableProperties, label: t('results.csv'), purpose: t('results.csvText') },
    {
      format: 'sessions',
      icon: Table2,
      label: t('results.csvSessions'),
      purpose: t('results.csvSessionsText', { rows: format.count(card.rowsKept ? card.sessionsDone : 0) }),
      reason: card.rowsKept ? undefined : t('results.noRows'),
    },
    {
      format: 'hands',
      icon: Rows3,
      label: t('results.csvHands'),
      purpose: t('results.csvHandsText'),
      reason: card.handsKept ? undefined : t('results.noHands'),
    },
    { format: 'json', icon: Braces, label: t('results.json'), purpose: t('results.jsonText') },
  ]
  const run = async (chosen: ReportFormat) => {
    setBusy(true)
    await exportRun(card.id, chosen)
    setBusy(false)
  }
  const button = (
    <ActionButton
      variant={primary ? 'filled' : 'default'}
      icon={Share}
      reason={notReady}
      loading={busy}
      rightSection={<ChevronDown size={16} strokeWidth={1.75} aria-hidden />}
    >
      {t('results.export')}
    </ActionButton>
  )
  if (notReady !== undefined) return button
  return (
    <Menu>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {entries.map((entry) => (
          <MenuAction
            key={entry.format}
            icon={entry.icon}
            label={entry.label}
            purpose={entry.purpose}
            reason={entry.reason}
            onClick={() => void run(entry.format)}
          />
        ))}
        <MenuAction
          icon={Terminal}
          label={t('results.copyCommand')}
          purpose={t('results.copyCommandText')}
          onClick={() => void copyReproduction(card.id)}
        />
      </Menu.Dropdown>
    </Menu>
  )
}

async function exportRun(id: string, format: ReportFormat): Promise<void> {
  try {
    const { saved, fileName } = await ask(bridge().reports.export({ id, format }))
    if (!saved) return
    toast({
      tone: 'ok',
      title: t('results.exported', { file: fileName }),
      action: { label: t('results.reveal'), run: () => tell(ask(bridge().reports.reveal({ id }))) },
    })
  } catch (error) {
    toastError(error)
  }
}
