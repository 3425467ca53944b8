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

/** An exported strategy, compact or as JSON or CSV; refuses what is no whole file of one. */
export async function readStrategyFile(file: string): Promise<StrategyFile | WrittenStrategy> {
  const found = await stat(file).catch(() => null)
  if (found?.isFile() !== true)
    throw new AppError('file_read', { message: `There is no strategy file ${file}.` })
  const bytes = await readWhole(file)
  return isCompact(bytes) ? decodeStrategy(bytes) : orUnreadable(() => writtenIn(bytes))
}

/** Which game an exported strategy is of. */
export async function inspectStrategy(input: {
  readonly file: string
}): Promise<TaskOutput<'inspectStrategy'>> {
  const { config, gameHash } = await readStrategyFile(input.file)
  return { config, gameHash }
}

/** Exact figures of an exported strategy. */
export async function evaluateStrategy(input: {
  readonly file: string
  readonly resources: string
}): Promise<TaskOutput<'evaluateStrategy'>> {
  const file = await readStrategyFile(input.file)
  const game = await loadGame({ config: file.config, resources: input.resources, abstraction: null })
  const { facts, exact } = game
  if (facts.hash !== file.gameHash) throw new AppError('strategy_unreadable', { detail: 'of another game' })
  if (exact === null) throw new AppError('bad_request', { detail: 'a game with buckets' })
  const strategy = orUnreadable(() => {
    if ('rows' in file) return strategyOfRows(exact.tree, file.rows)
    requireStrategy(exact.tree, file.strategy)
    return file.strategy
  })
  const { nashConv, exploitability: half, valuePlayer0 } = exploitability(exact.form, strategy)
  return { game: facts, exact: { exploitability: half, nashConv, valuePlayer0 } }
}

function writtenIn(bytes: Uint8Array): WrittenStrategy {
  if (bytes.length > MAX_TEXT_BYTES) throw new RangeError('too large for a text')
  return parseStrategyText(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
}

function orUnreadable<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new AppError('strategy_unreadable', { cause: error, detail: String(error) })
  }
}
