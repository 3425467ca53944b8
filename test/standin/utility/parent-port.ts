/**
 * Loaded first in a worker process: gives it Electron's `process.parentPort` over Node's own channel, and sees to it
 * that it never outlives the stand-in.
 */
import { EventEmitter, once } from 'node:events'
import { isMainThread, Worker } from 'node:worker_threads'

/** A thread without work of its own: a busy loop in the worker would never see the channel close. */
const WATCHDOG = `
  const parent = ${process.ppid}
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 500)
  require('node:worker_threads').parentPort.postMessage('watching')
`

class ParentPort extends EventEmitter {
  private readonly early: unknown[] = []
  private readonly send: (message: unknown) => void

  constructor(send: (message: unknown) => void) {
    super()
    this.send = send
    this.on('newListener', (name) => {
      if (name === 'message') process.nextTick(() => this.deliverEarly())
    })
  }

  /** What comes before anyone listens waits, as in Electron. */
  receive(data: unknown): void {
    if (this.listenerCount('message') === 0) this.early.push(data)
    else this.emit('message', { data, ports: [] })
  }

  private deliverEarly(): void {
    for (const data of this.early.splice(0)) this.receive(data)
  }

  postMessage(message: unknown, transfer?: readonly unknown[]): void {
    if (transfer && transfer.length > 0) throw new Error('The stand-in transfers nothing between processes')
    this.send(message)
  }

  start(): void {}
  pause(): void {}
}

function becomeUtilityProcess(): void {
  const port = new ParentPort(process.send?.bind(process) as (message: unknown) => void)
  process.on('message', (data) => port.receive(data))
  process.on('disconnect', () => process.exit(0))
  // The last argument is the stand-in's own.
  const electron = process.argv.pop()
  Object.defineProperties(process, {
    parentPort: { value: port },
    type: { value: 'utility' },
    versions: { value: { ...process.versions, electron } },
    send: { value: undefined },
  })
}

async function startWatchdog(): Promise<void> {
  // It must not load this file again, which it would inherit.
  const watchdog = new Worker(WATCHDOG, { eval: true, execArgv: [] })
  await once(watchdog, 'message')
  watchdog.unref()
}

// The app's own threads in a worker inherit the flag by which this file is loaded.
if (isMainThread) {
  becomeUtilityProcess()
  // A thread needs its parent thread while it starts, so the worker's own code must not be busy before that.
  await startWatchdog()
}
