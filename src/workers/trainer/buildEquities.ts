import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PreflopEquityBuilder } from '../../engine/cfr/abstraction/preflopEquity.ts'
import type { TaskInput, TaskOutput } from '../../shared/tasks/contract.ts'
import { TRAINING_FILES } from '../../shared/training/files.ts'
import { workInSlices } from '../slices.ts'
import type { TaskContext } from '../task.ts'
import { reading, replaceFile } from './atomic.ts'

const FIRST_BOARDS = 20

/** Computes the equities of push/fold from all boards, and compares them with those that are shipped. */
export async function buildEquities(
  { resources, target }: TaskInput<'buildEquities'>,
  { cancelled, progress }: TaskContext<'buildEquities'>,
): Promise<TaskOutput<'buildEquities'>> {
  const builder = new PreflopEquityBuilder()
  await workInSlices({
    firstUnits: FIRST_BOARDS,
    work: (boards) => builder.run(boards),
    cancelled,
    onSlice: () => progress({ fraction: builder.progress }),
  })
  const file = builder.file()
  if (target !== null) await replaceFile(target, file)
  const shipped = await reading(() => readFile(join(resources, TRAINING_FILES.equities)))
  return { hash: createHash('sha256').update(file).digest('hex'), isAsShipped: shipped.equals(file) }
}
