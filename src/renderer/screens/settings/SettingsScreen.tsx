import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { t } from '../../i18n/t.ts'
import { TopBar } from '../../shell/TopBar.tsx'
import { friendly } from '../../state/bridge.ts'
import { useSettings } from '../../state/queries.ts'
import { DataFolderGroup } from './DataFolderGroup.tsx'
import { LogsGroup } from './LogsGroup.tsx'
import { LookGroup } from './LookGroup.tsx'
import { WorkGroup } from './WorkGroup.tsx'
import './SettingsScreen.css'

/** Each change holds at once; there is nothing to save. */
export function SettingsScreen() {
  const { data: settings, error, isError, refetch } = useSettings()
  return (
    <>
      <TopBar title={t('settings.title')} />
      <div className="screen-body">
        {isError && (
          <ErrorNotice title={t('error.loading')} error={friendly(error)} onRetry={() => void refetch()} />
        )}
        {settings !== undefined && (
          <div className="settings">
            <DataFolderGroup />
            <LookGroup settings={settings} />
            <WorkGroup settings={settings} />
            <LogsGroup />
          </div>
        )}
      </div>
    </>
  )
}
