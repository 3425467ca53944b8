import type { Job } from './job.ts'

/** Jobs that wait: first in, first out, `interactive` before `run`. */
export class JobQueue {
  readonly #waiting = { interactive: new Set<Job>(), run: new Set<Job>() }

  add(job: Job): void {
    this.#waiting[job.priority].add(job)
  }

  delete(job: Job): void {
    this.#waiting[job.priority].delete(job)
  }

  /** The next job without taking it; `run` jobs only when there is a slot for one. */
  peek({ mayRun }: { readonly mayRun: boolean }): Job | undefined {
    const [interactive] = this.#waiting.interactive
    if (interactive !== undefined || !mayRun) return interactive
    const [run] = this.#waiting.run
    return run
  }

  all(): readonly Job[] {
    return [...this.#waiting.interactive, ...this.#waiting.run]
  }
}
