/** Plays Electron's executable: loads the app, starts Chromium, says that it is ready. See README.md. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { App, app } from './api/app.ts'
import { Chromium } from './chromium/chromium.ts'
import { parseCommandLine, type StartCommand } from './core/command-line.ts'
import { setChromium } from './core/runtime.ts'
import { electron, installElectronModule } from './electron-module.ts'
import { watchDownloads } from './net/downloads.ts'
import { denyPopup, routeRequests } from './net/router.ts'
import { session } from './net/session.ts'
import { watchTargets } from './pages/page.ts'

const args = process.argv.slice(2)
const command = parseCommandLine(args)
const switches = new Map(command.switches)
const requireFile = createRequire(pathToFileURL(resolve('standin.js')))
const entry = command.appPath === undefined ? undefined : findEntry(resolve(command.appPath))

if (entry === undefined) {
  console.error('Usage: electron [switches] [-r file] <app folder or main file> [arguments]')
  process.exit(1)
}
becomeElectron()
App.configure(app, entry, switches)
installElectronModule()
await openInspector(command)
handleSignals()
for (const file of command.requires) requireFile(file)
try {
  await import(pathToFileURL(entry).href)
  if (!App.isEnding(app)) await startUp()
} catch (error) {
  console.error(error)
  process.exit(1)
}

/** A folder's `main`, or the file itself. */
function findEntry(path: string): string {
  if (/^\.[cm]?[jt]s$/.test(extname(path))) return path
  const { main = 'index.js' } = JSON.parse(readFileSync(resolve(path, 'package.json'), 'utf8')) as {
    main?: string
  }
  return resolve(path, main)
}

/** Node's own script argument goes; Electron's programs find the executable and then all arguments. */
function becomeElectron(): void {
  process.argv = [resolve(import.meta.dirname, 'electron'), ...args]
  const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string }
  const versions = { ...process.versions, electron: version }
  Object.defineProperties(process, {
    versions: { value: versions },
    type: { value: 'browser' },
    defaultApp: { value: true },
    resourcesPath: { value: import.meta.dirname },
  })
}

/** Playwright reads the inspector's address from stderr, where Node prints it. */
async function openInspector({ switches: given }: StartCommand): Promise<void> {
  const where = given.get('inspect') ?? given.get('inspect-brk')
  if (where === undefined) return
  const inspector = await import('node:inspector')
  const port = where.includes(':') ? where.slice(where.lastIndexOf(':') + 1) : where
  inspector.open(port === '' ? 9229 : Number(port), '127.0.0.1', given.has('inspect-brk'))
}

function handleSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => App.quitBySignal(app))
}

async function startUp(): Promise<void> {
  app.emit('will-finish-launching')
  const driven = switches.has('remote-debugging-port')
  const headless = driven || !process.env['DISPLAY']
  const chromium = await Chromium.start(
    {
      headless,
      title: app.getName(),
      debuggingPort: switches.get('remote-debugging-port') || '0',
      switches,
    },
    (reason) => {
      if (App.isEnding(app)) return
      console.error(reason)
      process.exit(1)
    },
  )
  // Playwright waits for this line, as it would for Electron's.
  if (driven) process.stderr.write(`${chromium.greeting}\n`)
  setChromium(chromium)
  const { browser } = chromium.connection
  Object.assign(process.versions, {
    chrome: (await browser.send('Browser.getVersion')).product.split('/')[1],
  })
  watchTargets(denyPopup)
  await Promise.all([
    browser.send('Target.setDiscoverTargets', { discover: true }),
    routeRequests(),
    watchDownloads(),
  ])
  if (App.isEnding(app)) return
  app.emit('session-created', session.defaultSession)
  if (headless && !driven) announceAddress(chromium.debuggingAddress)
  App.becomeReady(app)
}

function announceAddress(address: string): void {
  console.log(
    `No display: ${electron.app.getName()} runs without a window. Look at it with any Chromium: http://${address}/json/list names its pages.`,
  )
}
