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

/** Starts workers as Electron's utility processes; only after the app is ready. */
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
