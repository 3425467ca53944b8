import { AppError } from '../../shared/errors.ts'
import type { TrainingProgress } from '../../shared/training/progress.ts'
import type { Log } from '../logging/log.ts'
import type { Pool } from '../pool/types.ts'
import { TrainingAttempt } from './attempt.ts'
import { endedFields, friendly } from './conclude.ts'
import type { TrainingLibrary } from './library.ts'
import type { TrainingPlaces } from './source.ts'

export interface TrainingSchedulerPorts {
  readonly library: TrainingLibrary
  readonly pool: Pool
  readonly places: TrainingPlaces
  readonly log: Log
  readonly now: () => Date
  readonly onProgress: (progress: TrainingProgress) => void
}

/** One training at a time; the others wait in the order in which they came. */
export class TrainingScheduler {
  readonly #ports: TrainingSchedulerPorts
  #current: { readonly id: string; attempt: TrainingAttempt | null; readonly over: Promise<void> } | null =
    null
  #isClosing = false

  constructor(ports: TrainingSchedulerPorts) {
    this.#ports = ports
  }

  get current(): string | null {
    return this.#current?.id ?? null
  }

  /** The live attempt at a training, or null. */
  attemptAt(id: string): TrainingAttempt | null {
    return this.#current?.id === id ? this.#current.attempt : null
  }

  /** Begins the next that waits, if nothing is going on. */
  pump(): void {
    if (this.#isClosing || this.#current !== null) return
    const [id] = this.#ports.library.ids('queued')
    if (id === undefined) return
    const over = Promise.resolve()
      .then(() => this.#work(id))
      .catch((error: unknown) => void friendly(error, this.#ports.log))
      .finally(() => {
        this.#current = null
        this.pump()
      })
    this.#current = { id, attempt: null, over }
  }

  async stop(id: string): Promise<void> {
    const { library } = this.#ports
    const attempt = this.attemptAt(id)
    if (attempt !== null) {
      attempt.stop()
      library.remember(id, { state: 'stopping' })
    } else if (library.get(id).state === 'queued' && this.current !== id) {
      await library.update(id, { state: 'interrupted' })
    } else {
      throw new AppError('wrong_state', { detail: id })
    }
  }

  /** Stops what goes on, so that it can go on next time; resolves when its processes are gone. */
  async close(): Promise<void> {
    this.#isClosing = true
    const current = this.#current
    current?.attempt?.stop()
    await current?.over
  }

  async #work(id: string): Promise<void> {
    const { library, pool, places, log, now, onProgress } = this.#ports
    const record = library.get(id)
    let attempt: TrainingAttempt | null = null
    try {
      attempt = await TrainingAttempt.open(record, library.folderOf(id), { pool, places, now, onProgress })
      if (this.#current !== null) this.#current.attempt = attempt
      const running = await library.update(id, { state: 'running', finishedAt: null, error: null })
      if (this.#isClosing) attempt.stop()
      const ending = await attempt.play()
      await library.update(id, endedFields(running, attempt, { ending, log, now: now() }))
    } catch (error) {
      const changes = { state: 'failed', error: friendly(error, log) } as const
      await library.update(id, changes).catch(() => library.remember(id, changes))
    } finally {
      await attempt?.close()
      await library.refresh(id)
      if (attempt !== null) onProgress({ ...attempt.progress(), state: library.get(id).state })
    }
  }
}
