import { join } from 'node:path'
import { sumOfStrategySums } from '../../engine/cfr/evaluation/merge.ts'
import type { TaskInput, TaskOutput } from '../../shared/tasks/contract.ts'
import { listCheckpoints, readCheckpoint } from './checkpoint.ts'
import { loadGame } from './game.ts'
import { checkpointsOf } from './inspect.ts'
import { exactFigures, meanExploitability } from './syncInstances.ts'

/** A point of the merged curve: exploitability of the newest checkpoints together, at their mean iterations. */
export async function measureMerge(input: TaskInput<'measureMerge'>): Promise<TaskOutput<'measureMerge'>> {
  const { instances } = input.config
  const sums: Float64Array[] = []
  let [iterations, seconds] = [0, 0]
  for (let instance = 0; instance < instances; instance++) {
    const newest = await readNewest(checkpointsOf(input, instance))
    if (newest === null || newest.manifest.gameHash !== input.gameHash) return { point: null }
    sums.push(newest.state.strategySums)
    iterations += newest.state.iterations / instances
    seconds += newest.manifest.trainedSeconds / instances
  }
  const game = await loadGame(input)
  const exact = exactFigures(game, sumOfStrategySums(sums))
  if (exact === null) return { point: null }
  const single = meanExploitability(game, sums)
  return { point: { iterations, seconds, exploitability: exact.exploitability, single } }
}

/** The newest whole checkpoint. The instance goes on meanwhile, so one may vanish while it is read. */
async function readNewest(folder: string) {
  for (const { name } of (await listCheckpoints(folder)).reverse()) {
    const read = await readCheckpoint(join(folder, name))
    if (read.ok) return read
  }
  return null
}
