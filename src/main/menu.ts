import { app, Menu, type MenuItemConstructorOptions } from 'electron'

interface MenuOptions {
  readonly isPackaged: boolean
  /** Passes a command on to the window, which knows whether it is possible now. */
  readonly run: (commandId: string) => void
}

/** The application menu: each of our own items names a command of the window's registry. */
export function installMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}

export function menuTemplate({ isPackaged, run }: MenuOptions): MenuItemConstructorOptions[] {
  const command = (label: string, id: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => run(id),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const isMac = process.platform === 'darwin'
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: 'File',
      submenu: [
        command('New Experiment', 'experiment.new', 'CmdOrCtrl+N'),
        command('Open Experiment…', 'experiment.open', 'CmdOrCtrl+O'),
        command('Save Experiment…', 'experiment.save', 'CmdOrCtrl+S'),
        separator,
        command('Settings', 'go.settings', 'CmdOrCtrl+,'),
        separator,
        isMac ? { role: 'close' } : { role: 'quit', label: `Quit ${app.getName()}` },
      ],
    },
    { role: 'editMenu' },
    {
      label: 'Run',
      submenu: [
        command('Run Experiment', 'experiment.run'),
        separator,
        command('Pause or Resume', 'run.pauseOrResume'),
        command('Stop and Keep', 'run.stop'),
        command('Discard…', 'run.discard'),
      ],
    },
    {
      label: 'View',
      submenu: [
        command('Library', 'go.library', 'CmdOrCtrl+1'),
        command('Set Up', 'go.setup', 'CmdOrCtrl+2'),
        command('Run', 'go.run', 'CmdOrCtrl+3'),
        command('Results', 'go.results', 'CmdOrCtrl+4'),
        separator,
        command('Commands…', 'palette.open'),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(isPackaged
          ? []
          : ([
              separator,
              { role: 'reload' },
              { role: 'toggleDevTools' },
            ] satisfies MenuItemConstructorOptions[])),
      ],
    },
    {
      label: 'Help',
      submenu: [
        command('Keyboard Shortcuts', 'help.shortcuts'),
        command('Feltworks Help', 'go.help'),
        command('Open Log Folder', 'help.openLogs'),
      ],
    },
  ]
}
