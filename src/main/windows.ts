import { join } from 'node:path'
import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme } from 'electron'

const PRELOAD = join(import.meta.dirname, '..', 'preload', 'preload.cjs')

/** Canvas colours of the two themes, so that nothing flashes before the page has painted. */
const CANVAS = { light: '#FAFAF8', dark: '#181B19' } as const

interface WindowOptions {
  readonly isPackaged: boolean
  readonly dark: boolean
}

/** The options of every window; pure, so that a test can hold each of them against the security page. */
export function windowOptions({ isPackaged, dark }: WindowOptions): BrowserWindowConstructorOptions {
  return {
    title: 'Feltworks',
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    backgroundColor: dark ? CANVAS.dark : CANVAS.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload: PRELOAD,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !isPackaged,
    },
  }
}

/** The one place where windows are made. */
export function createWindow({ isPackaged, url }: { isPackaged: boolean; url: string }): BrowserWindow {
  const window = new BrowserWindow(windowOptions({ isPackaged, dark: nativeTheme.shouldUseDarkColors }))
  window.once('ready-to-show', () => window.show())
  void window.loadURL(url)
  return window
}
