export const onMac = (): boolean => navigator.userAgent.includes('Mac')

/** Whether a key press is this shortcut. Letters follow the layout; Shift counts only where it is named. */
export function matches(shortcut: string, event: KeyboardEvent, mac = onMac()): boolean {
  const parts = shortcut.split('+')
  const key = parts.at(-1) ?? ''
  const mod = mac ? event.metaKey : event.ctrlKey
  const other = mac ? event.ctrlKey : event.metaKey
  if (parts.includes('Mod') !== mod || other || event.altKey) return false
  const pressed = event.key === ' ' ? 'Space' : event.key
  // "?" is typed with Shift on most layouts, so a sign alone says nothing about Shift.
  const isSign = key.length === 1 && !/[\p{L}\d]/u.test(key)
  if (!isSign && event.shiftKey) return false
  return pressed.toLowerCase() === key.toLowerCase()
}

const NAMES: Readonly<Record<string, string>> = { Enter: '↵', ArrowLeft: '←', ArrowRight: '→' }

/** The keys of a shortcut as they stand on the keyboard: `Ctrl`, `K`. */
export function keyNames(shortcut: string, mac = onMac()): string[] {
  return shortcut.split('+').map((part) => {
    if (part === 'Mod') return mac ? '⌘' : 'Ctrl'
    return NAMES[part] ?? part
  })
}

/** Typing goes to the field, but for shortcuts with Ctrl or Cmd. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)
}

/** Space presses what has the focus; it is a shortcut only where nothing would be pressed, as on a link. */
export function takesSpace(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, input, [role="menuitem"], summary') !== null
}

/** A choice, a menu or a slider of numbers moves by these keys itself. */
export function takesArrows({ key, target }: KeyboardEvent): boolean {
  if (!key.startsWith('Arrow') && key !== 'Home' && key !== 'End') return false
  return target instanceof HTMLElement && target.closest('input, [role="menu"], [role="radiogroup"]') !== null
}
