import { setupBounds } from '../../engine/letitride/bounds.ts'
import type { GameSetup } from '../../engine/letitride/setup.ts'
import { parseTotals } from '../../engine/letitride/totalsJson.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import { AppError } from '../../shared/errors.ts'
import type { RunProgress, TracePoint } from '../../shared/results/progress.ts'
import type { RunState } from '../../shared/results/run.ts'
import type { TaskOutput } from '../../shared/tasks/contract.ts'
import type { Pool } from '../pool/types.ts'
import { acquireLock, type Lock } from '../store/lock.ts'
import { runFile } from '../store/runFolder.ts'
import type { RunLog } from '../store/runLog.ts'
import { maxChunk, sessionsPerSecond } from './chunkSize.ts'
import type { Clock } from './clock.ts'
import type { Merger } from './merge.ts'
import { type OpenedRun, openRun } from './openRun.ts'
import { type Chunk, Plan } from './plan.ts'
import { ProgressBoard } from './progressBoard.ts'
import type { RunSpec } from './runSpec.ts'
import type { ChunkWriter } from './writer.ts'

/** How an attempt at a run ended. */
export type Ending =
  | { readonly kind: 'complete' | 'paused' | 'stopped' | 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown }

interface AttemptPorts {
  readonly pool: Pool
  readonly clock: Clock
  readonly log: RunLog
  /** Called at most 10 times a second while it plays. */
  readonly onProgress: (progress: RunProgress) => void
  /** Measured hands per second of one worker, for the size of the first chunks. */
  readonly handsPerSecond: number
  readonly earlierTrace?: readonly TracePoint[]
}

const PROGRESS_MS = 100

/**
 * One attempt at a run: it reads what earlier attempts kept, plays what is missing, and ends when all is
 * played, when one of the verbs asks for it, or when something fails. Pause ends an attempt and Resume
 * begins the next, so that going on after a pause, a crash or a reboot is all one and the same thing.
 */
export class RunAttempt {
  readonly #spec: RunSpec
  readonly #ports: AttemptPorts
  readonly #setup: GameSetup
  readonly #lock: Lock
  readonly #merger: Merger<unknown>
  readonly #writer: ChunkWriter
  readonly #plan: Plan
  readonly #board: ProgressBoard
  readonly #elapsedBefore: number
  readonly #abort = new AbortController()
  readonly #keptBefore: number

  #intent: 'play' | 'paused' | 'stopped' | 'cancelled' = 'play'
  #failure: { readonly error: unknown } | null = null
  #inFlight = 0
  #firstOut: number | null = null
  #lastBack: number | null = null
  #settle: () => void = () => {}

  private constructor(
    spec: RunSpec,
    ports: AttemptPorts,
    parts: { lock: Lock; opened: OpenedRun; setup: GameSetup },
  ) {
    this.#spec = spec
    this.#ports = ports
    this.#lock = parts.lock
    this.#setup = parts.setup
    const { merger, elapsed } = parts.opened.recovered
    this.#merger = merger
    this.#keptBefore = merger.liveCount
    this.#elapsedBefore = Math.max(elapsed, spec.elapsedBefore)
    const { pool, clock, earlierTrace = [] } = ports
    this.#board = new ProgressBoard({ spec, setup: parts.setup, merger, pool, clock, earlierTrace })
    this.#plan = new Plan({
      sessions: spec.config.simulation.num_sessions,
      done: [{ first: 0, count: merger.prefixCount }, ...merger.waiting().map(({ range }) => range)],
      workers: spec.workers,
      sessionsPerSecond: sessionsPerSecond(parts.setup, ports.handsPerSecond),
      maxCount: maxChunk(parts.setup, spec.rows),
    })
    this.#writer = parts.opened.writer
    parts.opened.bind({
      elapsed: () => this.elapsedSeconds,
      onKept: () => this.#dispatch(),
      onFailed: (error) => this.#fail(error),
    })
  }

  /** Takes the run's folder and reads what is kept in it. */
  static async open(spec: RunSpec, ports: AttemptPorts): Promise<RunAttempt> {
    const lock = await acquireLock(runFile(spec.folder, 'lock'))
    try {
      const setup = playableSetup(spec)
      const opened = await openRun(spec, setup, ports.clock)
      for (const note of opened.recovered.notes) ports.log.line(note)
      return new RunAttempt(spec, ports, { lock, opened, setup })
    } catch (error) {
      await lock.release()
      throw error
    }
  }

  /** Sessions kept so far, wherever they lie. */
  get sessionsDone(): number {
    return this.#merger.liveCount
  }

  /** Sessions kept that an earlier attempt played. */
  get sessionsKeptBefore(): number {
    return this.#keptBefore
  }

  /** The unbroken prefix: what Stop keeps. */
  get prefix(): Pick<Merger<unknown>, 'prefixCount' | 'prefix'> {
    return this.#merger
  }

  /** Sessions and hands that this attempt played and kept or is about to keep. */
  get played(): { readonly sessions: number; readonly hands: number } {
    return this.#board.played
  }

  /** From the first chunk handed out by this attempt to the last one back. */
  get playingSeconds(): number {
    if (this.#firstOut === null) return 0
    const end = this.#inFlight > 0 ? this.#ports.clock.now() : (this.#lastBack ?? this.#firstOut)
    return (end - this.#firstOut) / 1000
  }

  /** Working time of the run over all attempts. */
  get elapsedSeconds(): number {
    return this.#elapsedBefore + this.playingSeconds
  }

  /** Plays until it ends in one way or another; never rejects. */
  async play(): Promise<Ending> {
    const { clock } = this.#ports
    const stopTicking = clock.every(PROGRESS_MS, () => this.#tick())
    await new Promise<void>((resolve) => {
      this.#settle = resolve
      this.#dispatch()
    })
    stopTicking()
    if (this.#intent !== 'cancelled') {
      await this.#writer.flush().catch((error: unknown) => this.#fail(error))
    }
    this.#tick()
    if (this.#failure !== null) return { kind: 'failed', error: this.#failure.error }
    if (this.#intent === 'cancelled') return { kind: 'cancelled' }
    if (this.#merger.prefixCount === this.#spec.config.simulation.num_sessions) return { kind: 'complete' }
    return { kind: this.#intent === 'play' ? 'paused' : this.#intent }
  }

  /** Ends the attempt when the chunks now being played are done. */
  end(intent: 'paused' | 'stopped'): void {
    if (this.#intent !== 'play') return
    this.#intent = intent
    this.#dispatch()
  }

  /** Ends the attempt at once; what is being played is lost. */
  cancel(): void {
    this.#intent = 'cancelled'
    this.#abort.abort(new AppError('wrong_state', { detail: 'the run was cancelled' }))
    this.#dispatch()
  }

  /** Lets go of the folder. */
  async close(): Promise<void> {
    await this.#writer.close().catch(() => {})
    await this.#ports.log.flush()
    await this.#lock.release()
  }

  progress(state: RunState): RunProgress {
    return this.#board.progress(state, this.elapsedSeconds)
  }

  #tick(): void {
    this.#board.tick()
    this.#ports.onProgress(this.progress('running'))
  }

  #dispatch(): void {
    while (this.#mayHandOut()) {
      const chunk = this.#plan.next()
      if (chunk === null) break
      this.#handOut(chunk)
    }
    const nothingLeft = this.#plan.remaining === 0 || this.#intent !== 'play' || this.#failure !== null
    if (this.#inFlight === 0 && nothingLeft) this.#settle()
  }

  #mayHandOut(): boolean {
    return (
      this.#intent === 'play' &&
      this.#failure === null &&
      this.#inFlight < this.#spec.workers &&
      !this.#writer.congested
    )
  }

  #handOut(chunk: Chunk): void {
    const { pool, clock, log } = this.#ports
    const { config, seed, rows } = this.#spec
    this.#inFlight += 1
    let attempts = 0
    const result = pool.run(
      'playChunk',
      { config, seed, first: chunk.first, count: chunk.count, rows },
      {
        priority: 'run',
        signal: this.#abort.signal,
        onStart: (lane) => {
          attempts += 1
          // The wait for the first process to start is no playing time.
          this.#firstOut ??= clock.now()
          if (attempts > 1) log.line(`Chunk ${chunk.number + 1} is played again by worker ${lane}.`)
          this.#board.began(chunk, lane)
        },
        onProgress: ({ hands }) => this.#board.reported(chunk, hands),
      },
    )
    result.then(
      (output) => this.#receive(chunk, output),
      (error: unknown) => this.#lose(chunk, error),
    )
  }

  #receive(chunk: Chunk, output: TaskOutput<'playChunk'>): void {
    this.#board.ended(chunk, output)
    this.#plan.finished(chunk, output.seconds)
    this.#inFlight -= 1
    this.#lastBack = this.#ports.clock.now()
    // First the next chunk, so that the worker need not wait for our sums.
    this.#dispatch()
    const totals = this.#intent === 'cancelled' ? null : parseTotals(output.totals, this.#setup)
    if (totals !== null && totals.tableSessions === chunk.count) {
      const { first, count } = chunk
      const blocks = { sessions: output.rows, hands: output.handBlocks }
      this.#writer.add({ range: { first, count }, totals, blocks })
    } else if (this.#intent !== 'cancelled') {
      this.#fail(
        new AppError('worker_failed', { detail: `totals of chunk ${chunk.number} contradict themselves` }),
      )
    }
    this.#dispatch()
  }

  #lose(chunk: Chunk, error: unknown): void {
    this.#board.lost(chunk)
    this.#inFlight -= 1
    this.#lastBack = this.#ports.clock.now()
    if (this.#intent !== 'cancelled') this.#fail(error)
    this.#dispatch()
  }

  /** The first failure counts; the rest of the work is called off, what is finished is kept. */
  #fail(error: unknown): void {
    if (this.#failure !== null) return
    this.#failure = { error }
    this.#abort.abort(error)
    this.#dispatch()
  }
}

/** A record from elsewhere may hold a config that no one could have started. */
function playableSetup({ config, folder }: RunSpec): GameSetup {
  const setup = toSetup(config)
  const check = setupBounds(setup)
  if (!check.ok) throw new AppError('run_damaged', { detail: `${folder}: ${check.problem.reason}` })
  return setup
}
