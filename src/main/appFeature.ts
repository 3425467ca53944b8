import { app, clipboard, shell } from 'electron'
import type { AppInfo } from '../shared/api/app.ts'
import { AppError } from '../shared/errors.ts'
import { ENGINE_VERSION } from '../shared/version.ts'
import { type Log, newRef } from './logging/log.ts'

export function appInfo({ cores, workerBound }: { cores: number; workerBound: number }): AppInfo {
  return {
    appVersion: app.getVersion(),
    engineVersion: ENGINE_VERSION,
    electron: process.versions['electron'] ?? '',
    chromium: process.versions['chrome'] ?? '',
    node: process.versions.node,
    platform: process.platform,
    cores,
    workerBound,
    locale: app.getLocale() || 'en-US',
  }
}

/** Memory of every process of the app together, in bytes, as the system accounts it. */
export function memoryInUse(): number {
  return app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize * 1024, 0)
}

export async function copyText(text: string): Promise<null> {
  await clipboard.writeText(text)
  return null
}

/** A failure of the window itself: full detail into the log, a reference back. */
export function reportFailure(log: Log, { message, stack }: { message: string; stack?: string | undefined }) {
  const ref = newRef()
  log.error(new Error(`window: ${message}\n${stack ?? ''}`), { ref })
  return { ref }
}

export async function openFolder(path: string): Promise<null> {
  const problem = await shell.openPath(path)
  if (problem !== '') throw new AppError('file_read', { detail: `${path}: ${problem}` })
  return null
}

export function revealFile(path: string): null {
  shell.showItemInFolder(path)
  return null
}
