import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { protocol } from 'electron'
import { securityHeaders } from './security/csp.ts'
import { APP_HOST, APP_SCHEME } from './security/origin.ts'
import { fileInside } from './security/paths.ts'
import { isInside } from './store/insideFolder.ts'

/** The built pages lie beside the folder that this file is built into. */
const RENDERER_ROOT = join(import.meta.dirname, '..', 'renderer')

const TYPES: Partial<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the window's own files, and nothing else on the disk. */
export function serveApp(): void {
  protocol.handle(APP_SCHEME, (request) => respond(request.url, request.method))
}

async function respond(address: string, method: string): Promise<Response> {
  // A new nonce for each load, so that a style element written by anything but this page is refused.
  const nonce = randomBytes(16).toString('base64')
  const plain = (status: number) => new Response(null, { status, headers: securityHeaders(nonce) })
  if (method !== 'GET' && method !== 'HEAD') return plain(405)
  const url = new URL(address)
  if (url.host !== APP_HOST) return plain(404)
  const body = await read(url.pathname === '/' ? '/index.html' : url.pathname)
  if (body === null) return plain(404)

  const type = TYPES[extname(body.path)] ?? 'application/octet-stream'
  const headers = { ...securityHeaders(nonce), 'Content-Type': type }
  const isPage = extname(body.path) === '.html'
  const content = isPage
    ? body.bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce)
    : new Uint8Array(body.bytes)
  return new Response(method === 'HEAD' ? null : content, { status: 200, headers })
}

async function read(requestPath: string): Promise<{ path: string; bytes: Buffer } | null> {
  const path = fileInside(RENDERER_ROOT, requestPath)
  if (path === null) return null
  try {
    // A link inside the folder must not lead out of it.
    const [root, real] = await Promise.all([realpath(RENDERER_ROOT), realpath(path)])
    return isInside(root, real) ? { path, bytes: await readFile(real) } : null
  } catch {
    return null
  }
}
