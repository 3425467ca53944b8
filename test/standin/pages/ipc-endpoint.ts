import { type IpcEvent, IpcMain, ipcMain } from '../api/ipc-main.ts'
import { createEvent } from '../core/event.ts'
import { createCodec } from '../page/codec.ts'
import type { Reported } from '../page/messages.ts'
import type { Frame } from './frame.ts'
import type { Page } from './page.ts'

const codec = createCodec()

/** Main's end of a window's ipcRenderer. */
export class IpcEndpoint {
  private readonly page: Page
  private readonly sender: object

  constructor(page: Page, sender: object) {
    this.page = page
    this.sender = sender
  }

  send(channel: string, args: unknown[]): void {
    this.page.deliver({ type: 'event', channel }, codec.encode(args))
  }

  async receive(message: Reported, body: string, frame: Frame): Promise<void> {
    if (message.type !== 'send' && message.type !== 'invoke') return
    const event = this.eventOf(frame)
    if (message.type === 'invoke') await this.answer(event, message.id, message.channel, body, frame)
    else ipcMain.emit(message.channel, event, ...(await this.readArguments(body)))
  }

  private async answer(
    event: IpcEvent,
    id: number,
    channel: string,
    body: string,
    frame: Frame,
  ): Promise<void> {
    let type: 'result' | 'failure' = 'result'
    let text: string
    try {
      text = codec.encode(await IpcMain.invoke(ipcMain, event, channel, await this.readArguments(body)))
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error)
      type = 'failure'
      text = String(error)
    }
    // A later document must not get the answer to an earlier one's question.
    if (!frame.isDestroyed()) this.page.deliver({ type, id }, text)
  }

  private async readArguments(body: string): Promise<unknown[]> {
    const text = body.includes('/standin-file/') ? await this.page.fillInPaths(body) : body
    return codec.decode(text) as unknown[]
  }

  private eventOf(frame: Frame): IpcEvent {
    const base: object = createEvent({
      sender: this.sender,
      frameId: frame.routingId,
      processId: frame.processId,
      type: 'frame' as const,
    })
    return Object.defineProperties(base, {
      // Null once the page has moved on, as in Electron.
      senderFrame: { get: () => (frame.isDestroyed() ? null : frame), enumerable: true },
      reply: { value: (channel: string, ...args: unknown[]) => this.send(channel, args), enumerable: true },
    }) as IpcEvent
  }
}
