import type { BridgeHalf, BridgeNames } from './bridge.ts'
import type { Codec } from './codec.ts'
import type { FromPage, ToPage } from './messages.ts'

export interface IsolatedConfig {
  readonly names: BridgeNames
  /** The binding to the stand-in, and the global by which it answers; both exist in this world only. */
  readonly binding: string
  readonly receiver: string
  /** What the preload sees as `process`. */
  readonly process: Readonly<Record<string, unknown>>
}

type PreloadFunction = (
  require: (name: string) => unknown,
  module: object,
  exports: object,
  process: object,
) => void
type Listener = (event: object, ...args: unknown[]) => void

/** Runs the preload and plays `electron` to it. Runs in the page's isolated world as source text. */
export function setUpIsolatedWorld(
  config: IsolatedConfig,
  createBridgeHalf: (names: BridgeNames) => BridgeHalf,
  createCodec: () => Codec,
): void {
  const scope = window as unknown as Record<string, unknown>
  const binding = scope[config.binding] as ((text: string) => void) | undefined
  delete scope[config.binding]
  if (window !== window.top || !binding) return

  const codec = createCodec()
  const bridge = createBridgeHalf(config.names)
  // The header is one line of JSON; the body, which may be long, follows it without being quoted again.
  const report = (message: FromPage, body = ''): void => {
    binding(`${JSON.stringify({ ...message, from: location.href })}\n${body}`)
  }

  const waiting = new Map<
    number,
    { channel: string; resolve(value: unknown): void; reject(error: Error): void }
  >()
  const listeners = new Map<string, Listener[]>()
  const files: File[] = []
  let lastId = 0

  const remove = (channel: string, listener: Listener): void => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((each) => each !== listener),
    )
  }
  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      return new Promise((resolve, reject) => {
        const text = codec.encode(args)
        lastId += 1
        waiting.set(lastId, { channel, resolve, reject })
        report({ type: 'invoke', id: lastId, channel }, text)
      })
    },
    send(channel: string, ...args: unknown[]): void {
      report({ type: 'send', channel }, codec.encode(args))
    },
    sendSync(): never {
      throw new Error('The stand-in has no ipcRenderer.sendSync')
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    once(channel: string, listener: Listener) {
      const once: Listener = (event, ...args) => {
        remove(channel, once)
        listener(event, ...args)
      }
      return ipcRenderer.on(channel, once)
    },
    off(channel: string, listener: Listener) {
      remove(channel, listener)
      return ipcRenderer
    },
    addListener: (channel: string, listener: Listener) => ipcRenderer.on(channel, listener),
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
    removeAllListeners(channel: string) {
      listeners.delete(channel)
      return ipcRenderer
    },
  }

  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown): void {
      if (key in window)
        throw new Error(`Cannot bind an API on top of an existing property on the window object`)
      bridge.expose(key, api)
      // Keeps the name taken for a second call, which cannot look into the other world.
      Object.defineProperty(window, key, { value: undefined })
    },
  }

  const webUtils = {
    /** Only the stand-in learns a file's path, and later: the token is replaced when it arrives in an argument. */
    getPathForFile(file: File): string {
      if (!(file instanceof File)) throw new TypeError('getPathForFile expects a File')
      files.push(file)
      return `/standin-file/${files.length - 1}/${file.name}`
    },
  }

  const named = (name: string, api: object): object =>
    new Proxy(api, {
      get(target, property) {
        if (property in target || typeof property === 'symbol' || property === 'then')
          return Reflect.get(target, property)
        throw new Error(`The stand-in has no ${name}.${property}`)
      },
    })
  const electron = named('electron', {
    contextBridge: named('contextBridge', contextBridge),
    ipcRenderer: named('ipcRenderer', ipcRenderer),
    webUtils: named('webUtils', webUtils),
  })

  function receive(message: ToPage, body: string): void {
    if (message.type === 'event') {
      const event = { sender: ipcRenderer, ports: [] }
      for (const listener of listeners.get(message.channel) ?? [])
        listener(event, ...(codec.decode(body) as unknown[]))
      return
    }
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.type === 'result') call?.resolve(codec.decode(body))
    else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${body}`))
  }

  function runPreload(name: string, preload: PreloadFunction): void {
    const module = { exports: {} }
    const requireModule = (wanted: string): unknown => {
      if (wanted === 'electron' || wanted === 'electron/renderer') return electron
      throw new Error(`module not found: ${wanted}`)
    }
    try {
      preload(requireModule, module, module.exports, config.process)
    } catch (error) {
      console.error(`Unable to load preload script: ${name}`)
      console.error(error)
      report({ type: 'preload-error', name, message: String(error) })
    }
  }

  Object.defineProperty(window, config.receiver, {
    value: { receive, runPreload, fileAt: (index: number) => files[index] },
  })
  bridge.onTold((message) => report(message as FromPage))
  window.addEventListener(
    'keydown',
    (event) => {
      const { key, code, ctrlKey: ctrl, shiftKey: shift, altKey: alt, metaKey: meta } = event
      // A menu's accelerator comes after the page, unless the page has used the key up.
      if (ctrl || alt || meta || /^F\d+$/.test(key)) {
        setTimeout(() => event.defaultPrevented || report({ type: 'key', key, code, ctrl, shift, alt, meta }))
      }
    },
    true,
  )
  report({ type: 'hello' })
}
