import { t } from '../../i18n/t.ts'
import { TopBar } from '../../shell/TopBar.tsx'

export function SettingsScreen() {
  return <TopBar title={t('rail.settings')} />
}
