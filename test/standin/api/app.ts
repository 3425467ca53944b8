import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { splitSwitch } from '../core/command-line.ts'
import { createEvent } from '../core/event.ts'
import { endAllWorkers, livingWindows } from '../core/living.ts'
import { StrictEmitter, strict } from '../core/missing.ts'
import { finishWork, runningChromium } from '../core/runtime.ts'
import { appMetrics } from './metrics.ts'
import { Paths } from './paths.ts'
import { SingleInstance } from './single-instance.ts'

interface AppManifest {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
}

const FINISH_TIMEOUT = 2_000
const QUIT_TIMEOUT = 5_000

/** `app.commandLine`: what Chromium gets, from the command line and from the app. */
function createCommandLine(switches: Map<string, string>) {
  return strict('electron.app.commandLine', {
    appendSwitch: (name: string, value = '') => void switches.set(name.toLowerCase(), value),
    appendArgument: (argument: string) => {
      if (argument.startsWith('--')) switches.set(...splitSwitch(argument))
    },
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
    removeSwitch: (name: string) => void switches.delete(name),
  })
}

export class App extends StrictEmitter {
  static override readonly apiName = 'electron.app'
  readonly isPackaged = false
  commandLine = createCommandLine(new Map())
  userAgentFallback = ''
  private manifest: AppManifest = {}
  private folder = process.cwd()
  private nameOverride: string | undefined
  private paths = new Paths(() => this.getName(), undefined)
  private instance = new SingleInstance((second) => {
    this.emit('second-instance', createEvent(), second.argv, second.workingDirectory, second.additionalData)
  })
  private phase: 'running' | 'quitting' | 'ending' = 'running'
  private ready = false
  private announceReady: () => void = () => {}
  private readonly readiness = new Promise<void>((resolve) => {
    this.announceReady = resolve
  })

  // Life cycle

  whenReady(): Promise<void> {
    return this.readiness
  }

  isReady(): boolean {
    return this.ready
  }

  quit(): void {
    if (this.phase !== 'running') return
    this.phase = 'quitting'
    const event = createEvent()
    this.emit('before-quit', event)
    if (event.defaultPrevented) {
      this.phase = 'running'
      return
    }
    for (const window of livingWindows) {
      window.close()
      if (this.phase !== 'quitting') return
    }
    this.finish()
  }

  exit(code = 0): void {
    if (this.phase === 'ending') return
    this.phase = 'ending'
    process.exitCode = code
    this.emit('quit', createEvent(), code)
    for (const window of livingWindows) window.destroy()
    void this.end(code)
  }

  // Identity

  getName(): string {
    return this.nameOverride ?? this.manifest.productName ?? this.manifest.name ?? 'Electron'
  }

  setName(name: string): void {
    this.nameOverride = name
  }

  get name(): string {
    return this.getName()
  }

  set name(name: string) {
    this.setName(name)
  }

  getVersion(): string {
    return this.manifest.version ?? process.versions['electron'] ?? '0'
  }

  getAppPath(): string {
    return this.folder
  }

  getPath(name: string): string {
    return this.paths.get(name)
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }

  setAppLogsPath(path?: string): void {
    if (path !== undefined) this.setPath('logs', path)
  }

  getLocale(): string {
    return this.commandLine.getSwitchValue('lang') || 'en-US'
  }

  getSystemLocale(): string {
    return this.getLocale()
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()]
  }

  getLocaleCountryCode(): string {
    return this.getLocale().split('-')[1] ?? ''
  }

  // Instances

  requestSingleInstanceLock(additionalData?: unknown): boolean {
    return this.instance.request(this.getPath('userData'), {
      argv: process.argv,
      workingDirectory: process.cwd(),
      additionalData,
    })
  }

  hasSingleInstanceLock(): boolean {
    return this.instance.held
  }

  releaseSingleInstanceLock(): void {
    this.instance.release()
  }

  // Measures

  getAppMetrics() {
    return appMetrics()
  }

  getGPUFeatureStatus(): Record<string, string> {
    return {}
  }

  // No system to tell, no sandbox to switch: accepted and without effect.

  enableSandbox(): void {
    if (this.ready) throw new Error('app.enableSandbox() can only be called before app is ready')
  }
  disableHardwareAcceleration(): void {
    if (this.ready)
      throw new Error('app.disableHardwareAcceleration() can only be called before app is ready')
    this.commandLine.appendSwitch('disable-gpu')
  }
  setAboutPanelOptions(_options: Electron.AboutPanelOptionsOptions): void {}
  showAboutPanel(): void {}
  setAppUserModelId(_id: string): void {}
  addRecentDocument(_path: string): void {}
  clearRecentDocuments(): void {}
  setBadgeCount(_count?: number): boolean {
    return false
  }
  getBadgeCount(): number {
    return 0
  }
  focus(): void {
    for (const window of [...livingWindows].slice(0, 1)) window.focus()
  }
  isAccessibilitySupportEnabled(): boolean {
    return false
  }
  get accessibilitySupportEnabled(): boolean {
    return false
  }

  private finish(): void {
    const event = createEvent()
    this.emit('will-quit', event)
    if (event.defaultPrevented) this.phase = 'running'
    else this.exit(Number(process.exitCode ?? 0))
  }

  private async end(code: number): Promise<void> {
    await Promise.all([finishWork(FINISH_TIMEOUT), endAllWorkers(), runningChromium()?.close()])
    process.exit(code)
  }

  // What the stand-in does with the app; static, so that `app` itself has no more than Electron's members.

  static windowClosed(target: App): void {
    if (livingWindows.size > 0 || target.phase !== 'running') return
    if (target.listenerCount('window-all-closed') === 0) target.quit()
    else target.emit('window-all-closed')
  }

  static closeVetoed(target: App): void {
    if (target.phase === 'quitting') target.phase = 'running'
  }

  static configure(target: App, entry: string, switches: Map<string, string>): void {
    target.folder = appFolder(entry)
    const manifest = join(target.folder, 'package.json')
    if (existsSync(manifest)) target.manifest = JSON.parse(readFileSync(manifest, 'utf8')) as AppManifest
    target.commandLine = createCommandLine(switches)
    target.paths = new Paths(() => target.getName(), switches.get('user-data-dir'))
  }

  static isEnding(target: App): boolean {
    return target.phase !== 'running'
  }

  /** Event and promise in the same tick: Playwright's loader keeps the event's arguments for later. */
  static becomeReady(target: App): void {
    target.ready = true
    target.emit('ready', createEvent(), {})
    target.announceReady()
  }

  /** A signal asks to quit; if the app refuses or takes too long, it ends all the same. */
  static quitBySignal(target: App): void {
    setTimeout(() => target.exit(0), QUIT_TIMEOUT).unref()
    if (target.phase === 'running') target.quit()
    else target.exit(0)
  }
}

/** The folder of the nearest package.json at or above the entry. */
function appFolder(entry: string): string {
  for (let folder = dirname(entry); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
    if (folder === dirname(folder)) return dirname(entry)
  }
}

export const app = new App()
