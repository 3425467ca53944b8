import { StrictEmitter } from '../core/missing.ts'

type Bounds = Electron.Rectangle
type WindowState = 'normal' | 'maximized' | 'minimized' | 'fullscreen'

/** What a maximised or full-screen window fills. */
const SCREEN: Bounds = { x: 0, y: 0, width: 1920, height: 1080 }

/**
 * A window's place and state live here, in JavaScript: there may be no screen, and Electron's getters are synchronous.
 * Only the inner size reaches Chromium. Nothing is drawn around it, so the outer and the inner size are the same.
 */
export abstract class WindowFrame extends StrictEmitter {
  private bounds: Bounds
  private minimum: Electron.Size
  private state: WindowState = 'normal'
  private enabled = true
  private menuBarVisible: boolean

  constructor({
    width = 800,
    height = 600,
    x = 0,
    y = 0,
    minWidth = 0,
    minHeight = 0,
    autoHideMenuBar = false,
  }: Electron.BrowserWindowConstructorOptions) {
    super()
    this.bounds = { x, y, width, height }
    this.minimum = { width: minWidth, height: minHeight }
    this.menuBarVisible = !autoHideMenuBar
  }

  /** Called after the window's inner size may have changed. */
  protected abstract resized(): void

  protected get shownSize(): Electron.Size {
    return this.state === 'maximized' || this.state === 'fullscreen' ? SCREEN : this.bounds
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
}
