import { goTo, type Stage } from '../../shell/navigate.ts'
import type { Command } from '../types.ts'

const go = (stage: Stage, shortcut?: string): Command => ({
  id: `go.${stage}`,
  label: `command.go.${stage}`,
  group: 'go',
  ...(shortcut === undefined ? {} : { shortcut }),
  enabled: () => true,
  run: () => goTo(stage),
})

export const GO_COMMANDS = [
  go('library', 'Mod+1'),
  go('setup', 'Mod+2'),
  go('run', 'Mod+3'),
  go('results', 'Mod+4'),
  go('hands', 'Mod+5'),
  go('strategy', 'Mod+6'),
  go('training', 'Mod+7'),
  go('settings', 'Mod+,'),
  go('help'),
]
