import { t } from '../../i18n/t.ts'
import { TopBar } from '../../shell/TopBar.tsx'

export function SetupScreen() {
  return <TopBar title={t('rail.setup')} />
}
