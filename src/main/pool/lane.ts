import { AppError } from '../../shared/errors.ts'
import { PoolClosed, WorkerDeath, workerFailed, workerNotStarted } from './errors.ts'
import type { Job } from './job.ts'
import type { PoolLimits } from './limits.ts'
import type { LaneState, WorkerProcess } from './types.ts'
import { WorkerHandle } from './workerHandle.ts'

interface LaneOptions {
  readonly lane: number
  readonly limits: PoolLimits
  readonly launch: () => WorkerProcess
  readonly killPid: (pid: number) => void
  readonly log: (line: string) => void
  readonly onChange: () => void
  /** Without work for long; the pool decides whether it may go. */
  readonly onLongIdle: (lane: Lane) => void
}

/** A slot of the pool: at most one process at any time, and at most one job, which it sees to the end. */
export class Lane {
  readonly lane: number
  readonly #options: LaneOptions
  #state: LaneState['state'] | 'empty' = 'empty'
  #worker: WorkerHandle | null = null
  #job: Job | null = null
  #idleTimer: NodeJS.Timeout | undefined

  constructor(options: LaneOptions) {
    this.lane = options.lane
    this.#options = options
  }

  get job(): Job | null {
    return this.#job
  }

  get isFree(): boolean {
    return this.#job === null && this.#state !== 'stopping'
  }

  /** Has a process, whatever it is doing. */
  get isWarm(): boolean {
    return this.#worker !== null
  }

  /** What the window may see of it; null without a process. */
  snapshot(): LaneState | null {
    if (this.#state === 'empty') return null
    return { lane: this.lane, pid: this.#worker?.pid, state: this.#state, task: this.#job?.name ?? null }
  }

  /** Runs a job, on a fresh worker again and again if need be, and settles it. Never rejects. */
  async play(job: Job): Promise<void> {
    this.#job = job
    if (this.#worker?.isUsable) this.#become('playing')
    try {
      job.resolve(await this.#playUntilDone(job))
    } catch (error) {
      job.reject(error)
    }
    this.#job = null
    if (this.#worker === null) this.#become('empty')
    else if (this.#state !== 'stopping') this.#become('idle')
  }

  /** Ends the process, if there is one; resolves when it is gone. */
  async stop(): Promise<void> {
    const worker = this.#worker
    if (worker === null) return
    this.#become('stopping')
    await worker.stop()
  }

  async #playUntilDone(job: Job): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      const worker = await this.#readyWorker(job, attempt)
      try {
        return await this.#playOn(worker, job)
      } catch (error) {
        if (!(error instanceof WorkerDeath)) throw error
        job.throwIfAborted()
        this.#note(`${job.name}: worker lost (${error.reason}), attempt ${attempt} of ${job.attempts}`, error)
        if (attempt >= job.attempts) throw workerFailed(job.name, attempt, error)
      }
    }
  }

  async #playOn(worker: WorkerHandle, job: Job): Promise<unknown> {
    job.throwIfAborted()
    this.#become('playing')
    job.onAbort = () => worker.cancel(job.graceMs)
    job.onStart?.(this.lane)
    const ending = await worker.run(job.name, job.input, job.onProgress)
    job.throwIfAborted()
    if (ending.status === 'done') return ending.output
    // Only a job that was aborted is cancelled, or one whose pool is closing.
    if (ending.status === 'cancelled') throw new PoolClosed()
    const { code, message, detail } = ending.error
    throw new AppError(code, detail === undefined ? { message } : { message, detail })
  }

  /** The live worker, or a new one; failing starts are tried again after ever longer waits. */
  async #readyWorker(job: Job, attempt: number): Promise<WorkerHandle> {
    if (this.#worker?.isUsable) return this.#worker
    job.onAbort = () => job.rejectAsAborted()
    await this.#worker?.gone
    for (let failures = 0; ; ) {
      job.throwIfAborted()
      // Nothing of the job has begun, so an abort need not wait for the start.
      job.onAbort = () => job.rejectAsAborted()
      this.#become(attempt === 1 && failures === 0 ? 'starting' : 'restarting')
      try {
        const worker = this.#launch()
        await worker.ready
        job.throwIfAborted()
        return worker
      } catch (error) {
        job.throwIfAborted()
        failures += 1
        this.#note(`no start (${failures} of ${this.#options.limits.starts})`, error)
        if (failures >= this.#options.limits.starts) throw workerNotStarted(failures, error)
      }
      await pause(job, this.#options.limits.backoffMs * 2 ** (failures - 1))
    }
  }

  #launch(): WorkerHandle {
    const { limits, killPid } = this.#options
    const process = this.#options.launch()
    this.#worker = new WorkerHandle(process, {
      limits,
      killPid,
      onErrorOutput: (line) => this.#note(line),
      onGone: () => {
        this.#worker = null
        if (this.#job === null) this.#become('empty')
      },
    })
    return this.#worker
  }

  #become(state: LaneState['state'] | 'empty'): void {
    clearTimeout(this.#idleTimer)
    const { onChange, onLongIdle, limits } = this.#options
    if (state === 'idle') this.#idleTimer = setTimeout(() => onLongIdle(this), limits.idleMs)
    this.#state = state
    onChange()
  }

  #note(line: string, cause?: unknown): void {
    const detail = cause instanceof WorkerDeath ? `: ${cause.detail}` : ''
    this.#options.log(`worker ${this.lane}: ${line}${detail}`)
  }
}

/** Waits; an abort ends the wait. */
async function pause(job: Job, ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  job.onAbort = resolve
  await promise
  clearTimeout(timer)
}
