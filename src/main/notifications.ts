import { BrowserWindow, Notification } from 'electron'

/** Tells the system of something that ended while nobody was looking at a window of ours. */
export function notifyWhenAway({
  title,
  body,
  onClick,
}: {
  title: string
  body: string
  onClick: () => void
}): void {
  if (BrowserWindow.getFocusedWindow() !== null || !Notification.isSupported()) return
  const notification = new Notification({ title, body })
  notification.on('click', onClick)
  notification.show()
}
