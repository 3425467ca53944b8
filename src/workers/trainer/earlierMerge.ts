import { join } from 'node:path'
import { sumOfStrategySums } from '../../engine/cfr/evaluation/merge.ts'
import { normalise } from '../../engine/cfr/evaluation/policy.ts'
import type { FoundCheckpoint, TrainingSource } from '../../shared/training/tasks.ts'
import { readCheckpoint } from './checkpoint.ts'
import type { TrainedGame } from './game.ts'
import type { EarlierMerge } from './holdemFigures.ts'
import { checkpointsOf } from './inspect.ts'

/** An instance that is in the merge, with its whole and fitting checkpoints, oldest first. */
export interface KeptCheckpoints {
  readonly instance: number
  readonly checkpoints: readonly FoundCheckpoint[]
}

/**
 * The merge of the oldest checkpoint of each instance: what the strategy was before what has been kept since. Null
 * where no instance has one from before its newest.
 */
export async function earlierMerge(
  source: TrainingSource,
  { layout }: TrainedGame,
  kept: readonly KeptCheckpoints[],
): Promise<EarlierMerge | null> {
  const iterationsAt = (which: 0 | -1) =>
    kept.reduce((sum, { checkpoints }) => sum + (checkpoints.at(which)?.iterations ?? 0), 0)
  const iterations = iterationsAt(0)
  if (iterations === 0 || iterations === iterationsAt(-1)) return null
  // Tables can be large: each is added as it is read.
  let sums: Float64Array | null = null
  for (const { instance, checkpoints } of kept) {
    const read = await readCheckpoint(join(checkpointsOf(source, instance), checkpoints[0]!.name))
    // It was whole a moment ago; without it there is no merge of that time.
    if (!read.ok) return null
    const { strategySums } = read.state
    sums = sums === null ? strategySums : sumOfStrategySums([sums, strategySums])
  }
  return sums === null ? null : { strategy: normalise(layout, sums), iterations }
}
