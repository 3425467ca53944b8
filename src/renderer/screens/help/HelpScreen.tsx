import { t } from '../../i18n/t.ts'
import { TopBar } from '../../shell/TopBar.tsx'

export function HelpScreen() {
  return <TopBar title={t('rail.help')} />
}
