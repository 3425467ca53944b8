import { type ChildProcess, fork } from 'node:child_process'
import { workerEnvironment } from './environment.ts'
import { readLines } from './outputLines.ts'
import type { WorkerLauncher, WorkerProcess } from './types.ts'

interface ForkOptions {
  /** The worker entry: a constant path of the product, never one that a user names. */
  readonly script: string
  readonly cwd: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** Starts workers with Node's own fork: the command line and tests have no Electron. */
export function forkLauncher({ script, cwd, env = process.env }: ForkOptions): WorkerLauncher {
  return {
    launch: (name) =>
      toWorkerProcess(
        fork(script, [], {
          cwd,
          env: workerEnvironment(env),
          execArgv: [`--title=${name}`],
          serialization: 'advanced',
          stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        }),
      ),
  }
}

function toWorkerProcess(child: ChildProcess): WorkerProcess {
  let gone = false
  const exitListeners: ((code: number | null) => void)[] = []
  const end = (code: number | null) => {
    if (gone) return
    gone = true
    for (const listener of exitListeners) listener(code)
  }
  // `close`, not `exit`: by then its last messages and its last words have been read.
  child.on('close', end)
  child.on('error', () => {
    // Only a process that never was gets no `close`; other errors come with one.
    if (child.pid === undefined) end(null)
  })
  return {
    get pid() {
      return gone ? undefined : child.pid
    },
    // With a callback, posting to a process that has just ended is no exception.
    post: (message) => void child.send(message as object, () => {}),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void exitListeners.push(listener),
    onErrorOutput(listener) {
      for (const stream of [child.stdout, child.stderr]) if (stream !== null) readLines(stream, listener)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
