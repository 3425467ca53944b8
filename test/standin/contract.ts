/**
 * Compile-time proof that the stand-in invents nothing: each public name of its API is a name in Electron's own
 * definitions. Nothing here runs; `tsc` fails if a line is wrong.
 */
import type { EventEmitter } from 'node:events'
import type { App } from './api/app.ts'
import type { Notification } from './api/desktop.ts'
import type { IpcMain } from './api/ipc-main.ts'
import type { Menu, MenuItem } from './api/menu.ts'
import type { NativeImage } from './api/native-image.ts'
import type { NativeTheme } from './api/native-theme.ts'
import type { electron } from './electron-module.ts'
import type { Session } from './net/session.ts'
import type { WebRequest } from './net/web-request.ts'
import type { BrowserWindow } from './pages/browser-window.ts'
import type { Frame } from './pages/frame.ts'
import type { WebContents } from './pages/web-contents.ts'
import type { UtilityProcess } from './utility/utility-process.ts'

type Ours = typeof electron
type Theirs = typeof Electron.Main & typeof Electron.Common

/** The names that Electron does not have. */
type Invented<Mine, Real> = Exclude<keyof Mine, keyof Real | keyof EventEmitter>
type None<Names extends never> = Names

export type Contract = [
  None<Exclude<keyof Ours, keyof Theirs>>,
  None<Invented<App, Electron.App>>,
  None<Invented<BrowserWindow, Electron.BrowserWindow>>,
  // Electron has getLastWebPreferences, but does not document it.
  None<Exclude<Invented<WebContents, Electron.WebContents>, 'getLastWebPreferences'>>,
  None<Invented<Frame, Electron.WebFrameMain>>,
  None<Invented<Session, Electron.Session>>,
  None<Invented<WebRequest, Electron.WebRequest>>,
  None<Invented<IpcMain, Electron.IpcMain>>,
  None<Invented<Menu, Electron.Menu>>,
  None<Invented<MenuItem, Electron.MenuItem>>,
  None<Invented<NativeImage, Electron.NativeImage>>,
  None<Invented<NativeTheme, Electron.NativeTheme>>,
  None<Invented<Notification, Electron.Notification>>,
  None<Invented<UtilityProcess, Electron.UtilityProcess>>,
  None<Invented<Ours['clipboard'], Electron.Clipboard>>,
  None<Invented<Ours['crashReporter'], Electron.CrashReporter>>,
  None<Invented<Ours['dialog'], Electron.Dialog>>,
  None<Invented<Ours['net'], Electron.Net>>,
  None<Invented<Ours['powerMonitor'], Electron.PowerMonitor>>,
  None<Invented<Ours['powerSaveBlocker'], Electron.PowerSaveBlocker>>,
  None<Invented<Ours['protocol'], Electron.Protocol>>,
  None<Invented<Ours['safeStorage'], Electron.SafeStorage>>,
  None<Invented<Ours['screen'], Electron.Screen>>,
  // What tests read back is the one thing of its own.
  None<Exclude<Invented<Ours['shell'], Electron.Shell>, 'standinCalls'>>,
]
