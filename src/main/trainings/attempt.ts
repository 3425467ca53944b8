import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { TRAINING_FILES } from '../../shared/training/files.ts'
import type { TrainingProgress } from '../../shared/training/progress.ts'
import type { TrainingRecord } from '../../shared/training/record.ts'
import type { Evaluation } from '../../shared/training/results.ts'
import type { Inspected, TrainingSource } from '../../shared/training/tasks.ts'
import type { Pool } from '../pool/types.ts'
import { acquireLock, type Lock } from '../store/lock.ts'
import { openRunLog, type RunLog } from '../store/runLog.ts'
import { TrainingBoard } from './board.ts'
import { tryInstanceProgress } from './folder.ts'
import { IndependentTraining } from './independent.ts'
import { InstanceRunner, type Played } from './instance.ts'
import { measureTraining } from './measure.ts'
import { MergedCurve } from './mergedCurve.ts'
import { checkpointsKept, targets } from './plan.ts'
import { sourceOf, type TrainingPlaces } from './source.ts'
import { togetherFrom } from './together.ts'

export interface AttemptPorts {
  readonly pool: Pool
  readonly places: TrainingPlaces
  readonly now: () => Date
  /** At most four times a second: nobody reads numbers that change faster. */
  readonly onProgress: (progress: TrainingProgress) => void
}

/**
 * Why an attempt is to end before its budget: to go on later (`paused` by a person, `interrupted` with its program),
 * or to be measured as it stands (`stopped`).
 */
export type Halt = 'paused' | 'interrupted' | 'stopped'

/** How an attempt at a training ended. */
export interface AttemptEnding {
  readonly state: 'done' | 'failed' | Halt
  readonly error: unknown
  /** Of the instances that have anything; null when the training is to go on later. */
  readonly evaluation: Evaluation | null
}

const PROGRESS_MS = 250
const TICK_MS = 1000

/** One stretch of work at a training, from its newest checkpoints to its end or a halt. */
export class TrainingAttempt {
  readonly board: TrainingBoard
  readonly #record: TrainingRecord
  readonly #folder: string
  readonly #ports: AttemptPorts
  readonly #source: TrainingSource
  readonly #lock: Lock
  readonly #runLog: RunLog
  readonly #runners: readonly InstanceRunner[]
  readonly #independent: IndependentTraining
  readonly #measuring = new AbortController()
  readonly #lost: Set<number>
  #curve: MergedCurve | null = null
  #halt: Halt | null = null
  #timer: NodeJS.Timeout | undefined
  #ticker: NodeJS.Timeout | undefined

  private constructor(record: TrainingRecord, folder: string, lock: Lock, ports: AttemptPorts) {
    this.#record = record
    this.#folder = folder
    this.#lock = lock
    this.#ports = ports
    this.#lost = new Set(record.lost)
    this.#source = sourceOf(record, folder, ports.places)
    this.#runLog = openRunLog(folder, ports.now)
    this.board = new TrainingBoard(record, () => performance.now())
    const common = {
      pool: ports.pool,
      source: this.#source,
      board: this.board,
      runLog: this.#runLog,
      checkpointsKept: Math.max(1, checkpointsKept(record.config, record.game.actions)),
      changed: () => this.#changed(),
    }
    this.#runners = targets(record.config).map((target, i) => new InstanceRunner(i, target, common))
    this.#independent = new IndependentTraining({
      newest: async (instance) => (await this.#inspect())[instance]?.checkpoints.at(-1)?.name ?? null,
    })
  }

  /** Refused while another process works in the folder. */
  static async open(record: TrainingRecord, folder: string, ports: AttemptPorts): Promise<TrainingAttempt> {
    const lock = await acquireLock(join(folder, TRAINING_FILES.lock))
    return new TrainingAttempt(record, folder, lock, ports)
  }

  get lost(): number[] {
    return [...this.#lost].sort((a, b) => a - b)
  }

  progress(): TrainingProgress {
    return this.board.view(this.#halt === null ? 'running' : 'stopping')
  }

  /** Trains to the end or a halt. Throws only when it cannot even begin. */
  async play(): Promise<AttemptEnding> {
    const found = await this.#inspect()
    this.#refuseIncompatible(found)
    await this.#openCurve()
    this.#ticker = setInterval(() => this.#changed(), TICK_MS)
    const { mode } = this.#record.config
    const endings = mode === 'cooperative' ? await this.#together(found) : await this.#apart(found)
    return this.#conclude(endings)
  }

  /** Measures what the checkpoints hold, without training on. */
  async measure(): Promise<AttemptEnding> {
    this.#halt = 'stopped'
    await this.#openCurve()
    return this.#conclude(new Map())
  }

  /** Each instance writes a checkpoint and leaves. Who wants to go on later does not wait for a measurement. */
  halt(as: Halt): void {
    if (as !== 'stopped') this.#measuring.abort(new AppError('wrong_state', { detail: as }))
    if (this.#halt === 'interrupted' || (this.#halt !== null && as !== 'interrupted')) return
    this.#halt = as
    this.#runLog.line(HALT_WORDS[as])
    for (const runner of this.#runners) runner.stop()
    this.#changed()
  }

  /** One instance writes a checkpoint and leaves; the others go on. */
  pause(instance: number): void {
    const runner = this.#runner(instance)
    if (this.#halt !== null || !this.#independent.isPlaying(instance))
      throw new AppError('wrong_state', { detail: `instance ${instance}` })
    runner.pause()
  }

  kill(instance: number): void {
    // Together nobody can be missed: a lost instance begins again at the last meeting.
    this.#runner(instance).kill(this.#record.config.mode === 'independent')
  }

  async restart(instance: number): Promise<void> {
    const runner = this.#runner(instance)
    const isOver = this.board.progressOf(instance).status === 'completed'
    if (this.#halt !== null || isOver || this.#record.config.mode === 'cooperative')
      throw new AppError('wrong_state', { detail: `instance ${instance}` })
    if (this.#independent.isPlaying(instance)) throw new AppError('wrong_state', { detail: 'it trains' })
    this.board.say(instance, { status: 'waiting', errorMsg: null })
    this.#changed()
    const found = (await this.#inspect())[instance]
    this.#independent.begin({ runner, from: found?.checkpoints.at(-1)?.name ?? null })
  }

  async close(): Promise<void> {
    clearInterval(this.#ticker)
    clearTimeout(this.#timer)
    await this.#curve?.flush()
    await this.#runLog.flush()
    await this.#lock.release()
  }

  async #openCurve(): Promise<void> {
    this.#curve = await MergedCurve.open({
      record: this.#record,
      folder: this.#folder,
      board: this.board,
      measure: async () =>
        (await this.#ports.pool.run('measureMerge', this.#source, { priority: 'interactive' })).point,
      changed: () => this.#changed(),
    })
  }

  async #inspect(): Promise<Inspected[]> {
    const { instances } = await this.#ports.pool.run('inspectTraining', this.#source, {
      priority: 'interactive',
    })
    return instances
  }

  #refuseIncompatible(found: readonly Inspected[]): void {
    for (const { instance, incompatible, damaged, checkpoints } of found) {
      if (incompatible !== null) {
        const message = `The checkpoints of instance ${instance} cannot be gone on from: ${incompatible}.`
        throw new AppError('checkpoint_incompatible', { message, detail: this.#folder })
      }
      const last = checkpoints.at(-1)
      const where = last === undefined ? 'afresh' : `after ${last.iterations} iterations`
      if (damaged > 0)
        this.#runLog.line(
          `Instance ${instance}: ${damaged} damaged checkpoints are passed over; it begins ${where}.`,
        )
    }
  }

  async #apart(found: readonly Inspected[]): Promise<ReadonlyMap<number, Played>> {
    const target = targets(this.#record.config)
    for (const runner of this.#runners) {
      const { instance } = runner
      if (target[instance] === 0) this.#completeAtOnce(instance)
      else this.#independent.begin({ runner, from: found[instance]?.checkpoints.at(-1)?.name ?? null })
    }
    return this.#independent.ended()
  }

  #together(found: readonly Inspected[]): Promise<ReadonlyMap<number, Played>> {
    const target = targets(this.#record.config)
    for (const { instance } of this.#runners) if (target[instance] === 0) this.#completeAtOnce(instance)
    return togetherFrom(found, {
      record: this.#record,
      source: this.#source,
      pool: this.#ports.pool,
      board: this.board,
      curve: this.#curve,
      runLog: this.#runLog,
      runners: this.#runners.filter(({ instance }) => target[instance] !== 0 && !this.#lost.has(instance)),
      onLost: (instance) => void this.#lost.add(instance),
      changed: () => this.#changed(),
    })
  }

  #completeAtOnce(instance: number): void {
    this.board.say(instance, { status: 'completed', progressPct: 100 })
  }

  async #conclude(endings: ReadonlyMap<number, Played>): Promise<AttemptEnding> {
    this.board.endWork()
    await this.#curve?.settle()
    const halt = this.#halt ?? haltOf(endings)
    if (halt !== null) await this.#hearLastWords()
    if (halt === 'paused' || halt === 'interrupted') return this.#toGoOn(halt)
    for (const [instance, { kind }] of endings) if (kind === 'played') this.#completeAtOnce(instance)
    const failed = [...endings.values()].find((played) => played.kind === 'failed')
    try {
      const evaluation = await this.#measure()
      this.#runLog.line(
        `${halt === 'stopped' ? 'Stopped and kept' : 'Ended'} after ${this.board.iterationsDone} iterations.`,
      )
      if (halt === 'stopped') return { state: halt, error: null, evaluation }
      const isGood = failed === undefined || this.#record.config.mode === 'cooperative'
      return { state: isGood ? 'done' : 'failed', error: isGood ? null : failed.error, evaluation }
    } catch (error) {
      if (this.#measuring.signal.aborted) return this.#toGoOn(this.#halt ?? 'interrupted')
      return { state: 'failed', error: failed?.error ?? error, evaluation: null }
    }
  }

  #toGoOn(state: Halt): AttemptEnding {
    this.#runLog.line(
      `${state === 'paused' ? 'Paused' : 'Interrupted'} after ${this.board.iterationsDone} iterations.`,
    )
    return { state: state === 'stopped' ? 'interrupted' : state, error: null, evaluation: null }
  }

  /** The last figures of a stopped instance stand in its file; messages are sent only now and then. */
  async #hearLastWords(): Promise<void> {
    for (const { instance } of this.#runners) {
      const said = await tryInstanceProgress(this.#folder, instance, this.#record.id)
      if (said === null || said.heartbeat <= this.board.progressOf(instance).heartbeat) continue
      const { heartbeat, iterationsDone, trainedSeconds, progressPct, lastCheckpointIter } = said
      this.board.say(instance, { heartbeat, iterationsDone, trainedSeconds, progressPct, lastCheckpointIter })
    }
  }

  async #measure(): Promise<Evaluation> {
    const evaluation = await measureTraining({
      pool: this.#ports.pool,
      source: this.#source,
      statuses: this.board.progresses.map(({ status }) => status),
      matches: true,
      signal: this.#measuring.signal,
      onProgress: (fraction) => {
        this.board.measuring = fraction
        this.#changed()
      },
    })
    this.#curve?.addEnd(evaluation)
    return evaluation
  }

  #runner(instance: number): InstanceRunner {
    const runner = this.#runners[instance]
    if (runner === undefined) throw new AppError('bad_request', { detail: `no instance ${instance}` })
    return runner
  }

  /** Changes of one moment are told together. */
  #changed(): void {
    this.#curve?.consider()
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#ports.onProgress(this.progress())
    }, PROGRESS_MS)
  }
}

const HALT_WORDS: Readonly<Record<Halt, string>> = {
  paused: 'Pausing, as asked.',
  interrupted: 'Ending for now: everything is kept.',
  stopped: 'Stopping here, as asked; what there is will be measured.',
}

/** Instances that a person paused or ended keep the whole from its end: it goes on when they do. */
function haltOf(endings: ReadonlyMap<number, Played>): Halt | null {
  const waits = [...endings.values()].some(({ kind }) => kind !== 'played' && kind !== 'failed')
  return waits ? 'paused' : null
}
