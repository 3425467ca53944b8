import { Copy } from 'lucide-react'
import type { AppInfo } from '../../../shared/api/app.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Panel } from '../../components/Panel.tsx'
import { t } from '../../i18n/t.ts'
import { ask, bridge } from '../../state/bridge.ts'
import { useAppInfo } from '../../state/queries.ts'
import { tell } from '../../state/runActions.ts'
import { toast } from '../../state/toasts.tsx'

const versions = (info: AppInfo) =>
  [
    [t('help.version.app'), info.appVersion],
    [t('help.version.engine'), info.engineVersion],
    [t('help.version.electron'), info.electron],
    [t('help.version.chromium'), info.chromium],
    [t('help.version.node'), info.node],
    [t('help.version.platform'), info.platform],
  ] as const

export function About() {
  const info = useAppInfo().data
  const copy = async (about: AppInfo) => {
    const text = versions(about)
      .map(([name, version]) => `${name} ${version}`)
      .join('\n')
    if (await tell(ask(bridge().app.copyText({ text }))))
      toast({ tone: 'ok', title: t('help.versionsCopied') })
  }
  return (
    <Panel
      title={t('help.about')}
      end={
        info !== undefined && (
          <ActionButton size="sm" variant="subtle" icon={Copy} onClick={() => void copy(info)}>
            {t('help.copyVersions')}
          </ActionButton>
        )
      }
    >
      <p className="help-about">{t('help.about.text')}</p>
      {info !== undefined && (
        <dl className="help-versions selectable num">
          {versions(info).map(([name, version]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{version}</dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  )
}
