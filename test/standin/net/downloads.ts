import { copyFileSync, mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app } from '../api/app.ts'
import type { ProtocolEvents } from '../chromium/connection.ts'
import { createEvent } from '../core/event.ts'
import { StrictEmitter } from '../core/missing.ts'
import { requireChromium } from '../core/runtime.ts'
import { pageOfFrame } from '../pages/page.ts'
import { entryOf } from '../pages/registry.ts'
import { toApp } from './origins.ts'
import { session } from './session.ts'

type State = 'progressing' | 'completed' | 'cancelled' | 'interrupted'

class DownloadItem extends StrictEmitter {
  static override readonly apiName = 'electron.DownloadItem'
  private savePath = ''
  private state: State = 'progressing'
  private received = 0
  private total = 0

  private readonly url: string
  private readonly filename: string
  private readonly cancelDownload: () => void

  constructor(url: string, filename: string, cancelDownload: () => void) {
    super()
    this.url = url
    this.filename = filename
    this.cancelDownload = cancelDownload
  }

  getURL(): string {
    return this.url
  }
  getFilename(): string {
    return this.filename
  }
  getReceivedBytes(): number {
    return this.received
  }
  getTotalBytes(): number {
    return this.total
  }
  getState(): State {
    return this.state
  }
  getSavePath(): string {
    return this.savePath
  }
  setSavePath(path: string): void {
    this.savePath = path
  }
  cancel(): void {
    this.cancelDownload()
  }

  static advance(
    item: DownloadItem,
    { receivedBytes, totalBytes, state }: ProtocolEvents['Browser.downloadProgress'],
    file: string,
  ): void {
    item.received = receivedBytes
    item.total = totalBytes
    if (state === 'inProgress') {
      item.emit('updated', createEvent(), 'progressing')
      return
    }
    item.state = state === 'completed' ? 'completed' : 'cancelled'
    // Electron would ask the user where to; without a path it goes to the downloads folder.
    if (state === 'completed') move(file, item.savePath || join(app.getPath('downloads'), item.filename))
    item.emit('done', createEvent(), item.state)
  }
}

/** Chromium saves under random names in its profile, which goes with it; the finished file is moved to where the app wants it. */
export async function watchDownloads(): Promise<void> {
  const { browser } = requireChromium().connection
  const downloadPath = join(requireChromium().profile, 'standin-downloads')
  const items = new Map<string, DownloadItem>()

  browser.on('Browser.downloadWillBegin', ({ guid, url, suggestedFilename, frameId }) => {
    const item = new DownloadItem(toApp(url), suggestedFilename, () =>
      browser.tell('Browser.cancelDownload', { guid }),
    )
    items.set(guid, item)
    const event = createEvent()
    const page = pageOfFrame(frameId)
    session.defaultSession.emit('will-download', event, item, page && entryOf({ page })?.contents)
    if (event.defaultPrevented) item.cancel()
  })
  browser.on('Browser.downloadProgress', (progress) => {
    const item = items.get(progress.guid)
    if (item?.getState() === 'progressing')
      DownloadItem.advance(item, progress, join(downloadPath, progress.guid))
  })
  await browser.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath,
    eventsEnabled: true,
  })
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  try {
    renameSync(from, to)
  } catch {
    // Another file system.
    copyFileSync(from, to)
  }
}
