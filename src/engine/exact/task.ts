/**
 * Long computations in slices. The engine knows no clock: a slice is bounded by a count of elementary operations
 * (one multiply-and-add of the innermost loop), which the caller chooses from the speed it observes.
 */

/** A usual speed, for estimates; a slice of 4,000,000 operations is then about 20 ms. */
export const OPERATIONS_PER_SECOND = 2e8

export type SlicedTask<T> = {
  /** Works until about `operations` operations are done or all is; tells whether all is. Slicing changes no result. */
  step(operations: number): boolean
  /** Share done, 0..1; an estimate before the end. */
  progress(): number
  /** Throws an Error before the end. */
  result(): T
}

/** Work that yields the number of operations since its last yield, and returns its result. */
export type Work<T> = Generator<number, T, void>

/** A task from work of about `expected` operations. */
export function slicedTask<T>(work: Work<T>, expected: number): SlicedTask<T> {
  let done = 0
  let outcome: { readonly value: T } | null = null
  return {
    step(operations) {
      const until = done + operations
      while (outcome === null && done < until) {
        const next = work.next()
        if (next.done) outcome = { value: next.value }
        else done += next.value
      }
      return outcome !== null
    },
    progress: () => (outcome !== null ? 1 : Math.min(0.99, done / Math.max(1, expected))),
    result() {
      if (outcome === null) throw new Error('the task is not finished')
      return outcome.value
    },
  }
}

/** Does all the work at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const next = work.next()
    if (next.done) return next.value
  }
}
