import { ShortcutList } from '../../commands/ShortcutList.tsx'
import { Panel } from '../../components/Panel.tsx'
import { t } from '../../i18n/t.ts'
import { TopBar } from '../../shell/TopBar.tsx'
import { About } from './About.tsx'
import './HelpScreen.css'

const WORDS = [
  'ahead',
  'interval',
  'exact',
  'z',
  'average',
  'sd',
  'edge',
  'drawdown',
  'seed',
  'stop',
] as const

export function HelpScreen() {
  return (
    <>
      <TopBar title={t('help.title')} facts={t('help.facts')} />
      <div className="screen-body help">
        <Panel title={t('help.figures')} className="help-figures">
          <dl className="help-words selectable">
            {WORDS.map((word) => (
              <div key={word}>
                <dt>{t(`help.${word}`)}</dt>
                <dd>{t(`help.${word}.text`)}</dd>
              </div>
            ))}
          </dl>
        </Panel>
        <div className="help-side">
          <About />
          <Panel title={t('help.shortcuts')} className="help-shortcuts">
            <ShortcutList />
          </Panel>
        </div>
      </div>
    </>
  )
}
