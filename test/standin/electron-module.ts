/** The `electron` module that the app imports: the main process's names, whatever way it asks for them. */
import Module from 'node:module'
import { app } from './api/app.ts'
import {
  ClipboardItem,
  clipboard,
  crashReporter,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  safeStorage,
  screen,
  shell,
} from './api/desktop.ts'
import { dialog } from './api/dialog.ts'
import { ipcMain } from './api/ipc-main.ts'
import { Menu, MenuItem } from './api/menu.ts'
import { nativeImage } from './api/native-image.ts'
import { nativeTheme } from './api/native-theme.ts'
import { strict } from './core/missing.ts'
import { net } from './net/net.ts'
import { protocol } from './net/protocol.ts'
import { session } from './net/session.ts'
import { BrowserWindow } from './pages/browser-window.ts'
import { WebContents } from './pages/web-contents.ts'
import { utilityProcess } from './utility/utility-process.ts'

export const electron = strict('electron', {
  app,
  BrowserWindow,
  ClipboardItem,
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage: strict('electron.nativeImage', nativeImage),
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess: strict('electron.utilityProcess', utilityProcess),
  webContents: WebContents,
})

const NAMES = new Set(['electron', 'electron/main', 'electron/common'])
const URL_OF_MODULE = 'standin:electron'
const GLOBAL = Symbol.for('feltworks.standin.electron')

type Load = (request: string, ...rest: unknown[]) => unknown

/** Makes `import … from 'electron'` and `require('electron')` find it, also in code that the inspector runs. */
export function installElectronModule(): void {
  Object.defineProperty(globalThis, GLOBAL, { value: electron })
  const source = [
    `const electron = globalThis[Symbol.for('feltworks.standin.electron')]`,
    'export default electron',
    ...Object.keys(electron).map((name) => `export const ${name} = electron.${name}`),
  ].join('\n')
  Module.registerHooks({
    resolve: (specifier, context, next) =>
      NAMES.has(specifier)
        ? { url: URL_OF_MODULE, format: 'module', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === URL_OF_MODULE ? { format: 'module', source, shortCircuit: true } : next(url, context),
  })
  const loader = Module as unknown as { _load: Load }
  const load = loader._load
  loader._load = (request, ...rest) => (NAMES.has(request) ? electron : load.call(Module, request, ...rest))
}
