import { type ChildProcess, fork } from 'node:child_process'
import type { Readable } from 'node:stream'
import { app } from '../api/app.ts'
import { createEvent } from '../core/event.ts'
import { type LivingWorker, livingWorkers } from '../core/living.ts'
import { StrictEmitter } from '../core/missing.ts'

const SHIM = new URL('parent-port.ts', import.meta.url).href
const KILL_TIMEOUT = 1_000
/** POSIX numbers of the signals that end a worker. */
const SIGNALS: Readonly<Record<string, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGILL: 4,
  SIGTRAP: 5,
  SIGABRT: 6,
  SIGBUS: 7,
  SIGKILL: 9,
  SIGSEGV: 11,
  SIGTERM: 15,
}

export class UtilityProcess extends StrictEmitter {
  static override readonly apiName = 'electron.UtilityProcess'
  pid: number | undefined
  stdout: Readable | null
  stderr: Readable | null
  private readonly child: ChildProcess
  private readonly serviceName: string
  private readonly living: LivingWorker
  private killed = false
  private gone = false

  constructor(modulePath: string, args: readonly string[], options: Electron.ForkOptions) {
    super()
    if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready.')
    const { env, cwd, execArgv = [], serviceName = 'Node Utility Process' } = options
    this.serviceName = serviceName
    const [output, errors] = outputOf(options.stdio)
    this.child = fork(modulePath, [...args, process.versions['electron'] ?? ''], {
      execArgv: ['--unhandled-rejections=warn', '--import', SHIM, ...execArgv],
      serialization: 'advanced',
      env: (env as NodeJS.ProcessEnv | undefined) ?? process.env,
      stdio: ['ignore', output, errors, 'ipc'],
      ...(cwd === undefined ? {} : { cwd }),
    })
    this.stdout = this.child.stdout
    this.stderr = this.child.stderr
    this.living = this.entry()
    livingWorkers.add(this.living)
    this.child.once('spawn', () => {
      this.pid = this.child.pid
      this.emit('spawn')
    })
    this.child.on('message', (message) => this.emit('message', message))
    // Not 'exit': by 'close' all output has been read, and Electron's exit event comes last.
    this.child.once('close', (code, signal) => this.end(code, signal))
    this.child.on('error', () => {})
  }

  postMessage(message: unknown, transfer?: readonly unknown[]): void {
    if (transfer && transfer.length > 0) throw new Error('The stand-in transfers nothing between processes')
    if (this.gone || !this.child.connected) return
    this.child.send(message as object, () => {})
  }

  kill(): boolean {
    if (this.killed || this.gone) return false
    this.killed = true
    return this.child.kill('SIGTERM')
  }

  private end(code: number | null, signal: NodeJS.Signals | null): void {
    if (this.gone) return
    this.gone = true
    const { pid, serviceName } = this
    livingWorkers.delete(this.living)
    this.pid = undefined
    this.stdout = null
    this.stderr = null
    // Whoever asked for the end is told 0, as in Electron: an exit code does not mean that work was finished.
    const exitCode = this.killed ? 0 : (code ?? SIGNALS[signal ?? ''] ?? 1)
    this.emit('exit', exitCode)
    if (exitCode === 0 || pid === undefined) return
    const reason = signal === null ? 'abnormal-exit' : signal === 'SIGKILL' ? 'killed' : 'crashed'
    app.emit('child-process-gone', createEvent(), {
      type: 'Utility',
      reason,
      exitCode,
      serviceName,
      name: serviceName,
    })
  }

  private async terminate(): Promise<void> {
    const gone = new Promise((resolve) => this.once('exit', resolve))
    this.kill()
    const timer = setTimeout(() => this.child.kill('SIGKILL'), KILL_TIMEOUT)
    await gone
    clearTimeout(timer)
  }

  private entry(): LivingWorker {
    const pid = () => this.pid
    return {
      get pid() {
        return pid()
      },
      serviceName: this.serviceName,
      terminate: () => this.terminate(),
    }
  }
}

function outputOf(
  stdio: Electron.ForkOptions['stdio'],
): ['pipe' | 'inherit' | 'ignore', 'pipe' | 'inherit' | 'ignore'] {
  type Kind = 'pipe' | 'inherit' | 'ignore'
  if (typeof stdio === 'string') return [stdio as Kind, stdio as Kind]
  if (!Array.isArray(stdio)) return ['inherit', 'inherit']
  if (stdio[0] !== 'ignore') throw new Error('stdin value other than ignore is not supported.')
  return [stdio[1] as Kind, stdio[2] as Kind]
}

export const utilityProcess = {
  fork: (
    modulePath: string,
    args: readonly string[] | Electron.ForkOptions = [],
    options: Electron.ForkOptions = {},
  ): UtilityProcess =>
    Array.isArray(args)
      ? new UtilityProcess(modulePath, args, options)
      : new UtilityProcess(modulePath, [], args as Electron.ForkOptions),
}
