import { pathToFileURL } from 'node:url'
import { App, app } from '../api/app.ts'
import { runAccelerator } from '../api/menu.ts'
import { nativeTheme } from '../api/native-theme.ts'
import { createEvent } from '../core/event.ts'
import { StrictEmitter } from '../core/missing.ts'
import { requireChromium } from '../core/runtime.ts'
import { applyColorScheme, applySize } from './emulation.ts'
import { Page } from './page.ts'
import { allEntries, entryOf, register, unregister } from './registry.ts'
import { WebContents } from './web-contents.ts'

type Bounds = Electron.Rectangle
type WindowState = 'normal' | 'maximized' | 'minimized' | 'fullscreen'

/** What a maximised or full-screen window fills. */
const SCREEN: Bounds = { x: 0, y: 0, width: 1920, height: 1080 }
let lastId = 0
let lastFocused: BrowserWindow | undefined

/**
 * A window's state lives here, in JavaScript: there may be no screen, and Electron's getters are synchronous.
 * Only its inner size reaches Chromium. There is no frame, so the outer and the inner size are the same.
 */
export class BrowserWindow extends StrictEmitter {
  static override readonly apiName = 'electron.BrowserWindow'
  readonly id: number
  readonly webContents: WebContents
  private readonly page: Page
  private bounds: Bounds
  private minimum: Electron.Size
  private state: WindowState = 'normal'
  private title: string
  private visible: boolean
  private destroyed = false
  private painted = false
  private enabled = true
  private menuBarVisible = true
  private zoom = 1

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    super()
    lastId += 1
    this.id = lastId
    const {
      width = 800,
      height = 600,
      x = 0,
      y = 0,
      minWidth = 0,
      minHeight = 0,
      webPreferences = {},
    } = options
    this.bounds = { x, y, width, height }
    this.minimum = { width: minWidth, height: minHeight }
    this.title = options.title ?? app.getName()
    this.visible = options.show ?? true
    this.menuBarVisible = !(options.autoHideMenuBar ?? false)
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
        this.resized()
      },
      close: () => this.destroy(),
      pressKey: (key) => runAccelerator(key, this),
    })
    register({ window: this, contents: this.webContents, page: this.page })
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

  getBounds(): Bounds {
    return { ...this.bounds }
  }

  setBounds(bounds: Partial<Bounds>, _animate?: boolean): void {
    const before = this.bounds
    const next = { ...before, ...bounds }
    next.width = Math.max(next.width, this.minimum.width)
    next.height = Math.max(next.height, this.minimum.height)
    this.bounds = next
    if (before.x !== next.x || before.y !== next.y) this.emit('move')
    if (before.width !== next.width || before.height !== next.height) this.resized()
  }

  getNormalBounds(): Bounds {
    return this.getBounds()
  }

  getContentBounds(): Bounds {
    return this.getBounds()
  }

  getSize(): [number, number] {
    return [this.bounds.width, this.bounds.height]
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  getContentSize(): [number, number] {
    return this.getSize()
  }

  setContentSize(width: number, height: number): void {
    this.setSize(width, height)
  }

  getPosition(): [number, number] {
    return [this.bounds.x, this.bounds.y]
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y })
  }

  center(): void {
    this.setPosition(
      Math.round((SCREEN.width - this.bounds.width) / 2),
      Math.round((SCREEN.height - this.bounds.height) / 2),
    )
  }

  setMinimumSize(width: number, height: number): void {
    this.minimum = { width, height }
  }

  getMinimumSize(): [number, number] {
    return [this.minimum.width, this.minimum.height]
  }

  getTitle(): string {
    return this.title
  }

  setTitle(title: string): void {
    this.title = title
  }

  maximize(): void {
    this.enter('maximized', 'maximize')
  }
  unmaximize(): void {
    this.leave('maximized', 'unmaximize')
  }
  isMaximized(): boolean {
    return this.state === 'maximized'
  }
  minimize(): void {
    this.enter('minimized', 'minimize')
  }
  restore(): void {
    if (this.state === 'minimized') this.leave('minimized', 'restore')
    else this.unmaximize()
  }
  isMinimized(): boolean {
    return this.state === 'minimized'
  }
  setFullScreen(on: boolean): void {
    if (on) this.enter('fullscreen', 'enter-full-screen')
    else this.leave('fullscreen', 'leave-full-screen')
  }
  isFullScreen(): boolean {
    return this.state === 'fullscreen'
  }
  isNormal(): boolean {
    return this.state === 'normal'
  }

  /** No system, no taskbar: what follows is accepted and has no effect. */
  setProgressBar(_progress: number, _options?: Electron.ProgressBarOptions): void {}
  setOverlayIcon(_overlay: unknown, _description: string): void {}
  setBackgroundColor(_color: string): void {}
  setMenu(_menu: unknown): void {}
  removeMenu(): void {}
  setIcon(_icon: unknown): void {}
  flashFrame(_flag: boolean): void {}
  moveTop(): void {}
  setEnabled(enabled: boolean): void {
    this.enabled = enabled
  }
  isEnabled(): boolean {
    return this.enabled
  }
  setMenuBarVisibility(visible: boolean): void {
    this.menuBarVisible = visible
  }
  isMenuBarVisible(): boolean {
    return this.menuBarVisible
  }
  setAutoHideMenuBar(hide: boolean): void {
    this.menuBarVisible = !hide
  }

  capturePage(rect?: Electron.Rectangle) {
    return this.webContents.capturePage(rect)
  }

  private listen(): void {
    const recolour = () =>
      this.page.ready.then(() => applyColorScheme(this.page.session, colorScheme())).catch(() => {})
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
      this.emit('closed')
      App.windowClosed(app)
    })
  }

  private enter(state: WindowState, event: string): void {
    if (this.state === state) return
    this.state = state
    this.emit(event)
    this.resized()
  }

  private leave(state: WindowState, event: string): void {
    if (this.state !== state) return
    this.state = 'normal'
    this.emit(event)
    this.resized()
  }

  private resized(): void {
    this.page.ready.then(() => this.applySize()).catch(() => {})
    this.emit('resize')
    this.emit('resized')
  }

  private async applyLook(): Promise<void> {
    await Promise.all([this.applySize(), applyColorScheme(this.page.session, colorScheme())])
  }

  private async applySize(): Promise<void> {
    const filled = this.state === 'maximized' || this.state === 'fullscreen'
    const { width, height } = filled ? SCREEN : this.bounds
    await applySize(this.page.session, requireChromium().headless, { width, height, zoom: this.zoom })
  }
}

function colorScheme(): 'light' | 'dark' {
  return nativeTheme.shouldUseDarkColors ? 'dark' : 'light'
}
