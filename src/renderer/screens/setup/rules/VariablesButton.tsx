import { Popover } from '@mantine/core'
import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import { describeVariables, type Scope } from '../../../../shared/rules/editor.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { ScrollRegion } from '../../../components/ScrollRegion.tsx'
import { t } from '../../../i18n/t.ts'

/** The words that a text may use, with what each means. */
export function VariablesButton({ scope }: { readonly scope: Scope }) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover
      width={420}
      position="bottom-end"
      shadow="lift"
      opened={opened}
      onChange={setOpened}
      withRoles
      trapFocus={false}
      returnFocus
    >
      <Popover.Target>
        <ActionButton size="sm" variant="subtle" icon={BookOpen} onClick={() => setOpened(!opened)}>
          {t('rules.variables')}
        </ActionButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('rules.variables')}>
        {opened && <Variables scope={scope} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function Variables({ scope }: { readonly scope: Scope }) {
  const [words, setWords] = useState('')
  const wanted = words.trim().toLowerCase()
  const found = describeVariables(scope).filter(({ name, explanation }) =>
    `${name} ${explanation}`.toLowerCase().includes(wanted),
  )
  return (
    <div className="variables">
      <input
        type="search"
        aria-label={t('rules.findVariable')}
        placeholder={t('rules.findVariable')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ScrollRegion label={t('rules.variables')} className="variables-list">
        <dl className="selectable">
          {found.map(({ name, type, unit, texts, explanation }) => (
            <div key={name}>
              <dt>
                <span className="mono">{name}</span> <small>{kindOf({ type, unit })}</small>
              </dt>
              <dd>
                {explanation} {texts.map((text) => `'${text}'`).join(', ')}
              </dd>
            </div>
          ))}
        </dl>
        {found.length === 0 && <p className="form-help">{t('rules.noVariable')}</p>}
      </ScrollRegion>
      <p className="form-help">{t('rules.language')}</p>
    </div>
  )
}

function kindOf({ type, unit }: Pick<ReturnType<typeof describeVariables>[number], 'type' | 'unit'>): string {
  if (type === 'boolean') return t('rules.trueOrFalse')
  return unit === null ? t('rules.number') : t(`rules.unit.${unit}`)
}
