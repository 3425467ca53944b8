/** How tests and the start script find a runtime for the app, and how tests launch it: the same on both. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { findChromium, isExecutable } from './chromium/find.ts'

const PROJECT = join(import.meta.dirname, '../..')
const STANDIN = join(import.meta.dirname, 'electron')
const ELECTRON_PACKAGE = join(PROJECT, 'node_modules/electron')
const LAUNCH_TIMEOUT = 60_000
const INSTALL_CHROMIUM =
  'Install Chromium (Debian: apt install chromium) or set FELTWORKS_CHROMIUM to its path.'
const INSTALL_ELECTRON = 'Fetch the binary with: npx install-electron'

export interface Runtime {
  readonly kind: 'electron' | 'standin'
  readonly executablePath: string
}

/** Electron's own binary if it is there, else the stand-in. `FELTWORKS_RUNTIME=electron|standin` insists on one. */
export function findRuntime(env: NodeJS.ProcessEnv = process.env): Runtime {
  const wanted = env['FELTWORKS_RUNTIME'] || undefined
  if (wanted !== undefined && wanted !== 'electron' && wanted !== 'standin') {
    throw new Error(`FELTWORKS_RUNTIME is '${wanted}'; it can be electron or standin.`)
  }
  const electron = wanted === 'standin' ? undefined : findElectron(env)
  if (electron !== undefined) return { kind: 'electron', executablePath: electron }
  if (wanted === 'electron') throw new Error(`Electron's binary is not there. ${INSTALL_ELECTRON}`)
  if (findChromium(env) !== undefined) return { kind: 'standin', executablePath: STANDIN }
  const wrongPath = env['FELTWORKS_CHROMIUM']
    ? `FELTWORKS_CHROMIUM names no program: ${env['FELTWORKS_CHROMIUM']}. `
    : ''
  throw new Error(
    `${wrongPath}Neither Electron's binary nor a Chromium to stand in for it was found. ${INSTALL_ELECTRON} ${INSTALL_CHROMIUM}`,
  )
}

/** Reads what the package would report. Asking the package itself would start a download. */
function findElectron(env: NodeJS.ProcessEnv): string | undefined {
  const pathFile = join(ELECTRON_PACKAGE, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(ELECTRON_PACKAGE, 'dist')
  const binary = join(folder, name)
  return binary !== STANDIN && isExecutable(binary) ? binary : undefined
}

export interface LaunchOptions {
  /** The app's folder; by default this project, as built. */
  readonly appPath?: string
  readonly args?: readonly string[]
  /** Added to this process's own environment. */
  readonly env?: Readonly<Record<string, string>>
  /** Kept afterwards; without it the app gets a fresh folder, which goes when it closes. */
  readonly userDataDir?: string
}

export interface LaunchedApp {
  readonly app: ElectronApplication
  /** The first window, once it shows the app's page. */
  readonly page: Page
  readonly userDataDir: string
}

export async function launchApp({
  appPath = PROJECT,
  args = [],
  env = {},
  userDataDir,
}: LaunchOptions = {}): Promise<LaunchedApp> {
  const runtime = findRuntime()
  // Electron's own variable for a binary elsewhere. Given `executablePath` instead, Playwright would leave out the
  // module by which it holds the app back until it listens, and miss what the first page does.
  if (runtime.kind === 'standin') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = dirname(runtime.executablePath)
  const folder = userDataDir ?? mkdtempSync(join(tmpdir(), 'feltworks-test-'))
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const app = await _electron.launch({
    args: [appPath, `--user-data-dir=${folder}`, ...args],
    cwd: PROJECT,
    env: { ...Object.fromEntries(inherited), ...env },
    // Otherwise Playwright's own emulation would override the app's theme.
    colorScheme: null,
    timeout: LAUNCH_TIMEOUT,
  })
  if (userDataDir === undefined)
    app.once('close', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  const page = await app.firstWindow({ timeout: LAUNCH_TIMEOUT })
  await page.waitForURL((url) => url.href !== 'about:blank', {
    timeout: LAUNCH_TIMEOUT,
    waitUntil: 'domcontentloaded',
  })
  return { app, page, userDataDir: folder }
}

/** The page's address as the app knows it: the stand-in serves app://host/… from https://host.app.invalid/…. */
export function appUrl(page: Page): string {
  return page.url().replace(/^https:\/\/([^/]+)\.([a-z][a-z0-9+-]*)\.invalid\//, '$2://$1/')
}
