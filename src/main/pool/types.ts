import type { TaskInput, TaskName, TaskOutput, TaskProgress } from '../../shared/tasks/contract.ts'

/** A process that can be talked to; Electron's utility process and Node's fork look alike through it. */
export interface WorkerProcess {
  /** Undefined before the process has started and after it has ended. */
  readonly pid: number | undefined
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, after the process is gone; an exit code of 0 proves nothing about its work. */
  onExit(listener: (code: number | null) => void): void
  /** Lines of its standard error, for the log. */
  onErrorOutput(listener: (line: string) => void): void
  /** Ends it at once, whatever it is doing. */
  kill(): void
}

/** Starts worker processes: `utilityProcess` in the app, `child_process.fork` on the command line. */
export interface WorkerLauncher {
  launch(name: string): WorkerProcess
}

/** `run` work leaves the reserved slots free; `interactive` work (previews, exports) may use them. */
export type Priority = 'run' | 'interactive'

export interface TaskOptions<N extends TaskName> {
  readonly priority: Priority
  /**
   * Ends the task: rejects with the signal's reason, once nothing of the task is running any more. Its
   * worker is asked to stop, and replaced if it does not.
   */
  readonly signal?: AbortSignal
  /** At most 10 times a second. */
  readonly onProgress?: (progress: TaskProgress<N>) => void
  /** The task has begun on this lane; again for each new attempt. */
  readonly onStart?: (lane: number) => void
  /** Times a task may be tried when its worker dies or breaks the protocol; 3 by default. */
  readonly attempts?: number
  /** From asking it to stop to killing its worker, where the pool's own patience is too short. */
  readonly graceMs?: number
}

export interface LaneState {
  /** 1, 2, …: a slot of the pool; keeps its number when its process is replaced. */
  readonly lane: number
  readonly pid: number | undefined
  readonly state: 'starting' | 'playing' | 'idle' | 'restarting' | 'stopping'
  readonly task: TaskName | null
}

/** A bounded, supervised set of worker processes that run tasks. */
export interface Pool {
  /** The most processes it will ever have at once. */
  readonly bound: number
  /** The most of them that `run` work may occupy. */
  readonly runSlots: number
  run<N extends TaskName>(name: N, input: TaskInput<N>, options: TaskOptions<N>): Promise<TaskOutput<N>>
  lanes(): readonly LaneState[]
  onLanesChanged(listener: () => void): () => void
  /** Asks every worker to end, waits, kills what is left. No process remains when it resolves. */
  close(): Promise<void>
}
