import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type Completion, completions, type Scope } from '../../../../shared/rules/editor.ts'

const MOST_SHOWN = 8

interface Options {
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly value: string
  readonly scope: Scope
  readonly onChange: (text: string) => void
}

/** What may stand at the cursor, once a word is begun there or Ctrl Space asks; keys move, take and close. */
export function useCompletion({ input, value, scope, onChange }: Options) {
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  const placed = useRef<number | null>(null)
  const found = caret === null ? null : completions(value, caret, scope)
  const items = found === null ? [] : found.items.slice(0, MOST_SHOWN)

  // A word that was taken ends with the cursor behind it, which React would put at the end of the text.
  useLayoutEffect(() => {
    if (placed.current === null) return
    input.current?.setSelectionRange(placed.current, placed.current)
    placed.current = null
  })

  const close = () => setCaret(null)

  function follow({ selectionStart, value: text }: HTMLTextAreaElement): void {
    setActive(0)
    setCaret(/[a-z_'][a-z0-9_]*$/i.test(text.slice(0, selectionStart)) ? selectionStart : null)
  }

  function choose({ label }: Completion): void {
    if (found === null) return
    const text = `${value.slice(0, found.from)}${label}${value.slice(found.to)}`
    placed.current = found.from + label.length
    close()
    onChange(text)
  }

  /** Whether the key was for the list. */
  function onKey(key: string): boolean {
    const chosen = items[active]
    if (found === null || chosen === undefined) return false
    switch (key) {
      case 'ArrowDown':
        setActive((active + 1) % items.length)
        return true
      case 'ArrowUp':
        setActive((active + items.length - 1) % items.length)
        return true
      case 'Enter':
      case 'Tab':
        // A word that is complete already needs nothing taken.
        if (value.slice(found.from, found.to) === chosen.label) {
          close()
          return key === 'Enter'
        }
        choose(chosen)
        return true
      case 'Escape':
        close()
        return true
      default:
        return false
    }
  }

  return { items, active, follow, choose, close, onKey }
}
