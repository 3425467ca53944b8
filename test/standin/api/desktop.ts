/** What Electron asks of the desktop. There is none: calls are kept for tests to read, or have no effect. */
import { StrictEmitter, strict } from '../core/missing.ts'

export const shell = strict('electron.shell', {
  /** The stand-in's own: every call so far, for tests. */
  standinCalls: [] as { method: string; argument: string }[],
  async openExternal(url: string): Promise<void> {
    shell.standinCalls.push({ method: 'openExternal', argument: url })
  },
  async openPath(path: string): Promise<string> {
    shell.standinCalls.push({ method: 'openPath', argument: path })
    return ''
  },
  showItemInFolder(path: string): void {
    shell.standinCalls.push({ method: 'showItemInFolder', argument: path })
  },
  async trashItem(path: string): Promise<void> {
    shell.standinCalls.push({ method: 'trashItem', argument: path })
  },
  beep(): void {},
})

let clipboardItems: ClipboardItem[] = []

export class ClipboardItem {
  private readonly items: Record<string, string | Blob | Promise<string | Blob>>

  constructor(items: Record<string, string | Blob | Promise<string | Blob>>) {
    this.items = items
  }

  get types(): string[] {
    return Object.keys(this.items)
  }

  async getType(type: string): Promise<Blob> {
    const item = await this.items[type]
    if (item === undefined) throw new Error(`The clipboard item has no ${type}`)
    return item instanceof Blob ? item : new Blob([item], { type })
  }
}

/** The W3C shape that Electron has had since version 44, in memory. */
export const clipboard = strict('electron.clipboard', {
  async writeText(text: string): Promise<void> {
    clipboardItems = [new ClipboardItem({ 'text/plain': text })]
  },
  async readText(): Promise<string> {
    const item = clipboardItems.find(({ types }) => types.includes('text/plain'))
    return item ? (await item.getType('text/plain')).text() : ''
  },
  async write(items: ClipboardItem[]): Promise<void> {
    clipboardItems = [...items]
  },
  async read(): Promise<ClipboardItem[]> {
    return clipboardItems
  },
  async has(type: string): Promise<boolean> {
    return clipboardItems.some(({ types }) => types.includes(type))
  },
  clear(): void {
    clipboardItems = []
  },
})

export class Notification extends StrictEmitter {
  static override readonly apiName = 'electron.Notification'
  title: string
  body: string

  constructor({ title = '', body = '' }: Electron.NotificationConstructorOptions = {}) {
    super()
    this.title = title
    this.body = body
  }

  static isSupported(): boolean {
    return false
  }

  show(): void {}
  close(): void {}
}

const blockers = new Set<number>()
let lastBlocker = 0
export const powerSaveBlocker = strict('electron.powerSaveBlocker', {
  start(_type: string): number {
    lastBlocker += 1
    blockers.add(lastBlocker)
    return lastBlocker
  },
  stop: (id: number): boolean => blockers.delete(id),
  isStarted: (id: number): boolean => blockers.has(id),
})

class PowerMonitor extends StrictEmitter {
  static override readonly apiName = 'electron.powerMonitor'
  readonly onBatteryPower = false
  isOnBatteryPower(): boolean {
    return false
  }
  getSystemIdleTime(): number {
    return 0
  }
}
export const powerMonitor = new PowerMonitor()

const AREA = { x: 0, y: 0, width: 1920, height: 1080 }
const DISPLAY = {
  id: 1,
  label: '',
  bounds: AREA,
  workArea: AREA,
  size: AREA,
  workAreaSize: AREA,
  scaleFactor: 1,
  rotation: 0,
  internal: false,
}

class Screen extends StrictEmitter {
  static override readonly apiName = 'electron.screen'
  getPrimaryDisplay() {
    return DISPLAY
  }
  getAllDisplays() {
    return [DISPLAY]
  }
  getDisplayMatching(_rect: Electron.Rectangle) {
    return DISPLAY
  }
  getDisplayNearestPoint(_point: Electron.Point) {
    return DISPLAY
  }
  getCursorScreenPoint() {
    return { x: 0, y: 0 }
  }
}
export const screen = new Screen()

export const safeStorage = strict('electron.safeStorage', {
  isEncryptionAvailable: (): boolean => false,
})

const parameters = new Map<string, string>()
let crashOptions: Electron.CrashReporterStartOptions | undefined
/** Nothing is reported; what was asked for is kept. */
export const crashReporter = strict('electron.crashReporter', {
  start(options: Electron.CrashReporterStartOptions): void {
    crashOptions = options
  },
  getUploadToServer: (): boolean => crashOptions?.uploadToServer ?? false,
  getParameters: () => Object.fromEntries(parameters),
  addExtraParameter: (key: string, value: string) => void parameters.set(key, value),
  removeExtraParameter: (key: string) => void parameters.delete(key),
  getUploadedReports: () => [],
  getLastCrashReport: () => null,
})
