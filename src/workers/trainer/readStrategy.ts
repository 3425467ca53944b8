import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { exploitability } from '../../engine/cfr/evaluation/exploitability.ts'
import { normalise, requireProbabilities } from '../../engine/cfr/evaluation/policy.ts'
import { AppError } from '../../shared/errors.ts'
import type { TaskOutput } from '../../shared/tasks/contract.ts'
import { TRAINING_FILES } from '../../shared/training/files.ts'
import type { StrategySource } from '../../shared/training/strategy.ts'
import type { TrainingSource } from '../../shared/training/tasks.ts'
import { reading } from './atomic.ts'
import { readCheckpoint } from './checkpoint.ts'
import { type CheckpointStrategy, readCheckpointStrategy } from './checkpointStrategy.ts'
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

/** A strategy outside a training, before it is held against its game. */
export type LooseStrategy = StrategyFile | WrittenStrategy | CheckpointStrategy

/**
 * An exported strategy, compact or as JSON or CSV, or the folder of a checkpoint; refuses what is no whole one of
 * these.
 */
export async function readLooseStrategy(path: string): Promise<LooseStrategy> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) return readCheckpointStrategy(path)
  if (found?.isFile() !== true)
    throw new AppError('file_read', { message: `There is no strategy file ${path}.` })
  const bytes = await readWhole(path)
  return isCompact(bytes) ? decodeStrategy(bytes) : orUnreadable(() => writtenIn(bytes))
}

/** Its probabilities in a game; throws `strategy_unreadable` for one of another game or without whole probabilities. */
export function strategyIn({ facts, layout, exact }: TrainedGame, loose: LooseStrategy): Float64Array {
  return orUnreadable(() => {
    if (loose.gameHash !== facts.hash) throw new RangeError('of another game')
    if ('rows' in loose) {
      if (exact === null) throw new RangeError("a hold'em strategy is read from its compact form")
      return strategyOfRows(exact.tree, loose.rows)
    }
    if ('strategy' in loose) {
      requireProbabilities(layout, loose.strategy)
      return loose.strategy
    }
    if (loose.strategySums.length !== layout.actionCount) throw new RangeError('of another size')
    return normalise(layout, loose.strategySums)
  })
}

/** Which game a strategy is of. */
export async function inspectStrategy(input: {
  readonly file: string
}): Promise<TaskOutput<'inspectStrategy'>> {
  const { config, gameHash } = await readLooseStrategy(input.file)
  return { config, gameHash }
}

/** Exact figures of a strategy. */
export async function evaluateStrategy(input: {
  readonly file: string
  readonly resources: string
}): Promise<TaskOutput<'evaluateStrategy'>> {
  const loose = await readLooseStrategy(input.file)
  const game = await loadGame({ config: loose.config, resources: input.resources, abstraction: null })
  if (game.exact === null) throw new AppError('bad_request', { detail: 'a game with buckets' })
  const figures = exploitability(game.exact.form, strategyIn(game, loose))
  const { nashConv, exploitability: half, valuePlayer0 } = figures
  return { game: game.facts, exact: { exploitability: half, nashConv, valuePlayer0 } }
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
