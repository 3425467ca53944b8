import { stat } from 'node:fs/promises'
import { FOLDED_BY_0 } from '../../engine/cfr/bettingTree.ts'
import type { TrainingConfig } from '../../shared/config/training.ts'
import type { TaskInput, TaskOutput } from '../../shared/tasks/contract.ts'
import { writeTarget } from '../exports/targetFile.ts'
import type { TaskContext } from '../task.ts'
import { replaceFile } from './atomic.ts'
import type { TrainedGame } from './game.ts'
import { readStrategy } from './readStrategy.ts'
import { encodeStrategy } from './strategyFile.ts'
import { CSV_GAME_MARK, CSV_HEADER, type StrategyHead } from './strategyText.ts'

/** One information set with its actions. */
interface Row {
  readonly infoset: string
  readonly player: number
  readonly labels: readonly string[]
  readonly first: number
}

/** Writes a strategy: compact, or as JSON or CSV with every digit, for other programs. All three load back. */
export async function exportStrategy(
  input: TaskInput<'exportStrategy'>,
  { progress }: TaskContext<'exportStrategy'>,
): Promise<TaskOutput<'exportStrategy'>> {
  const { game, strategy } = await readStrategy(input)
  const { target, format, config } = input
  if (format === 'binary') {
    await replaceFile(target, encodeStrategy({ config, gameHash: game.facts.hash, strategy }))
    return { bytes: (await stat(target)).size }
  }
  const rows = rowsOf(game)
  let written = 0
  return writeTarget(target, async ({ write }) => {
    await write(format === 'csv' ? `${CSV_HEADER.join()}\n` : `${jsonHead(game, config)}\n`)
    for (const row of rows) {
      await write(
        format === 'csv' ? csvLines(row, strategy) : `${written === 0 ? '' : ',\n'}${jsonRow(row, strategy)}`,
      )
      written += 1
      if (written % 10_000 === 0) progress({ fraction: written / game.facts.infosets })
    }
    await write(format === 'json' ? '\n]}\n' : csvEnd(game, config))
  })
}

function headOf({ facts }: TrainedGame, config: TrainingConfig): StrategyHead {
  return { format: 'feltworks-strategy', version: 1, game: facts.id, gameHash: facts.hash, config }
}

/** The list of information sets follows. */
function jsonHead(game: TrainedGame, config: TrainingConfig): string {
  return `${JSON.stringify(headOf(game, config)).slice(0, -1)},"infosets":[`
}

/** A last row with as many cells as the others, so that the file loads back and stays a table. */
function csvEnd(game: TrainedGame, config: TrainingConfig): string {
  return `${CSV_GAME_MARK},,${quoted(JSON.stringify(headOf(game, config)))},\n`
}

function jsonRow({ infoset, player, labels, first }: Row, strategy: Float64Array): string {
  const actions = Object.fromEntries(labels.map((label, i) => [label, strategy[first + i]!]))
  return JSON.stringify({ player, infoset, actions })
}

function csvLines({ infoset, player, labels, first }: Row, strategy: Float64Array): string {
  return labels
    .map((label, i) => `${player},${quoted(infoset)},${quoted(label)},${strategy[first + i]!}\n`)
    .join('')
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function* rowsOf(game: TrainedGame): Generator<Row> {
  if (game.exact !== null) {
    const { infosets, labels } = game.exact.tree
    const { count, offset, names, player, actionLabel } = infosets
    for (let infoset = 0; infoset < count; infoset++) {
      const actions = actionLabel.subarray(offset[infoset], offset[infoset + 1])
      const texts = Array.from(actions, (label) => labels[label]!)
      yield { infoset: names[infoset]!, player: player[infoset]!, labels: texts, first: offset[infoset]! }
    }
    return
  }
  yield* holdemRows(game)
}

/** Named by the line of actions and the bucket, such as `raise/call b17`. */
function* holdemRows({ holdem }: TrainedGame): Generator<Row> {
  const { tree, layout, abstraction } = holdem!
  const lines: string[] = ['']
  for (let node = 0; node < tree.nodeCount; node++) {
    if (tree.actor[node]! >= FOLDED_BY_0) continue
    const count = tree.childCount[node]!
    const labels = Array.from({ length: count }, (_, child) => tree.label[tree.firstChild[node]! + child]!)
    for (const [child, label] of labels.entries())
      lines[tree.firstChild[node]! + child] = lines[node] === '' ? label : `${lines[node]}/${label}`
    for (let bucket = 0; bucket < abstraction.buckets[tree.street[node]!]!; bucket++) {
      const infoset = `${lines[node]} b${bucket}`.trimStart()
      yield { infoset, player: tree.actor[node]!, labels, first: layout.first[node]! + bucket * count }
    }
  }
}
