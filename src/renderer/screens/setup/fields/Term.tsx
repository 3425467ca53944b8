import { Popover } from '@mantine/core'
import type { TermId } from '../../../i18n/en/terms.ts'
import { t } from '../../../i18n/t.ts'
import './choices.css'

/** A question mark beside a word; pressed, it says in a sentence what the word means. */
export function Term({ id, name }: { readonly id: TermId; readonly name: string }) {
  const label = t('term.of', { name })
  return (
    <Popover width={280} position="bottom-start" shadow="lift" withRoles trapFocus={false} returnFocus>
      <Popover.Target>
        <button type="button" className="term" aria-label={label}>
          ?
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <p className="term-text selectable">{t(`term.${id}`)}</p>
      </Popover.Dropdown>
    </Popover>
  )
}
