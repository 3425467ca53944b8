import { AppError } from '../../shared/errors.ts'
import type { TaskName } from '../../shared/tasks/contract.ts'

/**
 * Why a worker process had to be given up:
 * `ended` by itself or by somebody else, `hung` without a heartbeat, `unruly` (a message against the
 * protocol), `broke` (said so itself), `deaf` to a request to stop, `stopped` as we wanted.
 */
export type DeathCause = 'ended' | 'hung' | 'unruly' | 'broke' | 'deaf' | 'stopped'

/** A worker process is gone, and with it what it was doing. */
export class WorkerDeath extends Error {
  readonly reason: DeathCause
  /** What is known about it, its last words on standard error included; for the log. */
  readonly detail: string
  constructor(reason: DeathCause, detail: string) {
    super(`A worker is gone (${reason})`)
    this.name = 'WorkerDeath'
    this.reason = reason
    this.detail = detail
  }
}

/** The pool was closed while the task waited or ran. */
export class PoolClosed extends Error {
  constructor() {
    super('The worker pool is closed')
    this.name = 'PoolClosed'
  }
}

/** Tries of a task unless its caller says otherwise; the general text of `worker_failed` names them. */
export const DEFAULT_ATTEMPTS = 3

export function workerFailed(task: TaskName, attempts: number, death: WorkerDeath): AppError {
  const detail = `${task} failed ${attempts} times, at last: ${death.reason}: ${death.detail}`
  if (attempts === DEFAULT_ATTEMPTS) return new AppError('worker_failed', { detail, cause: death })
  const message = 'A part of the work failed. What was finished is kept.'
  return new AppError('worker_failed', { message, detail, cause: death })
}

export function workerNotStarted(starts: number, cause: unknown): AppError {
  const last = cause instanceof WorkerDeath ? `${cause.reason}: ${cause.detail}` : String(cause)
  return new AppError('worker_start', { detail: `${starts} starts failed, at last: ${last}`, cause })
}
