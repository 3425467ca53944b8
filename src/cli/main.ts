import { APP_VERSION, ENGINE_VERSION } from '../shared/version.ts'
import { abstraction } from './abstraction.ts'
import { analyze } from './analyze.ts'
import { evaluate } from './evaluate.ts'
import { reportFailure } from './failure.ts'
import { HELP } from './help.ts'
import { simulate } from './simulate.ts'
import { EXIT, type ExitCode, processTerminal, type Terminal, UsageError } from './terminal.ts'
import { train } from './train.ts'
import { validate } from './validate.ts'

const COMMANDS = { simulate, analyze, train, evaluate, abstraction, validate } as const

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name)
}

/** Runs one command line; answers the exit code. */
export async function main(args: string[], terminal: Terminal = processTerminal()): Promise<ExitCode> {
  const [name, ...rest] = args
  const own = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined)
  if (own.includes('--version') || own.includes('-V')) {
    terminal.out(`Feltworks ${APP_VERSION} (engine ${ENGINE_VERSION})\n`)
    return EXIT.ok
  }
  const help = own.includes('--help') || own.includes('-h')
  if (name === undefined || name.startsWith('-')) {
    if (help) terminal.out(HELP.feltworks)
    else terminal.err(HELP.feltworks)
    return help ? EXIT.ok : EXIT.usage
  }
  const json = own.includes('--json')
  if (!isCommand(name)) {
    return reportFailure(new UsageError(`There is no command ${name}.`), { json, terminal, log: null })
  }
  if (help) {
    terminal.out(HELP[name])
    return EXIT.ok
  }
  try {
    return await COMMANDS[name](rest, terminal)
  } catch (error) {
    return reportFailure(error, { json, terminal, log: null })
  }
}
