import { expose } from 'comlink'
import { createEndpoint } from '../shared/tasks/endpoint.ts'
import { HEARTBEAT_MS, type Reply, type ToWorker, toWorkerSchema } from '../shared/tasks/protocol.ts'
import { faultDetail, openDesk } from './desk.ts'
import { dieWithParent, ignoreInterrupts, refuseNetwork } from './guards.ts'
import { openParentPort } from './port.ts'
import type { TaskBodies } from './task.ts'

/** How long a worker waits for the answer to its `bye`. */
const BYE_LIMIT_MS = 2_000

/** How long a worker may take to keep its work when main is gone. */
const LAST_WORK_MS = 3_000

/** Makes this process a worker: guards first, then the line to main, then the tasks behind it. */
export function serve(bodies: TaskBodies): void {
  refuseNetwork()
  ignoreInterrupts()

  const port = openParentPort()
  const desk = openDesk(bodies, port.post)
  const { endpoint, deliver } = createEndpoint((body) => port.post({ kind: 'reply', body: body as Reply }))
  let exitCode: number | null = null

  /** Messages still on their way are lost by an exit, so it waits until main has answered. */
  function leave(code: number, detail?: string): void {
    if (exitCode !== null) return
    exitCode = code
    port.post({ kind: 'bye', detail })
    setTimeout(() => process.exit(code), BYE_LIMIT_MS)
  }

  function receive(message: ToWorker): void {
    switch (message.kind) {
      case 'call':
        deliver(message.body)
        break
      case 'cancel':
        desk.cancel(message.job)
        break
      case 'stop':
        desk.cancelAll()
        // Replies of the cancelled jobs go out first.
        void desk.settled().then(() => setImmediate(leave, 0))
        break
      case 'leave':
        process.exit(exitCode ?? 1)
    }
  }

  process.on('uncaughtException', (error) => leave(1, faultDetail(error)))
  process.on('unhandledRejection', (error) => leave(1, faultDetail(error)))
  // Nobody wants the work any more, but a training may want to keep what it has.
  port.onGone(() => {
    desk.cancelAll()
    setTimeout(() => process.exit(1), LAST_WORK_MS)
    void desk.settled().then(() => process.exit(1))
  })
  port.onMessage((message) => {
    const parsed = toWorkerSchema.safeParse(message)
    if (parsed.success) receive(parsed.data)
    else leave(1, `A message that makes no sense: ${parsed.error.message}`)
  })

  expose(desk.facade, endpoint)
  dieWithParent()
  setInterval(() => port.post({ kind: 'beat' }), HEARTBEAT_MS)
  port.post({ kind: 'ready' })
}
