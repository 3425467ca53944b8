import { setImmediate as nextTurn } from 'node:timers/promises'
import { Cancelled } from '../task.ts'

export interface SlicedWork {
  readonly cancelled: () => boolean
  /** Share of the work that is done, 0 to 1. */
  readonly onShare?: (share: number) => void
}

const SLICE_MS = 20

/** Runs an engine's work, which yields the share done, so that a stop is heard in between. */
export async function sliced<T>(work: Generator<number, T>, { cancelled, onShare }: SlicedWork): Promise<T> {
  let since = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    if (performance.now() - since < SLICE_MS) continue
    if (cancelled()) throw new Cancelled()
    onShare?.(step.value)
    await nextTurn()
    since = performance.now()
  }
}
