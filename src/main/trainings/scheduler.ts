import type { AbstractionProgress } from '../../shared/api/trainings.ts'
import { AppError } from '../../shared/errors.ts'
import type { TrainingProgress } from '../../shared/training/progress.ts'
import type { TrainingRecord } from '../../shared/training/record.ts'
import type { Log } from '../logging/log.ts'
import type { Pool } from '../pool/types.ts'
import { TrainingAttempt } from './attempt.ts'
import type { BuildingProgress } from './buildingMeter.ts'
import { endedFields, friendly } from './conclude.ts'
import type { TrainingLibrary } from './library.ts'
import { needsBuckets, prepareTraining } from './prepare.ts'
import type { TrainingPlaces } from './source.ts'

export interface TrainingSchedulerPorts {
  readonly library: TrainingLibrary
  readonly pool: Pool
  readonly places: TrainingPlaces
  readonly log: Log
  /** `os.availableParallelism()`. */
  readonly cores: number
  readonly now: () => Date
  readonly onProgress: (progress: TrainingProgress) => void
  readonly onAbstraction: (progress: AbstractionProgress) => void
}

interface Work {
  readonly id: string
  attempt: TrainingAttempt | null
  /** Ends what comes before the attempt; the reason says whether a person wanted it. */
  readonly preparing: AbortController
  readonly over: Promise<void>
}

/** What a stretch of work came to. */
interface Outcome {
  readonly changes: Partial<TrainingRecord>
  readonly progress: TrainingProgress | null
}

/** Where a training lies that may be measured as it is. */
const RESTING: ReadonlySet<TrainingRecord['state']> = new Set(['paused', 'interrupted', 'failed'])

/** Why a preparation ended that a person halted. */
const PAUSED = new AppError('wrong_state', { detail: 'paused by the person' })

/** One training at a time; the others wait in the order in which they came. */
export class TrainingScheduler {
  readonly #ports: TrainingSchedulerPorts
  #current: Work | null = null
  /** Trainings that are measured where they were left, beside the one that goes on. */
  readonly #measured = new Map<string, Work>()
  /** Stretches of work whose end has not been told of yet. */
  readonly #untold = new Set<Promise<void>>()
  #isClosing = false

  constructor(ports: TrainingSchedulerPorts) {
    this.#ports = ports
  }

  get current(): string | null {
    return this.#current?.id ?? null
  }

  /** The live attempt at a training, or null. */
  attemptAt(id: string): TrainingAttempt | null {
    return this.#workAt(id)?.attempt ?? null
  }

  /** Whether anything is done for it now. */
  isAtWork(id: string): boolean {
    return this.#workAt(id) !== null
  }

  get isBusy(): boolean {
    return this.#current !== null || this.#measured.size > 0
  }

  /** Begins the next that waits, if nothing is going on. */
  pump(): void {
    if (this.#isClosing || this.#current !== null) return
    const [id] = this.#ports.library.ids('queued')
    if (id === undefined) return
    this.#current = this.#begin(id, 'play', () => {
      this.#current = null
    })
  }

  /** Halts a training that goes on or waits; `stopped` also ends one that was left half done, with what it has. */
  async halt(id: string, as: 'paused' | 'stopped'): Promise<void> {
    const { library } = this.#ports
    const attempt = this.attemptAt(id)
    if (attempt !== null) {
      attempt.halt(as)
      library.remember(id, { state: 'stopping' })
      return
    }
    const { state, iterationsDone } = library.get(id)
    if (this.#current?.id === id && state !== 'stopping') {
      // There is nothing to keep before the first iteration.
      this.#current.preparing.abort(PAUSED)
      return
    }
    if (this.isAtWork(id) || (state !== 'queued' && !RESTING.has(state)))
      throw new AppError('wrong_state', { detail: id })
    if (state === 'queued') await library.update(id, { state: 'paused' })
    if (as === 'paused') {
      if (state !== 'queued') throw new AppError('wrong_state', { detail: id })
      return
    }
    if (iterationsDone === 0) throw new AppError('run_not_ready', { detail: `${id} has learned nothing yet` })
    library.remember(id, { state: 'stopping' })
    this.#measured.set(
      id,
      this.#begin(id, 'measure', () => void this.#measured.delete(id)),
    )
  }

  /** Ends what goes on, so that it can go on next time; resolves when its processes are gone. */
  async close(): Promise<void> {
    this.#isClosing = true
    const all = [...this.#measured.values(), ...(this.#current === null ? [] : [this.#current])]
    for (const { attempt, preparing } of all) {
      preparing.abort(new AppError('wrong_state', { detail: 'Feltworks is ending' }))
      attempt?.halt('interrupted')
    }
    await Promise.all(this.#untold)
  }

  /** Builds what is missing. The training is said to run meanwhile, and can be paused like any other. */
  async #prepare({ id, preparing: { signal } }: Work): Promise<TrainingRecord> {
    const { library, pool, places, cores, onAbstraction } = this.#ports
    const record = library.get(id)
    if (needsBuckets(record)) await library.update(id, { state: 'running', error: null })
    const onProgress = (progress: BuildingProgress) => onAbstraction({ id, ...progress })
    const found = await prepareTraining(record, { pool, places, cores, signal, onProgress })
    signal.throwIfAborted()
    return found === null ? record : library.update(id, found)
  }

  #workAt(id: string): Work | null {
    return this.#current?.id === id ? this.#current : (this.#measured.get(id) ?? null)
  }

  #begin(id: string, how: 'play' | 'measure', ended: () => void): Work {
    const over = Promise.resolve()
      .then(() => this.#work(work, how))
      .finally(ended)
      .then((outcome) => this.#tell(id, outcome))
      .catch((error: unknown) => void friendly(error, this.#ports.log))
      .finally(() => {
        this.#untold.delete(over)
        this.pump()
      })
    const work: Work = { id, attempt: null, preparing: new AbortController(), over }
    this.#untold.add(over)
    return work
  }

  /** Only when nothing is at work for it any more: whoever hears of the end may want it to go on at once. */
  async #tell(id: string, { changes, progress }: Outcome): Promise<void> {
    const { library, onProgress } = this.#ports
    await library.refresh(id)
    await library.update(id, changes).catch((error: unknown) => {
      library.remember(id, changes)
      throw error
    })
    if (progress !== null) onProgress({ ...progress, state: library.get(id).state })
  }

  async #work(work: Work, how: 'play' | 'measure'): Promise<Outcome> {
    const { library, pool, places, log, now, onProgress } = this.#ports
    const { id } = work
    let attempt: TrainingAttempt | null = null
    try {
      const record = how === 'play' ? await this.#prepare(work) : library.get(id)
      attempt = await TrainingAttempt.open(record, library.folderOf(id), { pool, places, now, onProgress })
      work.attempt = attempt
      const running =
        how === 'play'
          ? await library.update(id, { state: 'running', finishedAt: null, error: null })
          : record
      onProgress({ ...attempt.progress(), state: running.state })
      if (this.#isClosing) attempt.halt('interrupted')
      const ending = how === 'play' ? await attempt.play() : await attempt.measure()
      const changes = endedFields(running, attempt, { ending, log, now: now() })
      return { changes, progress: attempt.progress() }
    } catch (error) {
      const { aborted, reason } = work.preparing.signal
      const isHalted = attempt === null && aborted
      const changes = isHalted
        ? ({ state: reason === PAUSED ? 'paused' : 'interrupted' } as const)
        : ({ state: 'failed', error: friendly(error, log) } as const)
      return { changes, progress: attempt?.progress() ?? null }
    } finally {
      await attempt?.close()
    }
  }
}
