import { t } from '../../i18n/t.ts'
import type { Command } from '../types.ts'

type Keys = Pick<Command, 'shortcut' | 'otherShortcut' | 'repeats'>

/** The Hands screen answers these while it shows a session. */
const onHands = (id: string, label: Command['label'], keys: Keys): Command => ({
  id: `hands.${id}`,
  label,
  group: 'hands',
  ...keys,
  shortcutOn: 'hands',
  enabled: () => t('command.needsHands'),
  run: () => undefined,
})

/** J moves down the list and K up, and the newest hand stands on top. */
export const HANDS_COMMANDS = [
  onHands('next', 'command.handNext', { shortcut: 'ArrowRight', otherShortcut: 'K', repeats: true }),
  onHands('previous', 'command.handPrevious', { shortcut: 'ArrowLeft', otherShortcut: 'J', repeats: true }),
  onHands('first', 'command.handFirst', { shortcut: 'Home' }),
  onHands('last', 'command.handLast', { shortcut: 'End' }),
  onHands('replay', 'command.handReplay', { shortcut: 'Space' }),
  onHands('random', 'command.handRandom', { shortcut: 'R' }),
]
