import { type Remote, wrap } from 'comlink'
import { type TaskInput, type TaskName, tasks } from '../../shared/tasks/contract.ts'
import { createEndpoint } from '../../shared/tasks/endpoint.ts'
import { type Facade, type FromWorker, fromWorkerSchema, type ToWorker } from '../../shared/tasks/protocol.ts'
import { type DeathCause, WorkerDeath } from './errors.ts'
import { Executioner } from './executioner.ts'
import type { PoolLimits } from './limits.ts'
import { Pulse } from './pulse.ts'
import type { WorkerProcess } from './types.ts'
import { type Ending, judge } from './verdict.ts'

interface CurrentTask {
  readonly job: number
  readonly name: TaskName
  readonly onProgress: ((progress: unknown) => void) | undefined
  readonly resolve: (ending: Ending<TaskName>) => void
  readonly reject: (death: WorkerDeath) => void
}

interface HandleOptions {
  readonly limits: PoolLimits
  readonly killPid: (pid: number) => void
  readonly onErrorOutput: (line: string) => void
  /** Called at the moment of its end, before any promise settles. */
  readonly onGone: () => void
}

const LAST_WORDS = 5

/**
 * One worker process under supervision. Whatever goes wrong (no start, silence, a message against the
 * protocol, a request to stop that is not heard) has the same end: the process is killed, and only when
 * its exit was seen do `ready`, `run` and `gone` settle. So nobody starts its successor too early.
 */
export class WorkerHandle {
  /** Rejects with `WorkerDeath` when it ends before it was ready. */
  readonly ready: Promise<void>
  /** Resolves when the process has ended, for whatever reason. */
  readonly gone: Promise<void>

  readonly #process: WorkerProcess
  readonly #limits: PoolLimits
  readonly #onGone: () => void
  readonly #remote: Remote<Facade>
  readonly #deliver: (body: unknown) => void
  readonly #pulse: Pulse
  readonly #executioner: Executioner
  readonly #start = Promise.withResolvers<void>()
  readonly #end = Promise.withResolvers<void>()
  readonly #lastWords: string[] = []
  #startTimer: NodeJS.Timeout | undefined
  #graceTimer: NodeJS.Timeout | undefined
  #current: CurrentTask | null = null
  #jobs = 0
  #death: { readonly cause: DeathCause; readonly detail: string } | null = null
  #isCancelling = false
  #isCondemned = false
  #isGone = false

  constructor(process: WorkerProcess, { limits, killPid, onErrorOutput, onGone }: HandleOptions) {
    this.#process = process
    this.#limits = limits
    this.#onGone = onGone
    this.#executioner = new Executioner(process, { everyMs: limits.killMs, killPid })
    this.#pulse = new Pulse(limits.silentMs, () => this.#fail('hung', `silent for ${limits.silentMs} ms`))
    const { endpoint, deliver } = createEndpoint((body) => this.#post({ kind: 'call', body } as ToWorker))
    this.#deliver = deliver
    this.#remote = wrap<Facade>(endpoint)
    this.ready = this.#start.promise
    // Who waits for `ready` hears of its failure; nobody has to.
    this.ready.catch(() => {})
    this.gone = this.#end.promise

    process.onMessage((message) => this.#receive(message))
    process.onExit((code) => this.#exited(code))
    process.onErrorOutput((line) => {
      this.#lastWords.push(line)
      if (this.#lastWords.length > LAST_WORDS) this.#lastWords.shift()
      onErrorOutput(line)
    })
    this.#startTimer = setTimeout(() => this.#fail('hung', 'not ready in time'), limits.startMs)
  }

  get pid(): number | undefined {
    return this.#isGone ? undefined : this.#process.pid
  }

  /** False once its end is decided, though it may not be gone yet. */
  get isUsable(): boolean {
    return this.#death === null
  }

  /** Runs one task; one at a time. Rejects with `WorkerDeath` when the worker does not survive it. */
  run<N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    onProgress?: (progress: unknown) => void,
  ): Promise<Ending<N>> {
    const { promise, resolve, reject } = Promise.withResolvers<Ending<TaskName>>()
    this.#jobs += 1
    const job = this.#jobs
    this.#current = { job, name, onProgress, resolve, reject }
    this.#isCancelling = false
    if (this.#isGone) {
      this.#rejectCurrent()
    } else {
      this.#pulse.start()
      const call = this.#remote[name] as (job: number, input: unknown) => Promise<unknown>
      call(job, input).then(
        (answer) => this.#answered(job, answer),
        (error: unknown) => this.#fail('broke', String(error)),
      )
    }
    return promise as Promise<Ending<N>>
  }

  /** Asks for the end of the current task; a worker that does not answer in time is killed. */
  cancel(graceMs?: number): void {
    if (this.#current === null) return
    this.#isCancelling = true
    this.#post({ kind: 'cancel', job: this.#current.job })
    this.#grantGrace(graceMs)
  }

  /** Asks the process to leave, and makes sure that it does. */
  stop(): Promise<void> {
    this.#death ??= { cause: 'stopped', detail: 'as asked' }
    this.#isCancelling = true
    this.#post({ kind: 'stop' })
    this.#grantGrace()
    return this.gone
  }

  #grantGrace(graceMs = this.#limits.graceMs): void {
    this.#graceTimer ??= setTimeout(() => this.#fail('deaf', 'did not stop in time'), graceMs)
  }

  #post(message: ToWorker): void {
    if (!this.#isGone) this.#process.post(message)
  }

  #receive(raw: unknown): void {
    if (this.#isGone || this.#isCondemned) return
    const parsed = fromWorkerSchema.safeParse(raw)
    if (parsed.success) this.#handle(parsed.data)
    else this.#fail('unruly', parsed.error.message)
  }

  #handle(message: FromWorker): void {
    this.#pulse.beat()
    switch (message.kind) {
      case 'beat':
        break
      case 'ready':
        clearTimeout(this.#startTimer)
        this.#start.resolve()
        break
      case 'reply':
        this.#deliver(message.body)
        break
      case 'progress':
        this.#progressed(message.job, message.value)
        break
      case 'bye':
        this.#death ??= { cause: 'broke', detail: message.detail ?? 'left without being asked' }
        this.#post({ kind: 'leave' })
        this.#grantGrace()
    }
  }

  #progressed(job: number, value: unknown): void {
    const current = this.#current
    if (current === null || current.job !== job) return
    const parsed = tasks[current.name].progress.safeParse(value)
    if (parsed.success) current.onProgress?.(parsed.data)
    else this.#fail('unruly', `progress of ${current.name}: ${parsed.error.message}`)
  }

  #answered(job: number, answer: unknown): void {
    const current = this.#current
    if (current === null || current.job !== job) return
    const verdict = judge(current.name, answer, this.#isCancelling)
    if ('fault' in verdict) this.#fail(verdict.fault, verdict.detail)
    else this.#finish(current, verdict.ending)
  }

  #finish(current: CurrentTask, ending: Ending<TaskName>): void {
    this.#current = null
    this.#pulse.stop()
    if (this.#death === null) {
      clearTimeout(this.#graceTimer)
      this.#graceTimer = undefined
    }
    current.resolve(ending)
  }

  #fail(cause: DeathCause, detail: string): void {
    if (this.#isGone) return
    this.#death ??= { cause, detail }
    this.#isCondemned = true
    this.#executioner.kill()
  }

  /** The one place where a worker ends, for every reason; exit code 0 proves nothing. */
  #exited(code: number | null): void {
    if (this.#isGone) return
    this.#isGone = true
    clearTimeout(this.#startTimer)
    clearTimeout(this.#graceTimer)
    this.#pulse.stop()
    this.#executioner.spare()
    this.#death ??= { cause: 'ended', detail: code === null ? 'killed from outside' : `exit code ${code}` }
    this.#onGone()
    this.#start.reject(this.#obituary())
    this.#rejectCurrent()
    this.#end.resolve()
  }

  #rejectCurrent(): void {
    const current = this.#current
    this.#current = null
    current?.reject(this.#obituary())
  }

  #obituary(): WorkerDeath {
    const { cause, detail } = this.#death ?? { cause: 'ended', detail: '' }
    return new WorkerDeath(cause, [detail, ...this.#lastWords].join('\n'))
  }
}
