import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
// Chromium's protocol as Playwright publishes it; its package exports no shorter name for it.
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts'

export type { Protocol }
export type Command = keyof Protocol.CommandParameters
export type Result<C extends Command> = Protocol.CommandReturnValues[C]
export type ProtocolEvents = Protocol.Events

interface Message {
  id?: number
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
  sessionId?: string
}

interface Waiting {
  readonly command: string
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** One conversation with Chromium: the browser itself, or one attached page. */
export class Session {
  private readonly events = new EventEmitter().setMaxListeners(0)

  private readonly connection: Connection
  readonly id: string | undefined

  constructor(connection: Connection, id: string | undefined) {
    this.connection = connection
    this.id = id
  }

  send<C extends Command>(command: C, params?: Protocol.CommandParameters[C]): Promise<Result<C>> {
    return this.connection.send(this.id, command, params) as Promise<Result<C>>
  }

  /** Sends and does not care: for what may fail because the page has just gone. */
  tell<C extends Command>(command: C, params?: Protocol.CommandParameters[C]): void {
    this.send(command, params).catch(() => {})
  }

  on<E extends keyof ProtocolEvents>(event: E, listener: (params: ProtocolEvents[E]) => void): void {
    this.events.on(event as string, listener)
  }

  receive(event: string, params: unknown): void {
    this.events.emit(event, params)
  }
}

/** Chromium's pipe: JSON messages, each ended by a NUL byte. */
export class Connection {
  readonly browser = new Session(this, undefined)
  private readonly sessions = new Map<string, Session>()
  private readonly waiting = new Map<number, Waiting>()
  private lastId = 0
  private partial: Buffer[] = []
  private closed = false

  private readonly output: Writable

  constructor(output: Writable, input: Readable) {
    this.output = output
    input.on('data', (chunk: Buffer) => this.read(chunk))
    input.on('close', () => this.close())
    // A dying Chromium breaks the pipe; its exit is reported elsewhere.
    input.on('error', () => this.close())
    output.on('error', () => this.close())
  }

  async attach(targetId: string): Promise<Session> {
    const { sessionId } = await this.browser.send('Target.attachToTarget', { targetId, flatten: true })
    return this.sessionOf(sessionId)
  }

  send(sessionId: string | undefined, command: string, params: unknown): Promise<unknown> {
    if (this.closed) return Promise.reject(new Error(`${command}: Chromium has gone`))
    this.lastId += 1
    const id = this.lastId
    this.output.write(`${JSON.stringify({ id, method: command, params, sessionId })}\0`)
    return new Promise((resolve, reject) => this.waiting.set(id, { command, resolve, reject }))
  }

  private sessionOf(id: string): Session {
    const session = this.sessions.get(id) ?? new Session(this, id)
    this.sessions.set(id, session)
    return session
  }

  private read(chunk: Buffer): void {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      this.partial.push(chunk.subarray(start, end))
      const text = Buffer.concat(this.partial).toString('utf8')
      this.partial = []
      start = end + 1
      this.receive(JSON.parse(text) as Message)
    }
    if (start < chunk.length) this.partial.push(chunk.subarray(start))
  }

  private receive(message: Message): void {
    if (message.id !== undefined) {
      const waiting = this.waiting.get(message.id)
      this.waiting.delete(message.id)
      if (message.error) waiting?.reject(new Error(`${waiting.command}: ${message.error.message}`))
      else waiting?.resolve(message.result)
      return
    }
    const session = message.sessionId === undefined ? this.browser : this.sessionOf(message.sessionId)
    session.receive(message.method as string, message.params)
    if (message.method === 'Target.detachedFromTarget') {
      this.sessions.delete((message.params as ProtocolEvents['Target.detachedFromTarget']).sessionId)
    }
  }

  private close(): void {
    if (this.closed) return
    this.closed = true
    for (const { command, reject } of this.waiting.values())
      reject(new Error(`${command}: Chromium has gone`))
    this.waiting.clear()
  }
}
