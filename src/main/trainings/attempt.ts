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
import { type CooperativeStart, commonRound, trainTogether } from './cooperative.ts'
import { readMergedCurve, tryInstanceProgress, writeMergedCurve } from './folder.ts'
import { IndependentTraining } from './independent.ts'
import { InstanceRunner, type Played } from './instance.ts'
import { checkpointsKept, targets } from './plan.ts'
import { sourceOf, type TrainingPlaces } from './source.ts'

export interface AttemptPorts {
  readonly pool: Pool
  readonly places: TrainingPlaces
  readonly now: () => Date
  /** At most four times a second: nobody reads numbers that change faster. */
  readonly onProgress: (progress: TrainingProgress) => void
}

/** How an attempt at a training ended. */
export interface AttemptEnding {
  readonly state: 'done' | 'interrupted' | 'failed'
  readonly error: unknown
  /** Of the instances that have anything; null when the training was interrupted. */
  readonly evaluation: Evaluation | null
}

const PROGRESS_MS = 250
const TICK_MS = 1000
/** Deals of each match at the end of a hold'em training. */
const HOLDEM_PAIRS = 20_000

/** One stretch of work at a training, from its newest checkpoints to its end or a stop. */
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
  readonly #evaluating = new AbortController()
  readonly #lost: Set<number>
  #state: TrainingRecord['state'] = 'running'
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
    return this.board.view(this.#state)
  }

  /** Trains to the end or a stop. Throws only when it cannot even begin. */
  async play(): Promise<AttemptEnding> {
    const found = await this.#inspect()
    this.#refuseIncompatible(found)
    this.board.mergedCurve = await readMergedCurve(this.#folder)
    this.#ticker = setInterval(() => this.#changed(), TICK_MS)
    const { mode } = this.#record.config
    const endings = mode === 'cooperative' ? await this.#together(found) : await this.#apart(found)
    return this.#conclude(endings)
  }

  stop(): void {
    if (this.#state !== 'running') return
    this.#state = 'stopping'
    this.#runLog.line('Stop was asked for.')
    this.#evaluating.abort(new AppError('wrong_state', { detail: 'stopped' }))
    for (const runner of this.#runners) runner.stop()
    this.#changed()
  }

  kill(instance: number): void {
    // Together nobody can be missed: a lost instance begins again at the last meeting.
    this.#runner(instance).kill(this.#record.config.mode === 'independent')
  }

  async restart(instance: number): Promise<void> {
    const runner = this.#runner(instance)
    const isOver = this.board.progressOf(instance).status === 'completed'
    if (this.#state !== 'running' || isOver || this.#record.config.mode === 'cooperative')
      throw new AppError('wrong_state', { detail: `instance ${instance}` })
    if (this.#independent.isPlaying(instance)) throw new AppError('wrong_state', { detail: 'it trains' })
    const found = (await this.#inspect())[instance]
    this.#independent.begin({ runner, from: found?.checkpoints.at(-1)?.name ?? null })
  }

  async close(): Promise<void> {
    clearInterval(this.#ticker)
    clearTimeout(this.#timer)
    await this.#runLog.flush()
    await this.#lock.release()
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

  async #together(found: readonly Inspected[]): Promise<ReadonlyMap<number, Played>> {
    const target = targets(this.#record.config)
    const runners = this.#runners.filter(
      ({ instance }) => target[instance] !== 0 && !this.#lost.has(instance),
    )
    for (const { instance } of this.#runners) if (target[instance] === 0) this.#completeAtOnce(instance)
    const start: CooperativeStart = commonRound(
      found.filter(({ instance }) => runners.some((r) => r.instance === instance)),
    )
    const { config } = this.#record
    this.board.syncs = start.syncs
    return trainTogether(
      {
        config,
        runners,
        sync: (checkpoints, syncs) => this.#sync(checkpoints, syncs),
        onSync: ({ syncs, iterations, exact }) => {
          this.board.syncs = syncs
          if (exact !== null) this.#addMerged(iterations, exact.exploitability)
          this.#changed()
        },
        onLost: (instance) => {
          this.#lost.add(instance)
          this.board.repeatable = false
          this.#runLog.line(
            `The training goes on without instance ${instance} and cannot be repeated exactly.`,
          )
        },
      },
      start,
    )
  }

  #sync(checkpoints: readonly { instance: number; name: string }[], syncs: number) {
    const { exact } = this.#record.game
    const isChartPoint = syncs < 20 || syncs % Math.ceil(syncs / 20) === 0
    const evaluate = exact && (isChartPoint || this.#record.config.targetExploitability !== undefined)
    const input = { ...this.#source, checkpoints: [...checkpoints], syncs, evaluate }
    return this.#ports.pool.run('syncInstances', input, { priority: 'run' })
  }

  #addMerged(iterations: number, exploitability: number): void {
    const seconds = this.#record.elapsedSeconds + this.board.seconds
    const kept = this.board.mergedCurve.filter((point) => point.iterations < iterations)
    this.board.mergedCurve = [...kept, { iterations, seconds, exploitability, positiveRegret: null }]
    void writeMergedCurve(this.#folder, this.board.mergedCurve).catch(() => {})
  }

  #completeAtOnce(instance: number): void {
    this.board.say(instance, { status: 'completed', progressPct: 100 })
  }

  async #conclude(endings: ReadonlyMap<number, Played>): Promise<AttemptEnding> {
    const failed = [...endings.values()].find((played) => played.kind === 'failed')
    const isInterrupted = [...endings.values()].some(({ kind }) => kind === 'stopped' || kind === 'killed')
    if (isInterrupted || this.#state === 'stopping') {
      await this.#hearLastWords()
      this.#runLog.line(`Interrupted after ${this.board.iterationsDone} iterations.`)
      return { state: 'interrupted', error: null, evaluation: null }
    }
    for (const [instance, { kind }] of endings) if (kind === 'played') this.#completeAtOnce(instance)
    try {
      const evaluation = await this.#evaluate()
      this.#runLog.line(`Ended after ${this.board.iterationsDone} iterations.`)
      const isGood = failed === undefined || this.#record.config.mode === 'cooperative'
      return { state: isGood ? 'done' : 'failed', error: isGood ? null : failed.error, evaluation }
    } catch (error) {
      if (this.#evaluating.signal.aborted) return { state: 'interrupted', error: null, evaluation: null }
      return { state: 'failed', error: failed?.error ?? error, evaluation: null }
    }
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

  #evaluate(): Promise<Evaluation> {
    const statuses = this.#runners.map(({ instance }) => this.board.progressOf(instance).status)
    const input = { ...this.#source, write: true, holdemPairs: HOLDEM_PAIRS, statuses }
    return this.#ports.pool.run('evaluateTraining', input, {
      priority: 'run',
      signal: this.#evaluating.signal,
    })
  }

  #runner(instance: number): InstanceRunner {
    const runner = this.#runners[instance]
    if (runner === undefined) throw new AppError('bad_request', { detail: `no instance ${instance}` })
    return runner
  }

  /** Changes of one moment are told together. */
  #changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#ports.onProgress(this.progress())
    }, PROGRESS_MS)
  }
}
