import { StrictEmitter, strict } from '../core/missing.ts'
import { runningChromium } from '../core/runtime.ts'
import { protocol } from './protocol.ts'
import { WebRequest } from './web-request.ts'

/** Asked of Chromium by their names there. */
const DENIED = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'idle-detection',
  'local-fonts',
]

export class Session extends StrictEmitter {
  static override readonly apiName = 'electron.Session'
  readonly webRequest = new WebRequest()
  readonly protocol = protocol
  private readonly handlers = new Map<string, unknown>()

  // Chromium decides before it would ask us, so the handlers are kept but never called. Whoever installs one
  // means to refuse, and that is what pages are told.

  setPermissionRequestHandler(handler: unknown): void {
    this.handlers.set('permissionRequest', handler)
    if (handler) this.denyPermissions()
  }
  setPermissionCheckHandler(handler: unknown): void {
    this.handlers.set('permissionCheck', handler)
    if (handler) this.denyPermissions()
  }
  setDevicePermissionHandler(handler: unknown): void {
    this.handlers.set('devicePermission', handler)
  }
  setDisplayMediaRequestHandler(handler: unknown, _options?: object): void {
    this.handlers.set('displayMediaRequest', handler)
  }
  setBluetoothPairingHandler(handler: unknown): void {
    this.handlers.set('bluetoothPairing', handler)
  }
  setUSBProtectedClassesHandler(handler: unknown): void {
    this.handlers.set('usbProtectedClasses', handler)
  }

  isPersistent(): boolean {
    return true
  }
  async clearCache(): Promise<void> {
    await runningChromium()
      ?.connection.browser.send('Network.clearBrowserCache')
      .catch(() => {})
  }
  setSpellCheckerEnabled(_enabled: boolean): void {}
  setSpellCheckerLanguages(_languages: string[]): void {}
  setSpellCheckerDictionaryDownloadURL(_url: string): void {}

  private denyPermissions(): void {
    const browser = runningChromium()?.connection.browser
    // A Chromium that lacks one of the names has nothing to deny.
    for (const name of DENIED)
      browser?.tell('Browser.setPermission', { permission: { name }, setting: 'denied' })
  }
}

const defaultSession = new Session()

export const session = strict('electron.session', {
  get defaultSession() {
    return defaultSession
  },
  fromPartition(partition: string): never {
    throw new Error(`The stand-in has the default session only, not '${partition}'`)
  },
})
