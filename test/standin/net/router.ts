import type { Protocol } from '../chromium/connection.ts'
import { requireChromium } from '../core/runtime.ts'
import { type Page, pageOfFrame } from '../pages/page.ts'
import { entryOf } from '../pages/registry.ts'
import { WebContents } from '../pages/web-contents.ts'
import { schemeOf, toApp, toChromium } from './origins.ts'
import { handlerOf } from './protocol.ts'
import { session } from './session.ts'
import { WebRequest } from './web-request.ts'

type Paused = Protocol.Fetch.requestPausedPayload

const RESOURCE_TYPES: Readonly<Record<string, string>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Media: 'media',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
}

let lastId = 0

/**
 * Every request of every window, worker and pop-up comes by here, before the network: the browser-level Fetch
 * domain sees what page-level ones miss, and leaves Playwright's `page.route` working on top.
 */
export async function routeRequests(): Promise<void> {
  const { browser } = requireChromium().connection
  browser.on('Fetch.requestPaused', (paused) => {
    route(paused).catch((error: unknown) => {
      // A request of a page that has gone meanwhile is no news.
      if (!/Invalid InterceptionId|has gone/.test(String(error))) console.error(error)
    })
  })
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

async function route(paused: Paused): Promise<void> {
  const { browser } = requireChromium().connection
  const { requestId, request, resourceType, frameId } = paused
  const url = toApp(request.url)
  const page = pageOfFrame(frameId)
  const mainFrame = resourceType === 'Document' && page?.targetId === frameId
  const fail = (errorReason: Protocol.Network.ErrorReason) =>
    browser.send('Fetch.failRequest', { requestId, errorReason })

  if (resourceType === 'Document' && !page && (await isPopup(frameId, url)))
    return void (await fail('Aborted'))
  if (mainFrame && !page.mayNavigate(request.url)) return void (await fail('Aborted'))

  const decision = await WebRequest.decide(
    session.defaultSession.webRequest,
    toDetails(paused, url, page, mainFrame),
  )
  if (decision.cancel) return void (await fail('BlockedByClient'))
  if (decision.redirectURL !== undefined) {
    const responseHeaders = [{ name: 'Location', value: toChromium(decision.redirectURL) }]
    return void (await browser.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 307,
      responseHeaders,
    }))
  }
  const handler = handlerOf(schemeOf(url))
  if (handler) await answer(paused, url, handler)
  else await browser.send('Fetch.continueRequest', { requestId })
}

function toDetails(
  { requestId, request, resourceType }: Paused,
  url: string,
  page: Page | undefined,
  mainFrame: boolean,
) {
  lastId += 1
  const contents = page && entryOf({ page })?.contents
  const document = mainFrame ? 'mainFrame' : 'subFrame'
  return {
    id: Number.parseInt(requestId.replace(/\D/g, ''), 10) || lastId,
    url,
    method: request.method,
    resourceType: (resourceType === 'Document'
      ? document
      : (RESOURCE_TYPES[resourceType] ?? 'other')) as 'mainFrame',
    referrer: toApp(request.headers['Referer'] ?? ''),
    timestamp: Date.now(),
    ...(contents ? { webContentsId: contents.id } : {}),
  }
}

async function answer(
  { requestId, request }: Paused,
  url: string,
  handler: (request: Request) => Response | Promise<Response>,
): Promise<void> {
  const { browser } = requireChromium().connection
  let response: Response
  try {
    response = await handler(toRequest(request, url))
  } catch (error) {
    console.error(error)
    await browser.send('Fetch.failRequest', { requestId, errorReason: 'Failed' })
    return
  }
  const headers = new Headers(response.headers)
  // The page's files may change between two starts of the app under the same address.
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  const location = headers.get('location')
  if (location) headers.set('location', toChromium(location))
  const body = Buffer.from(await response.arrayBuffer())
  await browser.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...headers].map(([name, value]) => ({ name, value })),
    body: body.toString('base64'),
  })
}

/** Node's Request knows no app scheme, so it is made with a stand-in address that is then replaced. */
function toRequest({ method, headers, postDataEntries }: Protocol.Network.Request, url: string): Request {
  const parts = (postDataEntries ?? []).map(({ bytes = '' }) => Buffer.from(bytes, 'base64'))
  const body = parts.length > 0 && method !== 'GET' && method !== 'HEAD' ? { body: Buffer.concat(parts) } : {}
  const request = new Request('http://127.0.0.1/', { method, headers, ...body })
  return Object.defineProperty(request, 'url', { value: url })
}

/** A link with a target opens a page before anyone is asked; its first request tells where to. */
async function isPopup(frameId: string, url: string): Promise<boolean> {
  const { targetInfos } = await requireChromium().connection.browser.send('Target.getTargets')
  const popup = targetInfos.find(
    ({ targetId, type, openerId }) => targetId === frameId && type === 'page' && openerId,
  )
  if (!popup) return false
  denyPopup(popup.targetId, popup.openerId as string, url)
  return true
}

const denied = new Set<string>()
/** Long enough, on a busy machine too, for a pop-up's first request, which names the address. */
const POPUP_GRACE = 5_000

/** Tells the opener's handler and closes the page. Called by the target's creation and by its first request. */
export function denyPopup(targetId: string, openerId: string, url: string): void {
  if (url === '') {
    setTimeout(() => denyPopup(targetId, openerId, 'about:blank'), POPUP_GRACE)
    return
  }
  if (denied.has(targetId)) return
  denied.add(targetId)
  const opener = pageOfFrame(openerId)
  const contents = opener && entryOf({ page: opener })?.contents
  if (contents) WebContents.askToOpen(contents, url)
  requireChromium().connection.browser.tell('Target.closeTarget', { targetId })
}
