/** Reads a command line the way Electron does: `[switches] [-r file] <app> [arguments]`. */

export interface StartCommand {
  /** Every `--switch[=value]` of the whole line, as Chromium reads them, names in lower case. */
  readonly switches: ReadonlyMap<string, string>
  /** Modules to load before the app (`-r`, `--require`). */
  readonly requires: readonly string[]
  /** The app's folder or entry file, if one is named. */
  readonly appPath: string | undefined
}

export function parseCommandLine(args: readonly string[]): StartCommand {
  const switches = new Map<string, string>()
  const requires: string[] = []
  let appPath: string | undefined
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] as string
    if (arg === '--') break
    if (appPath === undefined && (arg === '-r' || arg === '--require')) {
      index += 1
      const file = args[index]
      if (file !== undefined) requires.push(file)
    } else if (arg.startsWith('--')) {
      const [name, value] = splitSwitch(arg)
      switches.set(name, value)
    } else if (appPath === undefined && !arg.startsWith('-')) {
      appPath = arg
    }
  }
  return { switches, requires, appPath }
}

export function splitSwitch(arg: string): [name: string, value: string] {
  const text = arg.replace(/^--/, '')
  const cut = text.indexOf('=')
  return cut < 0 ? [text.toLowerCase(), ''] : [text.slice(0, cut).toLowerCase(), text.slice(cut + 1)]
}
