import { setImmediate as nextTurn } from 'node:timers/promises'
import { Cancelled } from './task.ts'

/** A worker looks at its messages at least this often, give or take one slice. */
export const SLICE_MS = 20

interface Slicing {
  /** Units of work in the first slice; small, since nothing is known about the speed yet. */
  readonly firstUnits: number
  /** Does about `units` of work; true when there is no more. */
  readonly work: (units: number) => boolean
  readonly cancelled: () => boolean
  readonly onSlice?: () => void
}

/**
 * Does long work in slices of about `SLICE_MS`, with a turn of the event loop after each, in which
 * messages arrive and the heartbeat goes out. Returns the seconds spent working.
 */
export async function workInSlices({ firstUnits, work, cancelled, onSlice }: Slicing): Promise<number> {
  let units = firstUnits
  let spentMs = 0
  for (;;) {
    if (cancelled()) throw new Cancelled()
    const start = performance.now()
    const isDone = work(units)
    const took = performance.now() - start
    spentMs += took
    onSlice?.()
    if (isDone) return spentMs / 1000
    units = nextUnits(units, took)
    await nextTurn()
  }
}

/** Towards slices of `SLICE_MS`; growing at most fourfold, since one measurement may be a fluke. */
export function nextUnits(units: number, tookMs: number): number {
  const factor = Math.min(4, SLICE_MS / Math.max(tookMs, 0.01))
  return Math.max(1, Math.min(Math.round(units * factor), 1_000_000_000))
}
