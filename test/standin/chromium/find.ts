import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The real binaries come before the distributions' wrapper scripts, which add API keys, extensions and noise.
 */
const KNOWN = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The Chromium to use, or undefined. `FELTWORKS_CHROMIUM` overrides the search. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const chosen = env['FELTWORKS_CHROMIUM']
  if (chosen) return isExecutable(chosen) ? chosen : undefined
  const folders = (env['PATH'] ?? '/usr/bin').split(delimiter).filter(Boolean)
  return [...KNOWN, ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))].find(
    isExecutable,
  )
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
