import { Menu } from '@mantine/core'
import { ChevronDown, FileJson, Save, Sheet } from 'lucide-react'
import type { SimulationConfig } from '../../../../shared/config/simulation.ts'
import type { PolicyFormat } from '../../../../shared/exact/bestPlay.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { MenuAction } from '../../../components/MenuAction.tsx'
import { t } from '../../../i18n/t.ts'
import { ask, bridge } from '../../../state/bridge.ts'
import { tell } from '../../../state/runActions.ts'
import { toast } from '../../../state/toasts.tsx'

const ICONS = { json: FileJson, csv: Sheet }

/** Saves what the policy does in every situation as a file. */
export function SavePolicy({ config }: { readonly config: SimulationConfig }) {
  const save = (format: PolicyFormat) =>
    tell(
      ask(bridge().strategy.savePolicy({ draft: JSON.parse(JSON.stringify(config)), format })).then(
        ({ saved, fileName }) => {
          if (saved) toast({ tone: 'ok', title: t('setup.saved', { file: fileName }) })
        },
      ),
    )
  return (
    <Menu width={312}>
      <Menu.Target>
        <ActionButton icon={Save} rightSection={<ChevronDown size={14} aria-hidden />}>
          {t('goal.save')}
        </ActionButton>
      </Menu.Target>
      <Menu.Dropdown>
        {(['json', 'csv'] as const).map((format) => (
          <MenuAction
            key={format}
            icon={ICONS[format]}
            label={t(`goal.save.${format}`)}
            purpose={t(`goal.save.${format}.text`)}
            onClick={() => void save(format)}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
