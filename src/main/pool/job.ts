import type { TaskInput, TaskName } from '../../shared/tasks/contract.ts'
import { DEFAULT_ATTEMPTS } from './errors.ts'
import type { Priority, TaskOptions } from './types.ts'

/** A task on its way through the pool, with the promise that its caller holds. */
export class Job {
  readonly name: TaskName
  readonly input: TaskInput<TaskName>
  readonly priority: Priority
  readonly attempts: number
  readonly graceMs: number | undefined
  readonly onStart: ((lane: number) => void) | undefined
  readonly onProgress: ((progress: unknown) => void) | undefined
  readonly result: Promise<unknown>
  /** Told once when the job is aborted, by whoever has it in hand: the queue, then a lane. */
  onAbort: (() => void) | null = null

  readonly #signal: AbortSignal | undefined
  readonly #promise = Promise.withResolvers<unknown>()
  readonly #abortBySignal = () => this.abort(this.#signal?.reason)
  #aborted: { readonly reason: unknown } | null = null

  constructor(name: TaskName, input: TaskInput<TaskName>, options: TaskOptions<TaskName>) {
    this.name = name
    this.input = input
    this.priority = options.priority
    this.attempts = Math.max(1, options.attempts ?? DEFAULT_ATTEMPTS)
    this.graceMs = options.graceMs
    this.onStart = options.onStart
    this.onProgress = options.onProgress as ((progress: unknown) => void) | undefined
    this.result = this.#promise.promise
    this.#signal = options.signal
    this.#signal?.addEventListener('abort', this.#abortBySignal, { once: true })
  }

  get isAborted(): boolean {
    return this.#aborted !== null
  }

  /** The first reason counts. */
  abort(reason: unknown): void {
    if (this.#aborted !== null) return
    this.#aborted = { reason }
    this.onAbort?.()
  }

  throwIfAborted(): void {
    if (this.#aborted !== null) throw this.#aborted.reason
  }

  resolve(output: unknown): void {
    this.#release()
    this.#promise.resolve(output)
  }

  reject(error: unknown): void {
    this.#release()
    this.#promise.reject(error)
  }

  /** An aborted job that nothing works on any more, or not yet. */
  rejectAsAborted(): void {
    if (this.#aborted !== null) this.reject(this.#aborted.reason)
  }

  #release(): void {
    this.onAbort = null
    this.#signal?.removeEventListener('abort', this.#abortBySignal)
  }
}
