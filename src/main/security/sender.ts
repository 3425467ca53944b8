import { isOwnUrl, type Origins } from './origin.ts'

/** What is known of whoever sent a message; a frame that has gone away meanwhile is null. */
export interface Sender {
  readonly webContentsId: number
  readonly frame: { readonly url: string; readonly isTop: boolean } | null
}

/** Only the top frame of a window that we made, showing our own page, is listened to. */
export function senderVerdict(
  sender: Sender,
  trusted: ReadonlySet<number>,
  origins: Origins,
): 'accept' | 'refuse' {
  if (!trusted.has(sender.webContentsId)) return 'refuse'
  if (sender.frame === null || !sender.frame.isTop) return 'refuse'
  return isOwnUrl(sender.frame.url, origins) ? 'accept' : 'refuse'
}
