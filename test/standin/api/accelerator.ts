import type { KeyPress } from '../page/messages.ts'

interface Combination {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly meta: boolean
}

const IS_MAC = process.platform === 'darwin'
const KEY_NAMES: Readonly<Record<string, string>> = {
  ' ': 'space',
  '+': 'plus',
  arrowdown: 'down',
  arrowleft: 'left',
  arrowright: 'right',
  arrowup: 'up',
  enter: 'return',
  esc: 'escape',
}

/** Reads `CommandOrControl+Shift+P` and the like. */
export function parseAccelerator(text: string): Combination {
  const parts = text.toLowerCase().replace(/\+\+$/, '+plus').split('+')
  const has = (...names: string[]) => parts.some((part) => names.includes(part))
  const both = has('commandorcontrol', 'cmdorctrl')
  return {
    key: normalKey(parts.at(-1) as string),
    ctrl: has('ctrl', 'control') || (both && !IS_MAC),
    shift: has('shift'),
    alt: has('alt', 'option', 'altgr'),
    meta: has('cmd', 'command', 'super', 'meta') || (both && IS_MAC),
  }
}

export function matches({ key, ctrl, shift, alt, meta }: Combination, press: KeyPress): boolean {
  const pressed = normalKey(press.key.toLowerCase())
  // Shift changes what a key types ("+" over "="), so the physical key counts as well.
  const physical = press.code.replace(/^(Key|Digit|Numpad)/, '').toLowerCase()
  const sameKey = pressed === key || physical === key
  const shiftFits = press.shift === shift || (key === 'plus' && press.shift)
  return sameKey && shiftFits && press.ctrl === ctrl && press.alt === alt && press.meta === meta
}

function normalKey(key: string): string {
  return KEY_NAMES[key] ?? key
}
