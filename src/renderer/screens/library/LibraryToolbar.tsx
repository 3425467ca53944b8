import { Menu, TextInput } from '@mantine/core'
import { ArrowDownWideNarrow, Check, Search } from 'lucide-react'
import { useRef } from 'react'
import { useCommandHandler } from '../../commands/handlers.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { KeyCap } from '../../components/KeyCap.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { t } from '../../i18n/t.ts'
import { useOverlays } from '../../state/overlays.ts'
import { FILTERS, SORTS, type View } from './view.ts'

interface LibraryToolbarProps {
  readonly view: View
  readonly onChange: (view: View) => void
}

export function LibraryToolbar({ view, onChange }: LibraryToolbarProps) {
  const field = useRef<HTMLInputElement>(null)
  useCommandHandler('library.search', { enabled: true, run: () => field.current?.focus() })
  const arrived = (input: HTMLInputElement | null) => {
    field.current = input
    if (input === null || !useOverlays.getState().searchOnArrival) return
    useOverlays.getState().setSearchOnArrival(false)
    input.focus()
  }
  return (
    <div className="library-toolbar">
      <TextInput
        ref={arrived}
        className="library-search"
        type="search"
        aria-label={t('library.search')}
        placeholder={t('library.search')}
        leftSection={<Search size={16} strokeWidth={1.75} aria-hidden />}
        rightSection={view.words === '' ? <KeyCap>/</KeyCap> : undefined}
        value={view.words}
        onChange={(event) => onChange({ ...view, words: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange({ ...view, words: '' })
        }}
      />
      <Segmented
        label={t('library.filter')}
        value={view.filter}
        options={FILTERS.map((value) => ({ value, label: t(`library.filter.${value}`) }))}
        onChange={(filter) => onChange({ ...view, filter })}
      />
      <div className="library-toolbar-end">
        <Menu width={220}>
          <Menu.Target>
            <ActionButton variant="subtle" size="sm" icon={ArrowDownWideNarrow}>
              {t(`library.sort.${view.sort}`)}
            </ActionButton>
          </Menu.Target>
          <Menu.Dropdown>
            {SORTS.map((sort) => (
              <Menu.Item
                key={sort}
                role="menuitemradio"
                aria-checked={sort === view.sort}
                rightSection={
                  sort === view.sort ? <Check size={16} strokeWidth={1.75} aria-hidden /> : undefined
                }
                onClick={() => onChange({ ...view, sort })}
              >
                {t(`library.sort.${sort}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  )
}
