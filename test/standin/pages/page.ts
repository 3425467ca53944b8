import { EventEmitter } from 'node:events'
import type { ProtocolEvents, Session } from '../chromium/connection.ts'
import { createEvent, type StandinEvent } from '../core/event.ts'
import { requireChromium } from '../core/runtime.ts'
import { toApp, toChromium } from '../net/origins.ts'
import type { Reported, ToPage } from '../page/messages.ts'
import { type PageScripts, pageScripts } from '../page/scripts.ts'

interface PageEvents {
  /** The preload's world speaks. */
  message: [message: Reported, body: string]
  /** A new document has its preload; the old one is gone. */
  document: [url: string]
  lifecycle: [name: string]
  navigated: [url: string, inPage: boolean]
  'will-navigate': [event: StandinEvent, url: string]
  title: [title: string]
  crashed: []
  unresponsive: []
  gone: []
}

export interface PageOptions {
  readonly preload: string | undefined
  readonly beforeReady: (session: Session) => Promise<unknown>
}

/** Pages by target id, which is also the id of their main frame. */
const pages = new Map<string, Page>()

export function pageOfFrame(frameId: string): Page | undefined {
  return pages.get(frameId) ?? [...pages.values()].find((page) => page.hasFrame(frameId))
}

const BLANK = 'about:blank'

/** One Chromium page behind one window: its session, worlds and navigation. Knows nothing of Electron's API. */
export class Page extends EventEmitter<PageEvents> {
  readonly ready: Promise<void>
  targetId: string | undefined
  url = ''
  private currentSession: Session | undefined
  private readonly scripts: PageScripts
  private readonly subframes = new Set<string>()
  /** The preload's world in the present document. */
  private context: number | undefined
  private undelivered: { message: ToPage; body: string }[] = []
  private expected: string | undefined
  private lastLoaded: string | undefined
  private closing = false

  private readonly options: PageOptions

  constructor(options: PageOptions) {
    super()
    this.options = options
    this.scripts = pageScripts(options.preload, process.versions)
    this.ready = this.open()
    // Whoever waits for it gets the error; a window closed at once has nobody waiting.
    this.ready.catch(() => {})
  }

  hasFrame(frameId: string): boolean {
    return this.subframes.has(frameId)
  }

  /** The session, once `ready`. */
  get session(): Session {
    if (!this.currentSession) throw new Error('The page is not ready')
    return this.currentSession
  }

  private async open(): Promise<void> {
    const { connection } = requireChromium()
    this.targetId = (await takeStartupTarget()) ?? (await createTarget())
    pages.set(this.targetId, this)
    const session = await connection.attach(this.targetId)
    this.currentSession = session
    this.listen(session)
    const { binding, main, isolated, preload } = this.scripts
    const worldName = binding
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Runtime.addBinding', { name: binding, executionContextName: worldName }),
      // Registration order is run order: the page's half must listen before the preload exposes anything.
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: main }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: isolated, worldName }),
      preload === undefined
        ? undefined
        : session.send('Page.addScriptToEvaluateOnNewDocument', { source: preload, worldName }),
      this.options.beforeReady(session),
    ])
  }

  private listen(session: Session): void {
    session.on('Runtime.bindingCalled', (event) => this.hear(event))
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this.forget(executionContextId),
    )
    session.on('Runtime.executionContextsCleared', () => this.forget(this.context))
    session.on('Page.frameAttached', ({ frameId }) => this.subframes.add(frameId))
    session.on('Page.frameDetached', ({ frameId, reason }) => {
      if (reason === 'remove') this.subframes.delete(frameId)
    })
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id === this.targetId) this.arrive(frame.unreachableUrl ?? frame.url, false)
    })
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.targetId) this.arrive(url, true)
    })
    session.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      if (frameId !== this.targetId || this.url === '' || this.url === BLANK) return
      if (name === 'load') this.lastLoaded = loaderId
      this.emit('lifecycle', name)
    })
    session.on('Inspector.targetCrashed', () => {
      this.forget(this.context)
      this.emit('crashed')
    })
  }

  private arrive(url: string, inPage: boolean): void {
    this.url = toApp(url)
    if (!inPage) this.expected = undefined
    this.emit('navigated', this.url, inPage)
  }

  private hear({ name, payload, executionContextId }: ProtocolEvents['Runtime.bindingCalled']): void {
    if (name !== this.scripts.binding) return
    const cut = payload.indexOf('\n')
    const message = JSON.parse(payload.slice(0, cut)) as Reported
    if (message.type === 'hello') {
      if (message.from === BLANK || message.from.startsWith('chrome-error:')) return
      this.context = executionContextId
      this.emit('document', toApp(message.from))
      for (const each of this.undelivered.splice(0)) this.deliver(each.message, each.body)
    } else if (executionContextId === this.context) {
      this.emit('message', message, payload.slice(cut + 1))
    }
  }

  private forget(context: number | undefined): void {
    if (context !== undefined && context === this.context) this.context = undefined
  }

  /** Sends to the preload's world; what comes before the first document waits for it. */
  deliver(message: ToPage, body: string): void {
    if (this.context === undefined) {
      // An answer belongs to the document that asked, an event to whichever comes.
      if (message.type === 'event') this.undelivered.push({ message, body })
      return
    }
    this.session.tell('Runtime.callFunctionOn', {
      executionContextId: this.context,
      functionDeclaration: `function (message, body) { globalThis.${this.scripts.receiver}.receive(message, body) }`,
      arguments: [{ value: message }, { value: body }],
    })
  }

  /** Replaces what `getPathForFile` gave the preload by the paths that only DevTools knows. */
  async fillInPaths(body: string): Promise<string> {
    const tokens = new Map(
      [...body.matchAll(/\/standin-file\/(\d+)\/(?:[^"\\]|\\.)*/g)].map(([token, index]) => [
        token,
        Number(index),
      ]),
    )
    let filled = body
    for (const [token, index] of tokens) {
      const { result } = await this.session.send('Runtime.callFunctionOn', {
        ...(this.context === undefined ? {} : { executionContextId: this.context }),
        functionDeclaration: `function (index) { return globalThis.${this.scripts.receiver}.fileAt(index) }`,
        arguments: [{ value: index }],
      })
      if (!result.objectId) continue
      const { path } = await this.session.send('DOM.getFileInfo', { objectId: result.objectId })
      filled = filled.replaceAll(`"${token}"`, JSON.stringify(path))
    }
    return filled
  }

  /** Whether the browser may load a document in the main frame: asks only if neither main nor a reload wants it. */
  mayNavigate(chromiumUrl: string): boolean {
    const url = toApp(chromiumUrl)
    if (url === this.expected || url === this.url) return true
    const event = createEvent()
    this.emit('will-navigate', event, url)
    return !event.defaultPrevented
  }

  /** Resolves with an error text, or undefined when the page has loaded. */
  async navigate(url: string): Promise<string | undefined> {
    await this.ready
    this.expected = new URL(url).href
    const { errorText, loaderId } = await this.session.send('Page.navigate', { url: toChromium(url) })
    if (errorText) return errorText.replace('net::', '')
    if (loaderId !== undefined) await this.loaded(loaderId)
    return undefined
  }

  private loaded(loaderId: string): Promise<void> {
    if (this.lastLoaded === loaderId) return Promise.resolve()
    return new Promise((resolve) => {
      const check = () => {
        if (this.lastLoaded !== loaderId && !this.closing) return
        this.off('lifecycle', check)
        resolve()
      }
      this.on('lifecycle', check)
      this.once('gone', check)
    })
  }

  async evaluate(code: string): Promise<unknown> {
    await this.ready
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /** Closes the page without asking it. Emits `gone` at once: the caller has decided. */
  async close(): Promise<void> {
    this.vanish()
    await this.ready.catch(() => {})
    const targetId = this.targetId
    if (targetId === undefined) return
    await requireChromium()
      .connection.browser.send('Target.closeTarget', { targetId })
      .catch(() => {})
    pages.delete(targetId)
  }

  /** The page has gone, by us or by itself. */
  vanish(): void {
    if (this.closing) return
    this.closing = true
    this.context = undefined
    this.emit('gone')
  }
}

async function createTarget(): Promise<string> {
  const { targetId } = await requireChromium().connection.browser.send('Target.createTarget', {
    url: BLANK,
    newWindow: true,
  })
  return targetId
}

let startupTargetTaken = false

/** With a display Chromium starts with one app window, which becomes the first BrowserWindow. */
async function takeStartupTarget(): Promise<string | undefined> {
  const { headless, connection } = requireChromium()
  if (headless || startupTargetTaken) return undefined
  startupTargetTaken = true
  const { targetInfos } = await connection.browser.send('Target.getTargets')
  return targetInfos.find(({ type, url }) => type === 'page' && url.startsWith('data:text/html'))?.targetId
}

/** Called once the browser runs: tells pages what only the browser knows of them. */
export function watchTargets(onPopup: (targetId: string, openerId: string, url: string) => void): void {
  const { browser } = requireChromium().connection
  browser.on('Target.targetDestroyed', ({ targetId }) => {
    pages.get(targetId)?.vanish()
    pages.delete(targetId)
  })
  browser.on('Target.targetCreated', ({ targetInfo: { targetId, type, openerId, url } }) => {
    if (type === 'page' && openerId && !pages.has(targetId)) onPopup(targetId, openerId, url)
  })
  browser.on('Target.targetInfoChanged', ({ targetInfo: { targetId, title, url } }) => {
    // Until a document names itself, the title is its address.
    const named =
      title !== '' &&
      !url
        .replace(/^\w+:\/\//, '')
        .replace(/\/$/, '')
        .endsWith(title)
    if (named) pages.get(targetId)?.emit('title', title)
  })
}
