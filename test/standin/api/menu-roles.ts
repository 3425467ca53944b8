import type { BrowserWindow } from '../pages/browser-window.ts'
import { app } from './app.ts'

interface Role {
  readonly label: string
  readonly accelerator?: string
  readonly run: (window: BrowserWindow | undefined) => void
}

const nothing = () => {}
const zoomBy = (step: number) => (window: BrowserWindow | undefined) => {
  if (window) window.webContents.setZoomLevel(window.webContents.getZoomLevel() + step)
}

/** Editing keys have no accelerator here: Chromium handles them itself. Names in lower case, as roles are compared. */
export const ROLES: Readonly<Record<string, Role>> = {
  quit: { label: 'Quit', accelerator: 'CommandOrControl+Q', run: () => app.quit() },
  close: { label: 'Close Window', accelerator: 'CommandOrControl+W', run: (window) => window?.close() },
  minimize: { label: 'Minimize', accelerator: 'CommandOrControl+M', run: (window) => window?.minimize() },
  reload: { label: 'Reload', accelerator: 'CommandOrControl+R', run: (window) => window?.reload() },
  forcereload: {
    label: 'Force Reload',
    accelerator: 'Shift+CommandOrControl+R',
    run: (window) => window?.webContents.reloadIgnoringCache(),
  },
  toggledevtools: {
    label: 'Toggle Developer Tools',
    accelerator: 'Control+Shift+I',
    run: (window) => window?.webContents.toggleDevTools(),
  },
  resetzoom: {
    label: 'Actual Size',
    accelerator: 'CommandOrControl+0',
    run: (window) => window?.webContents.setZoomLevel(0),
  },
  zoomin: { label: 'Zoom In', accelerator: 'CommandOrControl+Plus', run: zoomBy(0.5) },
  zoomout: { label: 'Zoom Out', accelerator: 'CommandOrControl+-', run: zoomBy(-0.5) },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: 'F11',
    run: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  undo: { label: 'Undo', run: (window) => window?.webContents.undo() },
  redo: { label: 'Redo', run: (window) => window?.webContents.redo() },
  cut: { label: 'Cut', run: (window) => window?.webContents.cut() },
  copy: { label: 'Copy', run: (window) => window?.webContents.copy() },
  paste: { label: 'Paste', run: (window) => window?.webContents.paste() },
  selectall: { label: 'Select All', run: (window) => window?.webContents.selectAll() },
  about: { label: 'About', run: () => app.showAboutPanel() },
  editmenu: { label: 'Edit', run: nothing },
  filemenu: { label: 'File', run: nothing },
  viewmenu: { label: 'View', run: nothing },
  windowmenu: { label: 'Window', run: nothing },
  help: { label: 'Help', run: nothing },
}
