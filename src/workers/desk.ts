import { AppError } from '../shared/errors.ts'
import { type TaskInput, type TaskName, type TaskProgress, tasks } from '../shared/tasks/contract.ts'
import type { Facade, FromWorker, Outcome } from '../shared/tasks/protocol.ts'
import { Cancelled, type TaskBodies } from './task.ts'

const PROGRESS_INTERVAL_MS = 100

/** Where calls arrive: checks input and output, knows which jobs are in hand, tells how each ended. */
export interface Desk {
  readonly facade: Facade
  cancel(job: number): void
  cancelAll(): void
  /** Resolves when no job is in hand. */
  settled(): Promise<void>
}

export function openDesk(bodies: TaskBodies, post: (message: FromWorker) => void): Desk {
  const inHand = new Map<number, { cancelled: boolean; readonly outcome: Promise<Outcome> }>()

  async function work<N extends TaskName>(name: N, job: number, input: unknown): Promise<Outcome> {
    let lastProgress = Number.NEGATIVE_INFINITY
    const progress = (value: TaskProgress<N>) => {
      const now = performance.now()
      if (now - lastProgress < PROGRESS_INTERVAL_MS || !inHand.has(job)) return
      lastProgress = now
      post({ kind: 'progress', job, value })
    }
    try {
      const parsed = tasks[name].input.parse(input) as TaskInput<N>
      const cancelled = () => inHand.get(job)?.cancelled ?? true
      const output = await bodies[name](parsed, { cancelled, progress })
      return { status: 'done', output: tasks[name].output.parse(output) }
    } catch (error) {
      return outcomeOf(error)
    }
  }

  function accept<N extends TaskName>(name: N, job: number, input: unknown): Promise<Outcome> {
    // A turn later, so that the job is on the list before its first line runs.
    const outcome = Promise.resolve()
      .then(() => work(name, job, input))
      .finally(() => inHand.delete(job))
    inHand.set(job, { cancelled: false, outcome })
    return outcome
  }

  return {
    facade: freezeFacade(accept),
    cancel(job) {
      const entry = inHand.get(job)
      if (entry !== undefined) entry.cancelled = true
    },
    cancelAll() {
      for (const entry of inHand.values()) entry.cancelled = true
    },
    async settled() {
      await Promise.all([...inHand.values()].map((entry) => entry.outcome))
    },
  }
}

/** Functions only, with nothing to inherit from. */
function freezeFacade(accept: (name: TaskName, job: number, input: unknown) => Promise<Outcome>): Facade {
  const facade = Object.create(null) as Record<TaskName, Facade[TaskName]>
  for (const name of Object.keys(tasks) as TaskName[]) {
    facade[name] = Object.freeze((job: number, input: unknown) => accept(name, job, input))
  }
  return Object.freeze(facade) as Facade
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof Cancelled) return { status: 'cancelled' }
  if (error instanceof AppError && error.code !== 'unexpected') {
    const { code, message, detail } = error
    return { status: 'failed', error: { code, message, detail } }
  }
  return { status: 'broken', detail: faultDetail(error) }
}

/** Everything about a fault that may help, for the log. */
export function faultDetail(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
