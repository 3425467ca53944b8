import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { exploitability } from '../../engine/cfr/evaluation/exploitability.ts'
import { normalise, requireStrategy } from '../../engine/cfr/evaluation/policy.ts'
import { AppError } from '../../shared/errors.ts'
import type { TaskOutput } from '../../shared/tasks/contract.ts'
import { TRAINING_FILES } from '../../shared/training/files.ts'
import type { StrategySource } from '../../shared/training/strategy.ts'
import type { TrainingSource } from '../../shared/training/tasks.ts'
import { reading } from './atomic.ts'
import { readCheckpoint } from './checkpoint.ts'
import { loadGame, type TrainedGame } from './game.ts'
import { checkpointsOf, inspectInstance } from './inspect.ts'
import { decodeStrategy, isCompact, type StrategyFile } from './strategyFile.ts'
import { parseStrategyText, strategyOfRows, type WrittenStrategy } from './strategyText.ts'

/** More than any strategy takes. */
const MAX_BYTES = 3_000_000_000
/** More than the text of any strategy whose exploitability is computed. */
const MAX_TEXT_BYTES = 300_000_000

export interface ReadStrategy {
  readonly game: TrainedGame
  readonly strategy: Float64Array
}

/** The merged strategy of a training, or an instance's at its newest checkpoint. */
export async function readStrategy(
  input: TrainingSource & { readonly source: StrategySource },
): Promise<ReadStrategy> {
  const game = await loadGame(input)
  if (input.source === 'merged') {
    const path = join(input.folder, TRAINING_FILES.merged, TRAINING_FILES.mergedStrategy)
    const { strategy, gameHash } = decodeStrategy(await readWhole(path))
    if (gameHash !== game.facts.hash || strategy.length !== game.layout.actionCount)
      throw new AppError('strategy_unreadable', { detail: 'the merged strategy is of another game' })
    return { game, strategy }
  }
  const { checkpoints } = await inspectInstance(input, input.source)
  const newest = checkpoints.at(-1)
  if (newest === undefined) throw new AppError('run_not_ready', { detail: `instance ${input.source}` })
  const read = await readCheckpoint(join(checkpointsOf(input, input.source), newest.name))
  if (!read.ok) throw new AppError('run_damaged', { detail: read.reason })
  return { game, strategy: normalise(game.layout, read.state.strategySums) }
}

async function readWhole(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null)
  if (found === null) throw new AppError('run_not_ready', { detail: path })
  if (found.size > MAX_BYTES) throw new AppError('strategy_unreadable', { detail: 'too large' })
  return reading(() => readFile(path))
}

/** Exact figures of an exported strategy, compact or as JSON or CSV. */
export async function evaluateStrategy(input: {
  readonly file: string
  readonly resources: string
}): Promise<TaskOutput<'evaluateStrategy'>> {
  const found = await stat(input.file).catch(() => null)
  if (found?.isFile() !== true)
    throw new AppError('file_read', { message: `There is no strategy file ${input.file}.` })
  const bytes = await readWhole(input.file)
  try {
    return await measure(isCompact(bytes) ? decodeStrategy(bytes) : writtenIn(bytes), input.resources)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('strategy_unreadable', { cause: error, detail: String(error) })
  }
}

function writtenIn(bytes: Uint8Array): WrittenStrategy {
  if (bytes.length > MAX_TEXT_BYTES) throw new RangeError('too large for a text')
  return parseStrategyText(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
}

async function measure(
  file: StrategyFile | WrittenStrategy,
  resources: string,
): Promise<TaskOutput<'evaluateStrategy'>> {
  const { config, gameHash } = file
  if (config.game === 'hulhe' || config.game === 'hunl') {
    const message =
      "Exploitability is exact for kuhn, leduc and push_fold; a hold'em strategy is measured with its training: evaluate DIR."
    throw new AppError('strategy_unreadable', { message })
  }
  const game = await loadGame({ config, resources, abstraction: null })
  if (game.facts.hash !== gameHash) throw new AppError('strategy_unreadable', { detail: 'of another game' })
  const { tree, form } = game.exact!
  const strategy = 'rows' in file ? strategyOfRows(tree, file.rows) : file.strategy
  requireStrategy(tree, strategy)
  const { nashConv, exploitability: half, valuePlayer0 } = exploitability(form, strategy)
  return { game: game.facts, exact: { exploitability: half, nashConv, valuePlayer0 } }
}
