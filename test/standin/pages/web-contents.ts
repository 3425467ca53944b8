import { app } from '../api/app.ts'
import { NativeImage } from '../api/native-image.ts'
import { createEvent } from '../core/event.ts'
import { StrictEmitter } from '../core/missing.ts'
import { session } from '../net/session.ts'
import type { KeyPress, Reported } from '../page/messages.ts'
import { createFrame, type Frame } from './frame.ts'
import { IpcEndpoint } from './ipc-endpoint.ts'
import { netErrorCode } from './net-errors.ts'
import type { Page } from './page.ts'
import { type PdfOptions, toChromiumPdf } from './pdf.ts'
import { allEntries, entryOf } from './registry.ts'

export type WindowOpenHandler = (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse
/** What only the window can do for its contents. */
export interface ContentsHost {
  readonly preferences: Electron.WebPreferences
  setZoom(factor: number): void
  close(): void
  pressKey(key: KeyPress): void
}

let lastId = 0

export class WebContents extends StrictEmitter {
  static override readonly apiName = 'electron.WebContents'
  readonly id: number
  readonly session = session.defaultSession
  private frame: Frame
  private title = ''
  private loading = false
  private zoom = 1
  private destroyed = false
  private crashed = false
  private openHandler: WindowOpenHandler | undefined

  private readonly page: Page
  private readonly ipc: IpcEndpoint
  private readonly host: ContentsHost

  constructor(page: Page, host: ContentsHost) {
    super()
    this.page = page
    this.host = host
    lastId += 1
    this.id = lastId
    this.ipc = new IpcEndpoint(page, this)
    this.frame = this.newFrame()
    page.on('document', () => {
      this.frame = this.newFrame()
    })
    page.on('message', (message, body) => this.hear(message, body))
    page.on('lifecycle', (name) => this.announce(name))
    page.on('will-navigate', (event, url) =>
      this.emit(
        'will-navigate',
        Object.assign(event, { url, isSameDocument: false, isMainFrame: true }),
        url,
      ),
    )
    page.on('navigated', (url, inPage) => this.navigated(url, inPage))
    page.on('title', (title) => this.named(title))
    page.on('crashed', () => this.crash())
    page.on('gone', () => {
      this.destroyed = true
      this.emit('destroyed')
    })
  }

  static getAllWebContents(): WebContents[] {
    return allEntries().map(({ contents }) => contents)
  }

  static fromId(id: number): WebContents | undefined {
    return WebContents.getAllWebContents().find((contents) => contents.id === id)
  }

  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return allEntries().find(({ page }) => page.targetId === targetId)?.contents
  }

  static getFocusedWebContents(): WebContents | null {
    return allEntries().find(({ window }) => window.isFocused())?.contents ?? null
  }

  get mainFrame(): Frame {
    return this.frame
  }

  async loadURL(url: string): Promise<void> {
    this.loading = true
    this.emit('did-start-loading')
    const errorText = await this.page.navigate(url)
    this.loading = false
    if (errorText === undefined) return
    const code = netErrorCode(errorText)
    this.emit('did-fail-load', createEvent(), code, errorText, url, true, 1, 1)
    throw Object.assign(new Error(`${errorText} (${code}) loading '${url}'`), {
      errno: code,
      code: errorText,
      url,
    })
  }

  getURL(): string {
    return this.page.url
  }

  getTitle(): string {
    return this.title
  }

  isLoading(): boolean {
    return this.loading
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  isCrashed(): boolean {
    return this.crashed
  }

  focus(): void {
    this.whenReady(() => this.page.session.tell('Page.bringToFront'))
  }

  isFocused(): boolean {
    return entryOf({ contents: this })?.window.isFocused() ?? false
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed')
    this.ipc.send(channel, args)
  }

  reload(): void {
    this.crashed = false
    this.whenReady(() => this.page.session.tell('Page.reload'))
  }

  reloadIgnoringCache(): void {
    this.crashed = false
    this.whenReady(() => this.page.session.tell('Page.reload', { ignoreCache: true }))
  }

  stop(): void {
    this.whenReady(() => this.page.session.tell('Page.stopLoading'))
  }

  close(options: { waitForBeforeUnload?: boolean } = {}): void {
    if (options.waitForBeforeUnload) this.whenReady(() => this.page.session.tell('Page.close'))
    else this.host.close()
  }

  executeJavaScript(code: string, _userGesture?: boolean): Promise<unknown> {
    return this.page.evaluate(code)
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.openHandler = handler
  }

  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new TypeError("'zoomFactor' must be a double greater than 0.0")
    this.zoom = factor
    this.host.setZoom(factor)
  }

  getZoomFactor(): number {
    return this.zoom
  }

  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level)
  }

  getZoomLevel(): number {
    return Math.log(this.zoom) / Math.log(1.2)
  }

  get zoomFactor(): number {
    return this.zoom
  }

  set zoomFactor(factor: number) {
    this.setZoomFactor(factor)
  }

  get zoomLevel(): number {
    return this.getZoomLevel()
  }

  set zoomLevel(level: number) {
    this.setZoomLevel(level)
  }

  /** Chromium's own limits hold; there is nothing to set. */
  async setVisualZoomLevelLimits(_minimum: number, _maximum: number): Promise<void> {}

  async printToPDF(options: PdfOptions = {}): Promise<Buffer> {
    await this.page.ready
    const { data } = await this.page.session.send('Page.printToPDF', toChromiumPdf(options))
    return Buffer.from(data, 'base64')
  }

  async capturePage(rect?: Electron.Rectangle): Promise<NativeImage> {
    await this.page.ready
    const clip = rect ? { clip: { ...rect, scale: 1 } } : {}
    const { data } = await this.page.session.send('Page.captureScreenshot', { format: 'png', ...clip })
    return NativeImage.fromPng(Buffer.from(data, 'base64'))
  }

  getLastWebPreferences(): Electron.WebPreferences {
    return this.host.preferences
  }

  forcefullyCrashRenderer(): void {
    this.whenReady(() => this.page.session.tell('Page.crash'))
  }

  getOSProcessId(): number {
    return 0
  }

  /** Any Chromium's own DevTools attach by the debugging port instead. */
  openDevTools(): void {}
  closeDevTools(): void {}
  toggleDevTools(): void {}
  isDevToolsOpened(): boolean {
    return false
  }

  undo(): void {
    this.edit('undo')
  }
  redo(): void {
    this.edit('redo')
  }
  cut(): void {
    this.edit('cut')
  }
  copy(): void {
    this.edit('copy')
  }
  paste(): void {
    this.edit('paste')
  }
  selectAll(): void {
    this.edit('selectAll')
  }

  private edit(command: string): void {
    this.whenReady(() =>
      this.page.session.tell('Runtime.evaluate', {
        expression: `document.execCommand('${command}')`,
        userGesture: true,
      }),
    )
  }

  private whenReady(work: () => void): void {
    this.page.ready.then(work).catch(() => {})
  }

  private newFrame(): Frame {
    return createFrame({
      urlOf: (frame) => (frame === this.frame ? this.page.url : ''),
      isCurrent: (frame) => frame === this.frame && !this.destroyed,
      executeJavaScript: (code) => this.page.evaluate(code),
      send: (channel, ...args) => this.send(channel, ...args),
    })
  }

  private announce(name: string): void {
    if (name === 'DOMContentLoaded') this.emit('dom-ready', createEvent())
    if (name === 'load') {
      this.loading = false
      this.emit('did-finish-load')
      this.emit('did-stop-loading')
    }
  }

  private navigated(url: string, inPage: boolean): void {
    if (inPage) this.emit('did-navigate-in-page', createEvent(), url, true, 1, 1)
    else if (url !== 'about:blank') this.emit('did-navigate', createEvent(), url, 200, 'OK')
  }

  private named(title: string): void {
    if (title === this.title) return
    this.title = title
    this.emit('page-title-updated', createEvent(), title, true)
  }

  private crash(): void {
    this.crashed = true
    const details = { reason: 'crashed', exitCode: 133 }
    this.emit('render-process-gone', createEvent(), details)
    app.emit('render-process-gone', createEvent(), this, details)
  }

  /** A page opens a window by script or link. What the handler allows is not built: see README. */
  private askToOpen(
    url: string,
    frameName: string,
    features: string,
    disposition: Electron.HandlerDetails['disposition'],
  ): void {
    const details = {
      url,
      frameName,
      features,
      disposition,
      referrer: { url: this.page.url, policy: 'strict-origin-when-cross-origin' as const },
    }
    const { action } = this.openHandler?.(details) ?? { action: 'allow' }
    if (action === 'allow') console.error(`The stand-in opens no pop-up windows: ${url}`)
  }

  static askToOpen(contents: WebContents, url: string): void {
    contents.askToOpen(url, '', '', 'foreground-tab')
  }

  private hear(message: Reported, body: string): void {
    switch (message.type) {
      case 'open':
        this.askToOpen(message.url, message.frameName, message.features, 'new-window')
        break
      case 'close':
        this.host.close()
        break
      case 'key':
        this.host.pressKey(message)
        break
      case 'preload-error':
        this.emit('preload-error', createEvent(), message.name, new Error(message.message))
        break
      default:
        void this.ipc.receive(message, body, this.frame)
    }
  }
}
