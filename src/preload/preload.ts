import { contextBridge, ipcRenderer } from 'electron'

/**
 * Builds `window.feltworks` from the contract's names, which the build reads out of
 * `shared/api/contract.ts`: one function for each call, one subscription for each event, nothing
 * general. Listeners get the payload alone, never Electron's event.
 */
declare const __CONTRACT_NAMES__: Readonly<Record<string, Readonly<Record<string, 'call' | 'event'>>>>

function call(name: string) {
  return (input?: unknown) => ipcRenderer.invoke(name, input)
}

function subscription(name: string) {
  const listeners = new Set<(payload: unknown) => void>()
  // One acknowledgement for each event, whether or not anybody listens: main sends the next one then.
  ipcRenderer.on(name, (_event, payload: unknown) => {
    for (const listener of listeners) listener(payload)
    ipcRenderer.send('event.seen', name)
  })
  return (listener: (payload: unknown) => void) => {
    if (typeof listener !== 'function') throw new TypeError('a listener must be a function')
    const own = (payload: unknown) => listener(payload)
    listeners.add(own)
    return () => {
      listeners.delete(own)
    }
  }
}

const bridge = Object.fromEntries(
  Object.entries(__CONTRACT_NAMES__).map(([feature, members]) => [
    feature,
    Object.fromEntries(
      Object.entries(members).map(([name, kind]) => {
        const channel = `${feature}.${name}`
        return [name, kind === 'call' ? call(channel) : subscription(channel)]
      }),
    ),
  ]),
)

contextBridge.exposeInMainWorld('feltworks', bridge)
