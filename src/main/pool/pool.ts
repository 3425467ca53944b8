import { type TaskInput, type TaskName, type TaskOutput, tasks } from '../../shared/tasks/contract.ts'
import { PoolClosed } from './errors.ts'
import { killByPid } from './executioner.ts'
import { Job } from './job.ts'
import { JobQueue } from './jobQueue.ts'
import { Lane } from './lane.ts'
import { DEFAULT_LIMITS, type PoolLimits } from './limits.ts'
import type { LaneState, Pool, TaskOptions, WorkerLauncher } from './types.ts'

export interface PoolOptions {
  readonly launcher: WorkerLauncher
  /** The most processes at once. */
  readonly bound: number
  /** Slots that `run` work leaves free; 1 by default. */
  readonly reserved?: number
  /** What the processes are called in a task manager; the lane's number is added. */
  readonly name?: string
  readonly limits?: Partial<PoolLimits>
  /** One line for each thing that went wrong with a worker, and for each line it printed. */
  readonly log?: (line: string) => void
  /** The last resort against a process that does not end. */
  readonly killPid?: (pid: number) => void
}

export function createPool(options: PoolOptions): Pool {
  return new WorkerPool(options)
}

/** Gives jobs to lanes; each lane looks after its own process. */
class WorkerPool implements Pool {
  readonly bound: number
  readonly runSlots: number
  readonly #lanes: readonly Lane[]
  readonly #queue = new JobQueue()
  readonly #playing = new Set<Promise<void>>()
  readonly #listeners = new Set<() => void>()
  #changeIsDue = false
  #closing: Promise<void> | null = null

  constructor(options: PoolOptions) {
    const { launcher, bound, reserved = 1, name = 'Feltworks worker', log = () => {} } = options
    if (!Number.isSafeInteger(bound) || bound < 1) throw new RangeError(`no pool of ${bound} processes`)
    this.bound = bound
    this.runSlots = Math.max(1, bound - reserved)
    this.#lanes = Array.from(
      { length: bound },
      (_, index) =>
        new Lane({
          lane: index + 1,
          limits: { ...DEFAULT_LIMITS, ...options.limits },
          launch: () => launcher.launch(`${name} ${index + 1}`),
          killPid: options.killPid ?? killByPid,
          log,
          onChange: () => this.#changed(),
          onLongIdle: (lane) => this.#retire(lane),
        }),
    )
  }

  async run<N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    options: TaskOptions<N>,
  ): Promise<TaskOutput<N>> {
    options.signal?.throwIfAborted()
    if (this.#closing !== null) throw new PoolClosed()
    const parsed = tasks[name].input.parse(input) as TaskInput<TaskName>
    const job = new Job(name, parsed, options as TaskOptions<TaskName>)
    job.onAbort = () => {
      this.#queue.delete(job)
      job.rejectAsAborted()
    }
    this.#queue.add(job)
    this.#dispatch()
    return job.result as Promise<TaskOutput<N>>
  }

  lanes(): readonly LaneState[] {
    return this.#lanes.map((lane) => lane.snapshot()).filter((state) => state !== null)
  }

  onLanesChanged(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): Promise<void> {
    this.#closing ??= this.#shutDown()
    return this.#closing
  }

  async #shutDown(): Promise<void> {
    for (const job of this.#queue.all()) job.abort(new PoolClosed())
    const stops = this.#lanes.map((lane) => {
      lane.job?.abort(new PoolClosed())
      return lane.stop()
    })
    await Promise.all([...stops, ...this.#playing])
  }

  #dispatch(): void {
    for (;;) {
      const playingRuns = this.#lanes.filter((lane) => lane.job?.priority === 'run').length
      const job = this.#queue.peek({ mayRun: playingRuns < this.runSlots })
      const lane = this.#freeLane()
      if (job === undefined || lane === undefined) return
      this.#queue.delete(job)
      const play = lane.play(job).finally(() => this.#playing.delete(play))
      this.#playing.add(play)
    }
  }

  /** A lane with a process before one without; the lowest number, so that the others come to rest. */
  #freeLane(): Lane | undefined {
    const free = this.#lanes.filter((lane) => lane.isFree)
    return free.find((lane) => lane.isWarm) ?? free[0]
  }

  /** One process is kept warm for whatever the user does next. */
  #retire(lane: Lane): void {
    const idle = this.#lanes.filter((each) => each.isFree && each.isWarm)
    if (idle.length > 1) void lane.stop()
  }

  /** Changes of one moment are told once; each may have made room for a job. */
  #changed(): void {
    if (this.#changeIsDue) return
    this.#changeIsDue = true
    queueMicrotask(() => {
      this.#changeIsDue = false
      this.#dispatch()
      for (const listener of this.#listeners) listener()
    })
  }
}
