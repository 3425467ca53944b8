import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { createFileLog } from '../main/logging/fileLog.ts'
import type { Log } from '../main/logging/log.ts'
import { SettingsStore } from '../main/settings/settings.ts'
import { appFolder, defaultDataFolder } from '../main/store/defaultFolders.ts'

/** The folder of the program's own files, shared with the window. */
export function ownFolder(): string {
  return appFolder({ platform: process.platform, home: homedir(), env: process.env })
}

/** Where runs go that name no folder: what was chosen in the window's settings, or the default. */
export async function dataFolderPath(log: Log): Promise<string> {
  const own = ownFolder()
  const settings = await SettingsStore.open(own, log)
  return settings.dataFolder ?? defaultDataFolder(own)
}

export function commandLog(): Log {
  return createFileLog(join(ownFolder(), 'logs', 'command-line.log'))
}

/** The product's own data files, beside the build and beside the source. */
export function resourcesFolder(): string {
  return fileURLToPath(new URL('../../resources', import.meta.url))
}

/** The worker entry beside this program: built beside the build, source beside the source. */
export function workerScript(): string {
  const name = import.meta.url.endsWith('.ts') ? 'worker.ts' : 'worker.js'
  return fileURLToPath(new URL(`../workers/${name}`, import.meta.url))
}
