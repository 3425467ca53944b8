import { isOwnUrl, type Origins } from './origin.ts'

/** Pages outside the app that a person may be sent to, in the system's browser; exact addresses only. */
const EXTERNAL_PAGES: ReadonlySet<string> = new Set([])

export type NavigationVerdict = 'allow' | 'block'

/** A page may go on to our own pages and nowhere else. */
export function navigationVerdict(target: string, origins: Origins): NavigationVerdict {
  return isOwnUrl(target, origins) ? 'allow' : 'block'
}

/** New windows are never opened by a page; a listed page opens in the system's browser instead. */
export function windowOpenVerdict(target: string): 'external' | 'block' {
  return EXTERNAL_PAGES.has(target) ? 'external' : 'block'
}

/** Nothing but our own pages and what they made themselves (`blob:`, `data:`) is ever requested. */
export function requestVerdict(target: string, origins: Origins): NavigationVerdict {
  if (target.startsWith('blob:') || target.startsWith('data:') || target.startsWith('devtools:'))
    return 'allow'
  if (isOwnUrl(target, origins)) return 'allow'
  // The development server's socket for hot reloading.
  const dev = origins.devServer
  return dev !== null && isOwnUrl(target.replace(/^ws:/, 'http:'), origins) ? 'allow' : 'block'
}
