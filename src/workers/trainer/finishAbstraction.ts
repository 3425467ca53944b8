import { createHash } from 'node:crypto'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { streamOf } from '../../engine/cfr/abstraction/abstractionConfig.ts'
import { encodeAbstraction } from '../../engine/cfr/abstraction/cardAbstraction.ts'
import { preflopBuckets } from '../../engine/cfr/abstraction/preflopBuckets.ts'
import { riverBounds } from '../../engine/cfr/abstraction/riverBounds.ts'
import type { TaskInput, TaskOutput } from '../../shared/tasks/contract.ts'
import { TRAINING_FILES } from '../../shared/training/files.ts'
import { Cancelled, type TaskContext } from '../task.ts'
import { engineConfig } from './abstractionPart.ts'
import { gatherFlop, gatherTurn, readClusters } from './abstractionTables.ts'
import { replaceFile, syncFolder, writing } from './atomic.ts'
import { partFile } from './partFiles.ts'
import { sliced } from './sliced.ts'

/** Puts the parts of card buckets together with the streets that need none, and saves the file. */
export async function finishAbstraction(
  input: TaskInput<'finishAbstraction'>,
  { cancelled, progress }: TaskContext<'finishAbstraction'>,
): Promise<TaskOutput<'finishAbstraction'>> {
  const { building, turnHands, flopHands } = input
  const config = engineConfig(input.settings)
  // Gathering the turn is about half of it; the file is encoded and written at the end.
  const watch = (from: number, length: number) => ({
    cancelled,
    onShare: (share: number) => progress({ fraction: from + length * share }),
  })
  const turn = await gatherTurn('bucket', { building, pieces: turnHands }, watch(0, 0.5))
  const flop = await gatherFlop(building, flopHands)
  const preflop = await sliced(preflopBuckets(config, flop.strength), watch(0.5, 0.05))
  const riverFrom = await sliced(riverBounds(config.buckets[3], streamOf(config, 3)), watch(0.55, 0.05))
  const turnCount = (await readClusters(partFile(building, 'turn_clusters'))).count
  const flopCount = (await readClusters(partFile(building, 'flop_clusters'))).count
  const file = encodeAbstraction({
    buckets: [preflop.count, flopCount, turnCount, riverFrom.length + 1],
    preflop: preflop.bucket,
    flop: flop.bucket,
    turn,
    riverFrom,
  })
  if (cancelled()) throw new Cancelled()
  return save(file, input)
}

/**
 * Makes the folder of the buckets inside the building's own, and moves it to its place as a whole. Where the place
 * is taken, by the same buckets or by damaged ones, their files are replaced.
 */
async function save(
  file: Uint8Array,
  { settings, building, folder }: TaskInput<'finishAbstraction'>,
): Promise<TaskOutput<'finishAbstraction'>> {
  const hash = createHash('sha256').update(file).digest('hex')
  const description = { schema: 1, hash, bytes: file.length, settings }
  const fill = async (own: string) => {
    await replaceFile(join(own, TRAINING_FILES.buckets), file)
    await replaceFile(join(own, TRAINING_FILES.abstraction), `${JSON.stringify(description, null, 1)}\n`)
  }
  const draft = join(building, hash)
  const place = join(folder, hash)
  await writing(() => mkdir(draft, { recursive: true }))
  await fill(draft)
  const moved = await rename(draft, place).then(
    () => true,
    () => false,
  )
  if (!moved) {
    await writing(() => mkdir(place, { recursive: true }))
    await fill(place)
  }
  await writing(() => syncFolder(folder))
  return { hash, bytes: file.length }
}
