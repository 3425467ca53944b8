import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { policyDistance } from '../../engine/cfr/evaluation/distance.ts'
import { sumOfStrategySums } from '../../engine/cfr/evaluation/merge.ts'
import { normalise } from '../../engine/cfr/evaluation/policy.ts'
import { AppError } from '../../shared/errors.ts'
import type { TaskInput } from '../../shared/tasks/contract.ts'
import { instanceFolderName, TRAINING_FILES } from '../../shared/training/files.ts'
import { type InstanceStatus, instanceProgressSchema } from '../../shared/training/progress.ts'
import type { Evaluation, InstanceResult } from '../../shared/training/results.ts'
import type { TaskContext } from '../task.ts'
import { Cancelled } from '../task.ts'
import { replaceFile, writing } from './atomic.ts'
import { incompatible } from './begin.ts'
import { readCheckpoint } from './checkpoint.ts'
import { earlierMerge, type KeptCheckpoints } from './earlierMerge.ts'
import { thinned } from './evaluationPoints.ts'
import { loadEquities, loadGame, type TrainedGame } from './game.ts'
import { measureHoldem } from './holdemFigures.ts'
import { checkpointsOf, inspectInstance } from './inspect.ts'
import { readCurve } from './metrics.ts'
import { RegretSum } from './regretSum.ts'
import { encodeStrategy } from './strategyFile.ts'
import { exactFigures } from './syncInstances.ts'

type Input = TaskInput<'evaluateTraining'>
type Merging = KeptCheckpoints & { readonly sums: Float64Array }

/** Merges the newest checkpoints of the instances and measures each and the whole, hold'em also against an earlier merge. */
export async function evaluateTraining(
  input: Input,
  { cancelled, progress }: TaskContext<'evaluateTraining'>,
): Promise<Evaluation> {
  const game = await loadGame(input)
  const results: InstanceResult[] = []
  const merging: Merging[] = []
  const regret = new RegretSum(input.config)
  const reading = input.config.instances
  for (let instance = 0; instance < input.config.instances; instance++) {
    if (cancelled()) throw new Cancelled()
    const { result, state, checkpoints } = await measureInstance(input, { game, instance, cancelled })
    results.push(result)
    if (state !== null) {
      merging.push({ instance, sums: state.strategySums, checkpoints })
      regret.add(state)
    }
    progress({ fraction: (instance + 1) / (reading + 1) })
  }
  if (merging.length === 0) throw new AppError('run_not_ready', { detail: 'no instance has a checkpoint' })
  const sums = sumOfStrategySums(merging.map((each) => each.sums))
  const strategy = normalise(game.layout, sums)
  const strategies = merging.map((each) => normalise(game.layout, each.sums))
  const holdem =
    game.holdem === null || input.holdemPairs === 0
      ? null
      : await measureHoldem(
          game.holdem,
          {
            merged: strategy,
            instances: merging.map(({ instance }, i) => ({ instance, strategy: strategies[i]! })),
            earlier: await earlierMerge(input, game, merging),
          },
          {
            equities: await loadEquities(input.resources),
            seed: input.seed,
            pairs: input.holdemPairs,
            cancelled,
            onShare: (share) => progress({ fraction: (reading + share) / (reading + 1) }),
          },
        )
  const hashes = results.map((result) => result.strategyHash).filter((hash) => hash !== '')
  const evaluation: Evaluation = {
    schema: 1,
    instances: results,
    merged: {
      exact: exactFigures(game, sums),
      holdem,
      positiveRegret: await regret.value(game.layout, cancelled),
    },
    mergedFrom: merging.map(({ instance }) => instance),
    distances: distances(game, strategies),
    distancesToMerged:
      game.exact === null ? [] : strategies.map((own) => policyDistance(game.exact!.tree, own, strategy)),
    identical: new Set(hashes).size < hashes.length,
    uniform: exactFigures(game, new Float64Array(sums.length)),
  }
  if (input.write) await writeMerged(input, evaluation, strategy)
  return evaluation
}

interface Measuring {
  readonly game: TrainedGame
  readonly instance: number
  readonly cancelled: () => boolean
}

async function measureInstance(input: Input, { game, instance, cancelled }: Measuring) {
  const folder = join(input.folder, instanceFolderName(instance))
  const found = await inspectInstance(input, instance)
  if (found.incompatible !== null) throw incompatible(found.incompatible)
  const { checkpoints } = found
  const newest = checkpoints.at(-1)
  const curve = thinned(await readCurve(join(folder, TRAINING_FILES.metrics)))
  const nothing = {
    instance,
    iterationsExecuted: 0,
    trainedSeconds: 0,
    exact: null,
    positiveRegret: null,
    strategyHash: '',
    curve,
  }
  const status = input.statuses?.[instance] ?? (await statusOf(folder))
  if (newest === undefined) return { result: { ...nothing, status }, state: null, checkpoints }
  const read = await readCheckpoint(join(checkpointsOf(input, instance), newest.name))
  if (!read.ok) return { result: { ...nothing, status }, state: null, checkpoints }
  const { state, manifest } = read
  const regret = new RegretSum(input.config)
  regret.add(state)
  const result: InstanceResult = {
    instance,
    status,
    iterationsExecuted: state.iterations,
    trainedSeconds: manifest.trainedSeconds,
    exact: exactFigures(game, state.strategySums),
    positiveRegret: await regret.value(game.layout, cancelled),
    strategyHash: manifest.files['strategy.bin'].sha256,
    curve,
  }
  return { result, state, checkpoints }
}

/** As its progress file tells; whatever is wrong with that file, it says nothing of the strategy. */
async function statusOf(folder: string): Promise<InstanceStatus> {
  try {
    const path = join(folder, TRAINING_FILES.progress)
    if ((await stat(path)).size > 100_000) return 'interrupted'
    const { status } = instanceProgressSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    return status === 'completed' || status === 'failed' ? status : 'interrupted'
  } catch {
    return 'interrupted'
  }
}

function distances({ exact }: TrainedGame, strategies: readonly Float64Array[]): number[][] {
  if (exact === null) return []
  return strategies.map((a) => strategies.map((b) => (a === b ? 0 : policyDistance(exact.tree, a, b))))
}

async function writeMerged(input: Input, evaluation: Evaluation, strategy: Float64Array): Promise<void> {
  const folder = join(input.folder, TRAINING_FILES.merged)
  await writing(() => mkdir(folder, { recursive: true }))
  const file = encodeStrategy({ config: input.config, gameHash: input.gameHash, strategy })
  await replaceFile(join(folder, TRAINING_FILES.mergedStrategy), file)
  await replaceFile(join(folder, TRAINING_FILES.evaluation), `${JSON.stringify(evaluation)}\n`)
}
