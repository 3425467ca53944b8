import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { exploitability } from '../../engine/cfr/evaluation/exploitability.ts'
import { meanOfRegrets, sumOfStrategySums } from '../../engine/cfr/evaluation/merge.ts'
import { normalise } from '../../engine/cfr/evaluation/policy.ts'
import { AppError } from '../../shared/errors.ts'
import type { TaskInput, TaskOutput } from '../../shared/tasks/contract.ts'
import { TRAINING_FILES } from '../../shared/training/files.ts'
import type { ExactFigures } from '../../shared/training/results.ts'
import { writeDurably, writing } from './atomic.ts'
import { readCheckpoint } from './checkpoint.ts'
import { loadGame, type TrainedGame } from './game.ts'
import { checkpointsOf } from './inspect.ts'
import { encodeNumbers } from './tableFile.ts'

/**
 * The meeting of a cooperative training: every instance goes on with the mean of all regrets. Strategy sums
 * stay with the instance that earned them, since their sum is the same whenever it is taken; sums are made
 * in the order of the instances, so that a repetition gives the same bits.
 */
export async function syncInstances(input: TaskInput<'syncInstances'>): Promise<TaskOutput<'syncInstances'>> {
  const states = []
  for (const { instance, name } of input.checkpoints) {
    const read = await readCheckpoint(join(checkpointsOf(input, instance), name))
    if (!read.ok) throw new AppError('run_damaged', { detail: `${name} of ${instance}: ${read.reason}` })
    states.push(read.state)
  }
  const regrets = await writeRegrets(input, meanOfRegrets(states.map((state) => state.regrets)))
  if (!input.evaluate) return { regrets, exact: null, single: null }
  const game = await loadGame(input)
  const sums = states.map(({ strategySums }) => strategySums)
  return {
    regrets,
    exact: exactFigures(game, sumOfStrategySums(sums)),
    single: meanExploitability(game, sums),
  }
}

/** Mean exploitability of the strategies, each by itself; null where nothing is exact. */
export function meanExploitability(game: TrainedGame, sums: readonly Float64Array[]): number | null {
  const each = sums.map((own) => exactFigures(game, own))
  if (each.some((figures) => figures === null)) return null
  return each.reduce((total, figures) => total + (figures?.exploitability ?? 0), 0) / each.length
}

/** Figures of the strategy in proportion to these sums; null where nothing is exact. */
export function exactFigures({ exact, layout }: TrainedGame, sums: Float64Array): ExactFigures | null {
  if (exact === null) return null
  const { nashConv, exploitability: half, valuePlayer0 } = exploitability(exact.form, normalise(layout, sums))
  return { exploitability: half, nashConv, valuePlayer0 }
}

async function writeRegrets(input: TaskInput<'syncInstances'>, mean: Float64Array): Promise<string> {
  const folder = join(input.folder, TRAINING_FILES.sync)
  const name = `regrets-${input.syncs}.bin`
  await writing(async () => {
    await mkdir(folder, { recursive: true })
    const draft = join(folder, `.${name}.${process.pid}.tmp`)
    await writeDurably(draft, encodeNumbers({ kind: 'regrets', gameHash: input.gameHash }, mean))
    await rename(draft, join(folder, name))
    // It can be computed again from the checkpoints; only the one in use is kept.
    for (const other of await readdir(folder))
      if (other !== name) await rm(join(folder, other), { force: true })
  })
  return name
}
