import type { Settings } from '../../../shared/api/settings.ts'
import { goTo } from '../../shell/navigate.ts'
import { ask } from '../../state/bridge.ts'
import { useOverlays } from '../../state/overlays.ts'
import type { Command } from '../types.ts'

const palette: Command = {
  id: 'palette.open',
  label: 'command.palette',
  group: 'window',
  shortcut: 'Mod+K',
  enabled: () => true,
  run: () => useOverlays.getState().open('palette'),
}

const shortcuts: Command = {
  id: 'help.shortcuts',
  label: 'command.shortcuts',
  group: 'window',
  shortcut: '?',
  enabled: () => true,
  run: () => useOverlays.getState().open('shortcuts'),
}

/** The library takes this over while it is shown. */
const search: Command = {
  id: 'library.search',
  label: 'command.search',
  group: 'go',
  shortcut: '/',
  enabled: () => true,
  run: () => {
    useOverlays.getState().setSearchOnArrival(true)
    goTo('library')
  },
}

const logs: Command = {
  id: 'help.openLogs',
  label: 'command.logs',
  group: 'window',
  enabled: () => true,
  run: ({ bridge }) => ask(bridge.settings.openLogFolder()),
}

const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark']

const themes = THEMES.map(
  (theme): Command => ({
    id: `theme.${theme}`,
    label: `command.theme.${theme}`,
    group: 'window',
    enabled: () => true,
    run: ({ bridge }) => ask(bridge.settings.update({ theme })),
  }),
)

export const WINDOW_COMMANDS = [search, palette, shortcuts, ...themes, logs]
