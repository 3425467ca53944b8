import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type BuildProgress, buildAbstraction as build } from '../../engine/cfr/abstraction/build.ts'
import { encodeAbstraction } from '../../engine/cfr/abstraction/cardAbstraction.ts'
import type { TaskInput, TaskOutput } from '../../shared/tasks/contract.ts'
import { TRAINING_FILES } from '../../shared/training/files.ts'
import { Cancelled, type TaskContext } from '../task.ts'
import { replaceFile, writing } from './atomic.ts'

/** Share of the whole time at which each stage begins, roughly. */
const STAGES: Record<BuildProgress['stage'], readonly [number, number]> = {
  turn_fit: [0, 0.15],
  turn: [0.15, 0.6],
  flop_fit: [0.6, 0.7],
  flop: [0.7, 0.95],
  preflop: [0.95, 0.97],
  river: [0.97, 1],
}

/** Builds the buckets and puts them under the hash of their file; the description comes last. */
export async function buildAbstraction(
  { settings, folder }: TaskInput<'buildAbstraction'>,
  { cancelled, progress }: TaskContext<'buildAbstraction'>,
): Promise<TaskOutput<'buildAbstraction'>> {
  const { buckets, seed, sampleHands } = settings
  const work = build({ buckets, seed: BigInt(seed), sampleHands })
  let since = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done === true) return save(encodeAbstraction(step.value), settings, folder)
    if (performance.now() - since < 20) continue
    if (cancelled()) throw new Cancelled()
    const [from, to] = STAGES[step.value.stage]
    progress({ stage: step.value.stage, fraction: from + (to - from) * step.value.done })
    await nextTurn()
    since = performance.now()
  }
}

async function save(
  file: Uint8Array,
  settings: TaskInput<'buildAbstraction'>['settings'],
  folder: string,
): Promise<TaskOutput<'buildAbstraction'>> {
  const hash = createHash('sha256').update(file).digest('hex')
  const own = join(folder, hash)
  await writing(() => mkdir(own, { recursive: true }))
  await replaceFile(join(own, TRAINING_FILES.buckets), file)
  const description = { schema: 1, hash, bytes: file.length, settings }
  await replaceFile(join(own, TRAINING_FILES.abstraction), `${JSON.stringify(description, null, 1)}\n`)
  return { hash, bytes: file.length }
}
