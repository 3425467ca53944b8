import type { WorkerProcess } from './types.ts'

/** Ends a process by its id, below whatever started it. */
export function killByPid(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone already, which is what we want.
  }
}

/**
 * Kills a process and does not take its word for it: until its exit is seen, it is killed again by its
 * id, in a way that it cannot refuse. `spare` is called when the exit was seen.
 */
export class Executioner {
  readonly #process: WorkerProcess
  readonly #again: { readonly everyMs: number; readonly killPid: (pid: number) => void }
  #timer: NodeJS.Timeout | undefined

  constructor(process: WorkerProcess, again: { everyMs: number; killPid: (pid: number) => void }) {
    this.#process = process
    this.#again = again
  }

  kill(): void {
    if (this.#timer !== undefined) return
    this.#process.kill()
    this.#timer = setInterval(() => {
      const { pid } = this.#process
      if (pid === undefined) this.#process.kill()
      else this.#again.killPid(pid)
    }, this.#again.everyMs)
  }

  spare(): void {
    clearInterval(this.#timer)
  }
}
