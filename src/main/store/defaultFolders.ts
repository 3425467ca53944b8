import { join } from 'node:path'

interface Machine {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Where the system wants programs to keep their files; the same place that Electron names. */
export function appFolder({ platform, home, env }: Machine): string {
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Feltworks')
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Feltworks')
    default:
      return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'Feltworks')
  }
}

/** The data folder of someone who never chose one. */
export function defaultDataFolder(app: string): string {
  return join(app, 'data')
}
