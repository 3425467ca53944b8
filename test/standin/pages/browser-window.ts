import { pathToFileURL } from 'node:url'
import { App, app } from '../api/app.ts'
import { runAccelerator } from '../api/menu.ts'
import { nativeTheme } from '../api/native-theme.ts'
import { createEvent } from '../core/event.ts'
import { livingWindows } from '../core/living.ts'
import { requireChromium } from '../core/runtime.ts'
import { applyColorScheme, applySize } from './emulation.ts'
import { Page } from './page.ts'
import { allEntries, entryOf, register, unregister } from './registry.ts'
import { WebContents } from './web-contents.ts'
import { WindowFrame } from './window-frame.ts'

let lastId = 0
let lastFocused: BrowserWindow | undefined

export class BrowserWindow extends WindowFrame {
  static override readonly apiName = 'electron.BrowserWindow'
  readonly id: number
  readonly webContents: WebContents
  private readonly page: Page
  private title: string
  private visible: boolean
  private destroyed = false
  private painted = false
  private zoom = 1

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    super(options)
    lastId += 1
    this.id = lastId
    const { webPreferences = {} } = options
    this.title = options.title ?? app.getName()
    this.visible = options.show ?? true
    this.page = new Page({ preload: webPreferences.preload, beforeReady: () => this.applyLook() })
    this.webContents = new WebContents(this.page, {
      preferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        ...webPreferences,
      },
      setZoom: (factor) => {
        this.zoom = factor
        this.refit()
      },
      close: () => this.destroy(),
      pressKey: (key) => runAccelerator(key, this),
    })
    register({ window: this, contents: this.webContents, page: this.page })
    livingWindows.add(this)
    this.listen()
    app.emit('web-contents-created', createEvent(), this.webContents)
    app.emit('browser-window-created', createEvent(), this)
    if (options.fullscreen) this.setFullScreen(true)
    if (this.visible) queueMicrotask(() => this.show())
  }

  static getAllWindows(): BrowserWindow[] {
    return allEntries().map(({ window }) => window)
  }

  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return entryOf({ contents })?.window ?? null
  }

  static getFocusedWindow(): BrowserWindow | null {
    return lastFocused && !lastFocused.destroyed ? lastFocused : null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  loadFile(file: string): Promise<void> {
    return this.loadURL(pathToFileURL(file).href)
  }

  reload(): void {
    this.webContents.reload()
  }

  show(): void {
    if (this.destroyed) return
    this.visible = true
    this.emit('show')
    this.focus()
  }

  showInactive(): void {
    this.visible = true
    this.emit('show')
  }

  hide(): void {
    this.visible = false
    this.blur()
    this.emit('hide')
  }

  isVisible(): boolean {
    return this.visible && !this.destroyed
  }

  focus(): void {
    if (lastFocused === this || this.destroyed) return
    lastFocused?.blur()
    // oxlint-disable-next-line typescript/no-this-alias -- which window has the focus is what it keeps
    lastFocused = this
    this.webContents.focus()
    this.emit('focus')
    app.emit('browser-window-focus', createEvent(), this)
  }

  blur(): void {
    if (lastFocused !== this) return
    lastFocused = undefined
    this.emit('blur')
    app.emit('browser-window-blur', createEvent(), this)
  }

  isFocused(): boolean {
    return lastFocused === this
  }

  /** May be vetoed by a `close` listener. The page's own `beforeunload` is not asked: see README. */
  close(): void {
    if (this.destroyed) return
    const event = createEvent()
    this.emit('close', event)
    if (event.defaultPrevented) App.closeVetoed(app)
    else this.destroy()
  }

  destroy(): void {
    void this.page.close()
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  getTitle(): string {
    return this.title
  }

  setTitle(title: string): void {
    this.title = title
  }

  capturePage(rect?: Electron.Rectangle) {
    return this.webContents.capturePage(rect)
  }

  private listen(): void {
    const recolour = () => {
      this.page.ready.then(() => applyColorScheme(this.page.session, colorScheme())).catch(() => {})
    }
    nativeTheme.on('updated', recolour)
    this.page.on('lifecycle', (name) => {
      if (name !== 'firstPaint' || this.painted) return
      this.painted = true
      this.emit('ready-to-show')
    })
    this.page.on('title', (title) => {
      const event = createEvent()
      this.emit('page-title-updated', event, title, true)
      if (!event.defaultPrevented) this.title = title
    })
    this.page.on('gone', () => {
      nativeTheme.off('updated', recolour)
      this.blur()
      this.destroyed = true
      unregister(this.webContents)
      livingWindows.delete(this)
      this.emit('closed')
      App.windowClosed(app)
    })
  }

  protected override resized(): void {
    this.refit()
    this.emit('resize')
    this.emit('resized')
  }

  private refit(): void {
    this.page.ready.then(() => this.applySize()).catch(() => {})
  }

  private async applyLook(): Promise<void> {
    await Promise.all([this.applySize(), applyColorScheme(this.page.session, colorScheme())])
  }

  private async applySize(): Promise<void> {
    const { width, height } = this.shownSize
    await applySize(this.page.session, requireChromium().headless, { width, height, zoom: this.zoom })
  }
}

function colorScheme(): 'light' | 'dark' {
  return nativeTheme.shouldUseDarkColors ? 'dark' : 'light'
}
