import { toFriendlyError } from '../../shared/errors.ts'
import type { RunProgress, TracePoint } from '../../shared/results/progress.ts'
import type { RunRecord } from '../../shared/results/run.ts'
import { type Log, newRef } from '../logging/log.ts'
import { boundWorkers } from '../pool/bounds.ts'
import type { Pool } from '../pool/types.ts'
import type { RunLibrary } from '../store/library.ts'
import { openRunLog, type RunLog } from '../store/runLog.ts'
import type { Clock } from './clock.ts'
import { conclude } from './conclude.ts'
import { startedFields } from './record.ts'
import { RunAttempt } from './run.ts'
import { type RunSpec, specOf } from './runSpec.ts'
import type { SpeedBook } from './speedBook.ts'

export interface ActiveRunPorts {
  readonly pool: Pool
  readonly library: RunLibrary
  readonly speed: SpeedBook
  readonly clock: Clock
  readonly log: Log
  readonly cores: number
  readonly emit: (progress: RunProgress) => void
}

type Intent = 'paused' | 'stopped' | 'cancelled'

/** One attempt at a run of the library, from opening its folder to the record of how it ended. */
export class ActiveRun {
  readonly id: string
  /** How the run stands when this attempt is over; never rejects. */
  readonly ended: Promise<RunRecord>
  readonly #ports: ActiveRunPorts
  readonly #earlierTrace: readonly TracePoint[]
  #attempt: RunAttempt | null = null
  #intent: Intent | null = null
  #lastProgress: RunProgress | null = null

  constructor(
    ports: ActiveRunPorts,
    id: string,
    options: { earlier?: RunProgress | null; intent?: Intent } = {},
  ) {
    this.id = id
    this.#ports = ports
    this.#earlierTrace = options.earlier?.trace ?? []
    this.#intent = options.intent ?? null
    this.ended = this.#run()
  }

  /** Asks for an end; the last word counts, and cancelling cannot be taken back. */
  end(intent: Intent): void {
    if (this.#intent === 'cancelled') return
    this.#intent = intent
    this.#apply()
  }

  progress(): RunProgress | null {
    return this.#attempt?.progress('running') ?? this.#lastProgress
  }

  #apply(): void {
    if (this.#intent === null || this.#attempt === null) return
    if (this.#intent === 'cancelled') this.#attempt.cancel()
    else this.#attempt.end(this.#intent)
  }

  async #run(): Promise<RunRecord> {
    const { library, log } = this.#ports
    try {
      return await this.#play()
    } catch (cause) {
      // The folder could not even be opened; whatever it holds stays as it is.
      const error = toFriendlyError(cause, newRef())
      log.error(cause, { ref: error.ref })
      const changes = { state: 'failed', error } as const
      return library.update(this.id, changes).catch(() => library.remember(this.id, changes))
    }
  }

  async #play(): Promise<RunRecord> {
    const { pool, library, speed, clock, cores } = this.#ports
    const { record } = library.get(this.id)
    const folder = library.folderOf(this.id)
    const { workers, note } = boundWorkers(record.config.simulation.workers, { cores, slots: pool.runSlots })
    const spec = specOf(record, folder, workers)
    const runLog = openRunLog(folder, () => clock.date())
    const attempt = await RunAttempt.open(spec, {
      pool,
      clock,
      log: runLog,
      onProgress: (progress) => this.#emit(progress),
      handsPerSecond: speed.handsPerSecond,
      earlierTrace: this.#earlierTrace,
    })
    try {
      const started = await library.update(this.id, startedFields(workers))
      if (note !== null) runLog.line(note)
      const kept = attempt.sessionsKeptBefore
      runLog.line(`${kept === 0 ? 'Begins' : `Goes on after ${kept} sessions`}; workers: ${workers}.`)
      this.#attempt = attempt
      this.#apply()
      return await this.#conclude({ spec, record: started, attempt, runLog })
    } finally {
      this.#attempt = null
      await attempt.close()
    }
  }

  async #conclude(parts: {
    spec: RunSpec
    record: RunRecord
    attempt: RunAttempt
    runLog: RunLog
  }): Promise<RunRecord> {
    const { library, clock, log, speed } = this.#ports
    const { attempt, spec } = parts
    const ending = await attempt.play()
    speed.note({ hands: attempt.played.hands, seconds: attempt.playingSeconds, workers: spec.workers })
    const { record } = await conclude({
      ...parts,
      ending,
      whenPaused: 'paused',
      log,
      now: () => clock.date(),
      persist: async (changed) => void (await library.update(this.id, changed)),
    })
    library.remember(this.id, record)
    if (ending.kind !== 'cancelled') this.#emit(attempt.progress(record.state))
    return record
  }

  #emit(progress: RunProgress): void {
    this.#lastProgress = progress
    this.#ports.emit(progress)
  }
}
