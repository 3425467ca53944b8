import type { StandinEvent } from '../core/event.ts'
import { StrictEmitter } from '../core/missing.ts'
import type { Frame } from '../pages/frame.ts'

export interface IpcSender {
  readonly sender: object
  readonly senderFrame: Frame | null
  readonly frameId: number
  readonly processId: number
  readonly type: 'frame'
}
export type IpcEvent = StandinEvent<IpcSender>
type Handler = (event: IpcEvent, ...args: unknown[]) => unknown

export class IpcMain extends StrictEmitter {
  static override readonly apiName = 'electron.ipcMain'
  private readonly handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    if (typeof handler !== 'function')
      throw new Error(`Expected handler to be a function, but found type '${typeof handler}'`)
    this.handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }

  /** A call from a page. Rejects with the error whose text the page will read. */
  private async answer(event: IpcEvent, channel: string, args: unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return await handler(event, ...args)
  }

  /** Not a method, so that the app finds no more on `ipcMain` than Electron has. */
  static invoke(ipc: IpcMain, event: IpcEvent, channel: string, args: unknown[]): Promise<unknown> {
    return ipc.answer(event, channel, args)
  }
}

export const ipcMain = new IpcMain()
