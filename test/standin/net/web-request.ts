import { StrictEmitter } from '../core/missing.ts'

export type Details = Pick<
  Electron.OnBeforeRequestListenerDetails,
  'id' | 'url' | 'method' | 'resourceType' | 'referrer' | 'timestamp'
> & {
  webContentsId?: number
}
type Decision = Electron.CallbackResponse
type Listener = (details: Details, callback: (decision: Decision) => void) => void

export class WebRequest extends StrictEmitter {
  static override readonly apiName = 'electron.WebRequest'
  private listener: Listener | null = null
  private patterns: RegExp[] = []

  onBeforeRequest(listener: Listener | null): void
  onBeforeRequest(filter: Electron.WebRequestFilter, listener: Listener | null): void
  onBeforeRequest(first: Electron.WebRequestFilter | Listener | null, second?: Listener | null): void {
    const filtered = typeof first === 'object' && first !== null
    this.listener = filtered ? (second ?? null) : (first as Listener | null)
    this.patterns = (filtered ? first.urls : ['<all_urls>']).map(toExpression)
  }

  /** Not a method, so that the app finds no more than Electron has. */
  static decide(webRequest: WebRequest, details: Details): Promise<Decision> {
    const listener = webRequest.listener
    if (!listener || !webRequest.patterns.some((pattern) => pattern.test(details.url)))
      return Promise.resolve({})
    return new Promise((resolve) => listener(details, resolve))
  }
}

/** Chrome's match patterns: `<all_urls>`, or scheme, host and path with `*`. */
function toExpression(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${escaped}$`)
}
