import type { IpcMainInvokeEvent, WebContents } from 'electron'
import type { Origins } from '../security/origin.ts'
import { senderVerdict } from '../security/sender.ts'

/** The windows that we made and that still exist; only they are listened to. */
export class TrustedWindows {
  private readonly ids = new Set<number>()
  private readonly origins: Origins

  constructor(origins: Origins) {
    this.origins = origins
  }

  add(contents: WebContents): void {
    const { id } = contents
    this.ids.add(id)
    contents.once('destroyed', () => this.ids.delete(id))
  }

  readonly accepts = ({ sender, senderFrame }: IpcMainInvokeEvent): boolean => {
    const frame = senderFrame === null ? null : { url: senderFrame.url, isTop: senderFrame.parent === null }
    return senderVerdict({ webContentsId: sender.id, frame }, this.ids, this.origins) === 'accept'
  }
}
