import type { TaskInput, TaskName, TaskOutput, TaskProgress } from '../shared/tasks/contract.ts'

/** What a task may know of the world while it works. */
export interface TaskContext<N extends TaskName> {
  /** Asked between slices of work; when true, stop with `Cancelled`. */
  cancelled(): boolean
  /** May be called as often as one likes; at most ten a second are sent. */
  progress(value: TaskProgress<N>): void
}

/** The code of one task. An expected failure is thrown as an `AppError`; anything else is a fault. */
export type TaskBody<N extends TaskName> = (
  input: TaskInput<N>,
  context: TaskContext<N>,
) => Promise<TaskOutput<N>>

export type TaskBodies = { readonly [N in TaskName]: TaskBody<N> }

/** Thrown by a task that stops because it was asked to. */
export class Cancelled extends Error {
  constructor() {
    super('Cancelled')
    this.name = 'Cancelled'
  }
}
