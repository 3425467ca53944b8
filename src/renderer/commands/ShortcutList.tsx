import { Fragment } from 'react'
import { KeyCap } from '../components/KeyCap.tsx'
import { t } from '../i18n/t.ts'
import { keyNames } from './keys.ts'
import { COMMANDS } from './registry.ts'
import './ShortcutList.css'

const GROUPS = ['experiment', 'run', 'hands', 'practice', 'training', 'go', 'window'] as const

/** Every shortcut, read from the commands themselves. */
export function ShortcutList() {
  return (
    <div className="shortcut-list">
      {GROUPS.map((group) => (
        <section key={group}>
          <h3>{t(`commands.group.${group}`)}</h3>
          <dl>
            {COMMANDS.filter((command) => command.group === group).map(
              ({ id, label, shortcut, otherShortcut, shortcutOn }) =>
                shortcut === undefined ? null : (
                  <Fragment key={id}>
                    <dt>
                      {t(label)}
                      {shortcutOn === 'run' && (
                        <span className="shortcut-where"> {t('shortcuts.onRun')}</span>
                      )}
                    </dt>
                    <dd>
                      {[shortcut, otherShortcut]
                        .flatMap((keys) => (keys === undefined ? [] : keyNames(keys)))
                        .map((key) => (
                          <KeyCap key={key}>{key}</KeyCap>
                        ))}
                    </dd>
                  </Fragment>
                ),
            )}
          </dl>
        </section>
      ))}
    </div>
  )
}
