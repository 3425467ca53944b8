import { app, type Session, session, shell, type WebContents } from 'electron'
import { navigationVerdict, requestVerdict, windowOpenVerdict } from './security/navigation.ts'
import type { Origins } from './security/origin.ts'
import { permissionVerdict } from './security/permissions.ts'

/** Shuts every door of every page and session, also of those made by mistake elsewhere. */
export function hardenApp(origins: Origins): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, origins))
  app.on('session-created', (created) => hardenSession(created, origins))
}

/** The default session exists before anybody can listen for it. */
export function hardenDefaultSession(origins: Origins): void {
  hardenSession(session.defaultSession, origins)
}

function hardenContents(contents: WebContents, origins: Origins): void {
  const stay = (details: { url: string; preventDefault(): void }) => {
    if (navigationVerdict(details.url, origins) === 'block') details.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (windowOpenVerdict(url) === 'external') void shell.openExternal(url)
    return { action: 'deny' }
  })
}

const hardened = new WeakSet<Session>()

function hardenSession(target: Session, origins: Origins): void {
  if (hardened.has(target)) return
  hardened.add(target)
  target.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(permissionVerdict(permission, details.requestingUrl, origins)),
  )
  target.setPermissionCheckHandler((_contents, permission, requester) =>
    permissionVerdict(permission, requester, origins),
  )
  target.setDevicePermissionHandler(() => false)
  target.setDisplayMediaRequestHandler((_request, callback) => callback({}))
  target.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }))
  target.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses)
  target.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, callback) =>
    callback({ cancel: requestVerdict(url, origins) === 'block' }),
  )
  // Exports are written by main itself; a page downloads nothing.
  target.on('will-download', (event) => event.preventDefault())
}
