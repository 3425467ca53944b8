import { contextBridge, ipcRenderer, webUtils } from 'electron'

/**
 * Builds `window.feltworks` from the contract's names, which the build reads out of
 * `shared/api/contract.ts`: one function for each call and file, one subscription for each event, nothing
 * general. Listeners get the payload alone, never Electron's event.
 */
type Kind = 'call' | 'fileCall' | 'event'
declare const __CONTRACT_NAMES__: Readonly<Record<string, Readonly<Record<string, Kind>>>>

function call(name: string) {
  return (input?: unknown) => ipcRenderer.invoke(name, input)
}

/** A dropped file goes to main as the path that the system knows it by; a script's own `File` has none. */
function fileCall(name: string) {
  return (file: File) => ipcRenderer.invoke(name, webUtils.getPathForFile(file))
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

const MAKERS = { call, fileCall, event: subscription } as const

const bridge = Object.fromEntries(
  Object.entries(__CONTRACT_NAMES__).map(([feature, members]) => [
    feature,
    Object.fromEntries(
      Object.entries(members).map(([name, kind]) => {
        const channel = `${feature}.${name}`
        return [name, MAKERS[kind](channel)]
      }),
    ),
  ]),
)

contextBridge.exposeInMainWorld('feltworks', bridge)
