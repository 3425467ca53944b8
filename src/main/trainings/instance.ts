import { setTimeout as delay } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import type { TaskInput, TaskOutput } from '../../shared/tasks/contract.ts'
import type { TrainingSource } from '../../shared/training/tasks.ts'
import type { Pool } from '../pool/types.ts'
import type { RunLog } from '../store/runLog.ts'
import type { TrainingBoard } from './board.ts'

/** Starts of an instance again after a failure, before it is given up. */
const MAX_RESTARTS = 3
const BACK_OFF_MS = 500
/** A last checkpoint may take this long; then the process is killed. */
const STOP_GRACE_MS = 10_000

export interface InstancePorts {
  readonly pool: Pool
  readonly source: TrainingSource
  readonly board: TrainingBoard
  readonly runLog: RunLog
  readonly checkpointsKept: number
  readonly changed: () => void
}

type Round = TaskInput<'trainInstance'>['round']

/** What became of a piece of an instance's training. */
export type Played =
  | { readonly kind: 'played'; readonly output: TaskOutput<'trainInstance'> }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'killed' }
  | { readonly kind: 'failed'; readonly error: unknown }

/** One instance under the coordinator: runs its task, and again from the last checkpoint when its process dies. */
export class InstanceRunner {
  readonly instance: number
  readonly #target: number | null
  readonly #ports: InstancePorts
  /** Of the present stretch of work. */
  #halting = new AbortController()
  #isOver = false
  #pausing = false
  #killed = false
  /** Where its task runs now. A process serves other instances before and after. */
  #lane: number | null = null

  constructor(instance: number, target: number | null, ports: InstancePorts) {
    this.instance = instance
    this.#target = target
    this.#ports = ports
  }

  /** Ends its slice, writes a checkpoint and leaves, for good. */
  stop(): void {
    this.#isOver = true
    this.#halt()
  }

  /** The same, but it may be played again. */
  pause(): void {
    this.#pausing = true
    this.#halt()
  }

  /** Ends its process at once, as a crash would; `forGood` is without a new start. */
  kill(forGood: boolean): void {
    this.#killed = forGood
    const at = this.#ports.pool.lanes().find(({ lane }) => lane === this.#lane)
    if (at?.pid === undefined) return
    try {
      process.kill(at.pid, 'SIGKILL')
    } catch {
      // Gone already.
    }
  }

  /** Trains from a checkpoint (null: afresh). `again` says where to begin after a failure. */
  async play(from: string | null, round: Round, again: () => Promise<string | null>): Promise<Played> {
    if (this.#isOver) return this.#halted()
    this.#halting = new AbortController()
    this.#pausing = false
    this.#killed = false
    const { signal } = this.#halting
    let start = from
    for (;;) {
      if (signal.aborted) return this.#halted()
      try {
        return { kind: 'played', output: await this.#run(start, round) }
      } catch (error) {
        if (signal.aborted) return this.#halted()
        if (this.#killed) return this.#ended({ kind: 'killed' })
        const restarts = isLoss(error) ? this.#ports.board.restarted(this.instance) : MAX_RESTARTS + 1
        if (restarts > MAX_RESTARTS) return this.#ended({ kind: 'failed', error })
        this.#note(`was lost; start ${restarts} of ${MAX_RESTARTS} from its last checkpoint.`)
        this.#say({ status: 'resuming', phase: 'loading', iterPerSec: 0, nodesPerSec: 0 })
        await delay(BACK_OFF_MS * 2 ** (restarts - 1), undefined, { signal }).catch(() => {})
        if (!signal.aborted) start = await again().catch(() => start)
      }
    }
  }

  #run(from: string | null, round: Round): Promise<TaskOutput<'trainInstance'>> {
    const { pool, source, board, checkpointsKept, changed } = this.#ports
    const { instance } = this
    const input = { ...source, instance, from, target: this.#target, checkpointsKept, round }
    return pool
      .run('trainInstance', input, {
        priority: 'run',
        attempts: 1,
        graceMs: STOP_GRACE_MS,
        signal: this.#halting.signal,
        onStart: (lane) => this.#started(lane, from),
        onProgress: ({ progress, curve }) => {
          board.heard(instance, progress, curve)
          changed()
        },
      })
      .then((output) => {
        board.heard(instance, output.progress, output.curve)
        return output
      })
      .finally(() => {
        this.#lane = null
        this.#say({ pid: 0 })
      })
  }

  #started(lane: number, from: string | null): void {
    this.#lane = lane
    const pid = this.#ports.pool.lanes().find((each) => each.lane === lane)?.pid ?? 0
    this.#say({ status: from === null ? 'starting' : 'resuming', phase: 'loading', pid })
  }

  #halt(): void {
    if (this.#ports.board.isAtWork(this.instance)) this.#say({ status: 'stopping' })
    this.#halting.abort(new AppError('wrong_state', { detail: 'halted' }))
  }

  #halted(): Played {
    return this.#ended({ kind: this.#pausing && !this.#isOver ? 'paused' : 'stopped' })
  }

  #ended(played: Played): Played {
    if (played.kind === 'failed') {
      const { error } = played
      const known = error instanceof AppError ? error : new AppError('unexpected')
      this.#say({ status: 'failed', errorMsg: known.message, iterPerSec: 0, nodesPerSec: 0 })
      this.#note(`failed: ${known.message} ${known.detail ?? ''}`)
    } else {
      const status = played.kind === 'paused' ? 'paused' : 'interrupted'
      this.#say({ status, iterPerSec: 0, nodesPerSec: 0 })
      if (played.kind === 'paused') this.#note('was paused by the person.')
      if (played.kind === 'killed') this.#note('was ended by the person.')
    }
    return played
  }

  #say(changes: Parameters<TrainingBoard['say']>[1]): void {
    this.#ports.board.say(this.instance, changes)
    this.#ports.changed()
  }

  #note(text: string): void {
    this.#ports.runLog.line(`Instance ${this.instance} ${text}`)
  }
}

/** A lost process is started again; a full disk or a wrong checkpoint would only fail again. */
function isLoss(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'worker_failed' || error.code === 'worker_start')
}
