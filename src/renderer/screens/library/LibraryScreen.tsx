import { t } from '../../i18n/t.ts'
import { TopBar } from '../../shell/TopBar.tsx'

export function LibraryScreen() {
  return <TopBar title={t('rail.library')} />
}
