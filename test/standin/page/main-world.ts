import type { BridgeHalf, BridgeNames } from './bridge.ts'

/** What a page's own scripts find changed, beside the exposed API. Runs in the page as source text. */
export function setUpMainWorld(
  names: BridgeNames,
  createBridgeHalf: (names: BridgeNames) => BridgeHalf,
): void {
  if (window !== window.top) return
  const bridge = createBridgeHalf(names)

  // Chromium refuses a script's close() after a navigation; Electron does not.
  window.close = () => bridge.tell({ type: 'close' })
  // DevTools cannot ask main before the call returns. Pop-ups are always denied, so null is the answer.
  window.open = (url, target, features) => {
    const address = url === undefined || url === '' ? 'about:blank' : new URL(url, document.baseURI).href
    bridge.tell({ type: 'open', url: address, frameName: target ?? '', features: features ?? '' })
    return null
  }

  // While a callback of the page runs inside a bridge event, `window.event` would reveal the secret name.
  const current = Object.getOwnPropertyDescriptor(window, 'event')
  // oxlint-disable-next-line typescript/unbound-method -- called by `apply` below
  const read = current?.get
  if (!read) return
  const { apply } = Reflect
  Object.defineProperty(window, 'event', {
    ...current,
    get() {
      const event = apply(read, window, []) as Event | undefined
      return event?.type === names.hear || event?.type === names.speak ? undefined : event
    },
  })
}
