import { t } from '../../i18n/t.ts'
import { TopBar } from '../../shell/TopBar.tsx'

export function ResultsScreen() {
  return <TopBar title={t('rail.results')} />
}
