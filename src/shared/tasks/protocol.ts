import { z } from 'zod'
import { ERROR_CODES } from '../errors.ts'
import { type TaskInput, type TaskName, tasks } from './contract.ts'

/**
 * What main and a worker say to each other. Calls and their replies are Comlink's; everything that has
 * no single answer (progress, heartbeat, cancelling, leaving) is a message of its own kind beside them.
 * Each end parses all that it receives: a worker is not trusted just because main started it.
 */

const jobNumber = z.int().min(1)
const callId = z.string().min(1).max(100)
const taskName = z.enum(Object.keys(tasks) as [TaskName, ...TaskName[]])
const plainValue = <V extends z.ZodType>(value: V) => z.strictObject({ type: z.literal('RAW'), value })

/**
 * The one form of Comlink's wire that a worker answers: calling a task by name. Comlink itself would
 * also let the other end read, write and construct any property, `constructor` included.
 */
const requestSchema = z.strictObject({
  id: callId,
  type: z.literal('APPLY'),
  path: z.tuple([taskName]),
  argumentList: z.tuple([plainValue(jobNumber), plainValue(z.unknown())]),
})

/** A plain value or a thrown error; no handle to anything that lives in the worker. */
const replySchema = z.discriminatedUnion('type', [
  z.strictObject({ id: callId, type: z.literal('RAW'), value: z.unknown() }),
  z.strictObject({ id: callId, type: z.literal('HANDLER'), name: z.literal('throw'), value: z.unknown() }),
])
export type Reply = z.output<typeof replySchema>

export const toWorkerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), body: requestSchema }),
  z.strictObject({ kind: z.literal('cancel'), job: jobNumber }),
  /** Cancel what is being done, then say `bye`. */
  z.strictObject({ kind: z.literal('stop') }),
  /** The answer to `bye`: everything the worker said has arrived, so it may exit. */
  z.strictObject({ kind: z.literal('leave') }),
])
export type ToWorker = z.output<typeof toWorkerSchema>

export const fromWorkerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('beat') }),
  z.strictObject({ kind: z.literal('reply'), body: replySchema }),
  z.strictObject({ kind: z.literal('progress'), job: jobNumber, value: z.unknown() }),
  /** A worker's last message; `detail` when it leaves because something in it broke. */
  z.strictObject({ kind: z.literal('bye'), detail: z.string().optional() }),
])
export type FromWorker = z.output<typeof fromWorkerSchema>

/** An expected failure on its way across the border. */
const taskErrorSchema = z.strictObject({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  detail: z.string().optional(),
})
export type TaskError = z.output<typeof taskErrorSchema>

/** How a task ended. `done` is said in so many words: that a process ended well proves nothing. */
export const outcomeSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('done'), output: z.unknown() }),
  z.strictObject({ status: z.literal('cancelled') }),
  /** Expected, such as a full disk: trying again would fail again. */
  z.strictObject({ status: z.literal('failed'), error: taskErrorSchema }),
  /** Not foreseen: the worker is not trusted any more and the task is tried on a fresh one. */
  z.strictObject({ status: z.literal('broken'), detail: z.string() }),
])
export type Outcome = z.output<typeof outcomeSchema>

/** What a worker shows through Comlink: its tasks, by name, each called with a job number. */
export type Facade = {
  readonly [N in TaskName]: (job: number, input: TaskInput<N>) => Promise<Outcome>
}

/** A worker says that it lives this often, unless its event loop is stuck. */
export const HEARTBEAT_MS = 500
