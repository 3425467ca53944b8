import { t } from '../../i18n/t.ts'
import { goTo } from '../../shell/navigate.ts'
import type { Command } from '../types.ts'

const practise: Command = {
  id: 'strategy.practise',
  label: 'command.practise',
  group: 'practice',
  enabled: () => true,
  run: () => goTo('strategy', 'practise'),
}

/** The practice table answers these while it is shown. */
const atTable = (
  id: string,
  { label, shortcut }: { readonly label: Command['label']; readonly shortcut: string },
): Command => ({
  id,
  label,
  group: 'practice',
  shortcut,
  shortcutOn: 'strategy',
  enabled: () => t('practice.startFirst'),
  run: () => undefined,
})

export const PRACTICE_COMMANDS = [
  practise,
  atTable('practice.ride', { label: 'command.practiceRide', shortcut: 'R' }),
  atTable('practice.pull', { label: 'command.practicePull', shortcut: 'P' }),
  atTable('practice.next', { label: 'command.practiceNext', shortcut: 'Space' }),
]
