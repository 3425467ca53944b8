import { constants, setPriority } from 'node:os'
import { utilityProcess } from 'electron'
import { workerEnvironment } from './environment.ts'
import { readLines } from './outputLines.ts'
import type { WorkerLauncher, WorkerProcess } from './types.ts'

interface UtilityOptions {
  /** The worker entry: a constant path of the product, never one that a user names. */
  readonly script: string
  readonly cwd: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

/**
 * Starts workers as Electron's utility processes; only after the app is ready. They stand back for the window: with
 * every core at work, what a person does goes first, and a machine with a free core loses nothing.
 */
export function utilityLauncher({ script, cwd, env = process.env }: UtilityOptions): WorkerLauncher {
  return {
    launch(name): WorkerProcess {
      const child = utilityProcess.fork(script, [], {
        cwd,
        env: workerEnvironment(env),
        execArgv: [],
        stdio: 'pipe',
        serviceName: name,
      })
      child.once('spawn', () => standBack(child.pid))
      return {
        get pid() {
          return child.pid
        },
        post: (message) => child.postMessage(message),
        onMessage: (listener) => void child.on('message', listener),
        onExit: (listener) => void child.once('exit', listener),
        onErrorOutput(listener) {
          child.on('error', (type, location) => listener(`${type} at ${location}`))
          for (const stream of [child.stdout, child.stderr]) if (stream !== null) readLines(stream, listener)
        },
        kill: () => void child.kill(),
      }
    },
  }
}

function standBack(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Gone already, or a system that does not let us: it works as well, only less politely.
  }
}
