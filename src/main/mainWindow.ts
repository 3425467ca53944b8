import { app, BrowserWindow } from 'electron'
import type { WindowEvents } from './ipc/events.ts'
import type { TrustedWindows } from './ipc/trustedWindows.ts'
import { APP_URL, type Origins } from './security/origin.ts'
import { createWindow } from './windows.ts'

interface MainWindowPorts {
  readonly origins: Origins
  readonly events: WindowEvents
  readonly trusted: TrustedWindows
}

/** The app's window: opened at the start, and again whenever somebody asks for it after it was closed. */
export class MainWindow {
  private readonly ports: MainWindowPorts

  constructor(ports: MainWindowPorts) {
    this.ports = ports
  }

  readonly show = (): void => {
    const window = BrowserWindow.getAllWindows()[0] ?? this.open()
    window.show()
    window.focus()
  }

  open(): BrowserWindow {
    const { origins, events, trusted } = this.ports
    const url = origins.devServer === null ? APP_URL : `${origins.devServer}/index.html`
    const window = createWindow({ isPackaged: app.isPackaged, url })
    trusted.add(window.webContents)
    events.add(window.webContents)
    return window
  }
}
