import { type IpcMainEvent, ipcMain, type WebContents } from 'electron'
import type { z } from 'zod'
import { contract } from '../../shared/api/contract.ts'
import { type Contract, channel, type Event } from '../../shared/api/define.ts'

type EventNames<F extends Contract[string]> = { [N in keyof F]: F[N] extends Event ? N : never }[keyof F]
type Payload<E> = E extends Event<infer P> ? z.input<P> : never

/** Sends an event of the contract to every window. */
export type Emit = <F extends keyof typeof contract, N extends EventNames<(typeof contract)[F]> & string>(
  feature: F,
  name: N,
  payload: Payload<(typeof contract)[F][N]>,
) => void

/** Events that each matter; of all others only the newest of its subject does. */
const QUEUED: ReadonlySet<string> = new Set([channel('app', 'notice'), channel('app', 'command')])
const QUEUE_LIMIT = 50
const ACKNOWLEDGE = 'event.seen'

interface Outbox {
  /** Sent, and not yet acknowledged by the page. */
  inFlight: boolean
  readonly waiting: { readonly subject: string; readonly payload: unknown }[]
}

/**
 * A window has at most one event of a channel on its way. What comes meanwhile waits here, coalesced by
 * subject, until the page has seen the last one: a page that hangs costs a bounded amount of memory,
 * and a busy one is never flooded.
 */
export class WindowEvents {
  private readonly outboxes = new Map<WebContents, Map<string, Outbox>>()

  constructor() {
    ipcMain.on(ACKNOWLEDGE, (event: IpcMainEvent, name: unknown) =>
      this.acknowledged(event.sender, String(name)),
    )
  }

  add(window: WebContents): void {
    this.outboxes.set(window, new Map())
    window.once('destroyed', () => this.outboxes.delete(window))
    // A reload forgets what was on its way.
    window.on('did-start-loading', () => this.outboxes.get(window)?.clear())
  }

  readonly emit: Emit = (feature, name, payload) => {
    const schema = (contract[feature] as Record<string, unknown>)[name] as Event
    const parsed = schema.payload.parse(payload)
    for (const window of this.outboxes.keys()) this.post(window, channel(feature, name), parsed)
  }

  private post(window: WebContents, name: string, payload: unknown): void {
    const outbox = this.outbox(window, name)
    const subject = QUEUED.has(name) ? '' : subjectOf(payload)
    const same = QUEUED.has(name) ? -1 : outbox.waiting.findIndex((waiting) => waiting.subject === subject)
    if (same >= 0) outbox.waiting[same] = { subject, payload }
    else outbox.waiting.push({ subject, payload })
    if (outbox.waiting.length > QUEUE_LIMIT) outbox.waiting.shift()
    this.flush(window, name, outbox)
  }

  private flush(window: WebContents, name: string, outbox: Outbox): void {
    if (outbox.inFlight || window.isDestroyed()) return
    const next = outbox.waiting.shift()
    if (next === undefined) return
    outbox.inFlight = true
    window.send(name, next.payload)
  }

  private acknowledged(window: WebContents, name: string): void {
    const outbox = this.outboxes.get(window)?.get(name)
    if (outbox === undefined) return
    outbox.inFlight = false
    this.flush(window, name, outbox)
  }

  private outbox(window: WebContents, name: string): Outbox {
    const outboxes = this.outboxes.get(window) ?? new Map<string, Outbox>()
    const outbox = outboxes.get(name) ?? { inFlight: false, waiting: [] }
    outboxes.set(name, outbox)
    return outbox
  }
}

/** Events about different runs do not replace each other. */
function subjectOf(payload: unknown): string {
  const id = typeof payload === 'object' && payload !== null && 'id' in payload ? payload.id : ''
  return String(id)
}
