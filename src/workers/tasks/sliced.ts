import type { SlicedTask } from '../../engine/exact/task.ts'
import { workInSlices } from '../slices.ts'

/** Operations of the first slice: a few milliseconds at any speed. */
const FIRST_OPERATIONS = 500_000

interface Hooks {
  readonly cancelled: () => boolean
  readonly onProgress?: (fraction: number) => void
}

/** Does a task of the exact engine in slices, so that it can be cancelled on the way. */
export async function runSliced<T>(task: SlicedTask<T>, { cancelled, onProgress }: Hooks): Promise<T> {
  await workInSlices({
    firstUnits: FIRST_OPERATIONS,
    work: (operations) => task.step(operations),
    cancelled,
    onSlice: () => onProgress?.(task.progress()),
  })
  return task.result()
}
