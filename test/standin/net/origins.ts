/**
 * Chromium hands unknown schemes to the operating system before DevTools could answer them. So a scheme of the
 * app lives on an https origin that can exist nowhere else: app://host/… ↔ https://host.app.invalid/…
 */

const schemes = new Set<string>()

export function mapScheme(scheme: string): void {
  schemes.add(scheme)
}

/** From the app's address to the one that Chromium sees. */
export function toChromium(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url)
  const scheme = match?.[1]?.toLowerCase()
  if (!match || !scheme || !schemes.has(scheme)) return url
  return `https://${match[2]}.${scheme}.invalid${match[3] || '/'}`
}

/** From Chromium's address back to the app's; `blob:` addresses too. */
export function toApp(url: string): string {
  const match = /^(blob:)?https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.invalid(.*)$/is.exec(url)
  if (!match?.[3] || !schemes.has(match[3])) return url
  return `${match[1] ?? ''}${match[3]}://${match[2]}${match[4]}`
}

export function schemeOf(url: string): string {
  return url.slice(0, url.indexOf(':')).toLowerCase()
}

/** As Electron writes a frame's origin. Node's URL gives 'null' for schemes it does not know. */
export function originOf(url: string): string {
  const { protocol, host, origin } = URL.canParse(url)
    ? new URL(url)
    : { protocol: '', host: '', origin: 'null' }
  return schemes.has(protocol.slice(0, -1)) ? `${protocol}//${host}` : origin
}
