import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The folders that `app.getPath` names, by Linux's rules; `app.setPath` overrides any. */
export class Paths {
  private readonly overrides = new Map<string, string>()

  private readonly appName: () => string

  constructor(appName: () => string, userDataSwitch: string | undefined) {
    this.appName = appName
    if (userDataSwitch) this.set('userData', resolve(userDataSwitch))
  }

  get(name: string): string {
    const override = this.overrides.get(name)
    if (override !== undefined) return override
    const path = this.standard(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  set(name: string, path: string): void {
    if (this.standard(name) === undefined) throw new Error(`Failed to set path: unknown name '${name}'`)
    if (resolve(path) !== path) throw new Error('Path must be absolute')
    this.overrides.set(name, path)
    if (name === 'userData') mkdirSync(path, { recursive: true })
  }

  private standard(name: string): string | undefined {
    const home = homedir()
    const user = {
      documents: 'Documents',
      downloads: 'Downloads',
      desktop: 'Desktop',
      music: 'Music',
      pictures: 'Pictures',
      videos: 'Videos',
    }
    if (name in user) return join(home, user[name as keyof typeof user])
    switch (name) {
      case 'home':
        return home
      case 'appData':
        return process.env['XDG_CONFIG_HOME'] || join(home, '.config')
      case 'userData':
        return join(this.get('appData'), this.appName())
      case 'sessionData':
        return this.get('userData')
      case 'logs':
        return join(this.get('userData'), 'logs')
      case 'crashDumps':
        return join(this.get('userData'), 'Crashpad')
      case 'temp':
        return tmpdir()
      case 'exe':
      case 'module':
        return process.argv[0] as string
      default:
        return undefined
    }
  }
}
