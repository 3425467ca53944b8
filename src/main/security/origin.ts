/** Where the window's pages come from: the packaged scheme, or the development server of an unpackaged app. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'feltworks'
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/index.html`

export interface Origins {
  /** `http://localhost:5173` while developing; never in a packaged app. */
  readonly devServer: string | null
}

/**
 * Compares parsed parts, never prefixes of text: `app://feltworks.evil`, `app://feltworks@evil` and
 * `http://localhost:5173.evil` are all somebody else.
 */
export function isOwnUrl(text: string, { devServer }: Origins): boolean {
  const url = parse(text)
  if (url === null || url.username !== '' || url.password !== '') return false
  if (url.protocol === `${APP_SCHEME}:`) return url.host === APP_HOST
  const dev = devServer === null ? null : parse(devServer)
  return dev !== null && url.protocol === dev.protocol && url.host === dev.host
}

/** The development server that an unpackaged app may load from, if its address is on this machine. */
export function devServerOrigin(isPackaged: boolean, address: string | undefined): string | null {
  if (isPackaged || address === undefined) return null
  const url = parse(address)
  const local =
    url !== null && url.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1')
  return local ? url.origin : null
}

function parse(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
