import { strict } from '../core/missing.ts'
import { originOf } from '../net/origins.ts'

/** One document in a window's top frame: what Electron calls a WebFrameMain. Sub-frames have no preload, so no IPC. */
export interface Frame {
  readonly url: string
  readonly origin: string
  readonly parent: null
  readonly top: Frame
  readonly name: string
  readonly processId: number
  readonly routingId: number
  readonly detached: boolean
  isDestroyed(): boolean
  executeJavaScript(code: string, userGesture?: boolean): Promise<unknown>
  send(channel: string, ...args: unknown[]): void
}

export interface FrameHost {
  urlOf(frame: Frame): string
  isCurrent(frame: Frame): boolean
  executeJavaScript(code: string): Promise<unknown>
  send(channel: string, ...args: unknown[]): void
}

let lastRoutingId = 0

export function createFrame(host: FrameHost): Frame {
  lastRoutingId += 1
  const frame: Frame = strict('WebFrameMain', {
    get url() {
      return host.urlOf(frame)
    },
    get origin() {
      return originOf(host.urlOf(frame))
    },
    parent: null,
    get top() {
      return frame
    },
    name: '',
    processId: 1,
    routingId: lastRoutingId,
    get detached() {
      return !host.isCurrent(frame)
    },
    isDestroyed: () => !host.isCurrent(frame),
    executeJavaScript: (code: string) => host.executeJavaScript(code),
    send: (channel: string, ...args: unknown[]) => host.send(channel, ...args),
  })
  return frame
}
