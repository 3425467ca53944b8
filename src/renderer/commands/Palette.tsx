import { Modal } from '@mantine/core'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { KeyCap } from '../components/KeyCap.tsx'
import { t } from '../i18n/t.ts'
import { useOverlays } from '../state/overlays.ts'
import { keyNames } from './keys.ts'
import { COMMANDS, enabledNow } from './registry.ts'
import type { Command } from './types.ts'
import { useCommandContext, useRunCommand } from './useCommands.ts'
import './Palette.css'

/** Every command by its words: arrows choose, Enter runs, Escape leaves. */
export function Palette() {
  const { shown, close } = useOverlays()
  return (
    <Modal
      opened={shown === 'palette'}
      onClose={close}
      size={560}
      centered={false}
      yOffset="14vh"
      attributes={{ content: { 'aria-label': t('command.palette') } }}
      classNames={{ body: 'palette' }}
    >
      <PaletteList onDone={close} />
    </Modal>
  )
}

/** Mounted with the dialog, so that each opening begins afresh. */
function PaletteList({ onDone }: { readonly onDone: () => void }) {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const context = useCommandContext()
  const runCommand = useRunCommand()
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const found = search(words)
  const chosen = found[Math.min(at, found.length - 1)]

  const run = (command: Command) => {
    if (enabledNow(command, context) !== true) return
    onDone()
    runCommand(command.id)
  }
  const move = (to: number) => {
    const next = (to + found.length) % Math.max(1, found.length)
    setAt(next)
    list.current?.children[next]?.scrollIntoView?.({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(at + 1)
    else if (event.key === 'ArrowUp') move(at - 1)
    else if (event.key === 'Enter' && chosen !== undefined) run(chosen)
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className="palette-field">
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-label={t('palette.placeholder')}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
          placeholder={t('palette.placeholder')}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        className="palette-list"
        role="listbox"
        id={`${id}-list`}
        aria-label={t('command.palette')}
        ref={list}
      >
        {found.map((command, i) => {
          const enabled = enabledNow(command, context)
          return (
            // The field keeps the focus and its keys act on this list.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            <div
              key={command.id}
              id={`${id}-${command.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={command === chosen}
              aria-disabled={enabled === true ? undefined : true}
              className="palette-item"
              onMouseMove={() => i !== at && setAt(i)}
              onClick={() => run(command)}
            >
              <span>{t(command.label)}</span>
              {enabled === true ? (
                <span className="palette-group">{t(`commands.group.${command.group}`)}</span>
              ) : (
                <span className="palette-group ellipsis">{enabled}</span>
              )}
              {command.shortcut !== undefined && (
                <span className="palette-keys">
                  {keyNames(command.shortcut).map((key) => (
                    <KeyCap key={key}>{key}</KeyCap>
                  ))}
                </span>
              )}
            </div>
          )
        })}
      </div>
      {found.length === 0 && <p className="palette-none">{t('palette.none')}</p>}
    </>
  )
}

/** Commands whose words contain every word typed, those that begin with them first. */
export function search(words: string): Command[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const scored = COMMANDS.filter(({ id }) => id !== 'palette.open').flatMap((command) => {
    const text = `${t(command.label)} ${t(`commands.group.${command.group}`)}`.toLowerCase()
    if (!wanted.every((word) => text.includes(word))) return []
    return [{ command, score: wanted.filter((word) => !` ${text}`.includes(` ${word}`)).length }]
  })
  return scored.sort((a, b) => a.score - b.score).map(({ command }) => command)
}
