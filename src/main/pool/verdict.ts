import { type TaskName, type TaskOutput, tasks } from '../../shared/tasks/contract.ts'
import { outcomeSchema, type TaskError } from '../../shared/tasks/protocol.ts'

/** How a task ended in a worker that is still good. */
export type Ending<N extends TaskName> =
  | { readonly status: 'done'; readonly output: TaskOutput<N> }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly error: TaskError }

/** What to make of a worker's answer: an ending, or a fault that the worker has to go for. */
export type Verdict =
  | { readonly ending: Ending<TaskName> }
  | { readonly fault: 'unruly' | 'broke'; readonly detail: string }

export function judge(name: TaskName, answer: unknown, wasCancelled: boolean): Verdict {
  const parsed = outcomeSchema.safeParse(answer)
  if (!parsed.success) return { fault: 'unruly', detail: `answer: ${parsed.error.message}` }
  const outcome = parsed.data
  switch (outcome.status) {
    case 'broken':
      return { fault: 'broke', detail: outcome.detail }
    case 'cancelled':
      return wasCancelled ? { ending: outcome } : { fault: 'unruly', detail: 'stopped without being asked' }
    case 'failed':
      return { ending: outcome }
    case 'done': {
      const output = tasks[name].output.safeParse(outcome.output)
      if (!output.success) return { fault: 'unruly', detail: `result of ${name}: ${output.error.message}` }
      return { ending: { status: 'done', output: output.data as TaskOutput<TaskName> } }
    }
  }
}
