import { z } from 'zod'
import { requireStrategy } from '../../engine/cfr/evaluation/policy.ts'
import type { GameTree } from '../../engine/cfr/tree.ts'
import { type TrainingConfig, trainingConfigSchema } from '../../shared/config/training.ts'
import { parseCsv } from './csvText.ts'

/** First cell of the row of a CSV file that says which game it is for; a player's number in all others. */
export const CSV_GAME_MARK = '#'
export const CSV_HEADER = ['player', 'infoset', 'action', 'probability'] as const

/** What a written strategy says, before it is held against its game. */
export interface WrittenStrategy {
  readonly config: TrainingConfig
  readonly gameHash: string
  /** Probabilities by information set and action label. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, number>>
}

const probability = z.number().min(0).max(1)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What the file is for; in a CSV file as JSON in the cell after the mark. */
export const strategyHeadSchema = z.strictObject({
  format: z.literal('feltworks-strategy'),
  version: z.literal(1),
  game: z.string(),
  gameHash: hash,
  config: trainingConfigSchema,
})
export type StrategyHead = z.infer<typeof strategyHeadSchema>

const jsonSchema = strategyHeadSchema.extend({
  infosets: z.array(
    z.strictObject({
      player: z.union([z.literal(0), z.literal(1)]),
      infoset: z.string(),
      actions: z.record(z.string(), probability),
    }),
  ),
})

/** Throws for anything but what `exportStrategy` writes as JSON or CSV. */
export function parseStrategyText(text: string): WrittenStrategy {
  return text.startsWith('{') ? fromJson(text) : fromCsv(text)
}

function fromJson(text: string): WrittenStrategy {
  const { config, gameHash, infosets } = jsonSchema.parse(JSON.parse(text))
  const rows = new Map<string, Map<string, number>>()
  for (const { infoset, actions } of infosets) {
    if (rows.has(infoset)) throw new RangeError(`${infoset} stands there twice`)
    rows.set(infoset, new Map(Object.entries(actions)))
  }
  return { config, gameHash, rows }
}

function fromCsv(text: string): WrittenStrategy {
  const [header, ...lines] = parseCsv(text)
  if (header?.join() !== CSV_HEADER.join()) throw new RangeError('not a strategy file')
  const rows = new Map<string, Map<string, number>>()
  let head: StrategyHead | null = null
  for (const cells of lines) {
    const [player, infoset = '', action = '', share = ''] = cells
    if (cells.length !== CSV_HEADER.length) throw new RangeError('a row with another number of cells')
    if (player === CSV_GAME_MARK) {
      head = strategyHeadSchema.parse(JSON.parse(action))
      continue
    }
    const actions = rows.get(infoset) ?? new Map<string, number>()
    if (actions.has(action) || share.trim() === '') throw new RangeError(`${infoset} ${action} is wrong`)
    actions.set(action, probability.parse(Number(share)))
    rows.set(infoset, actions)
  }
  if (head === null) throw new RangeError('the file does not say which game it is for')
  return { config: head.config, gameHash: head.gameHash, rows }
}

/** The strategy by action of the game's tree. Throws where the rows are not exactly the game's. */
export function strategyOfRows(tree: GameTree, rows: WrittenStrategy['rows']): Float64Array {
  const { count, names, offset, actionLabel, actionCount } = tree.infosets
  if (rows.size !== count) throw new RangeError(`${rows.size} information sets, not ${count}`)
  const strategy = new Float64Array(actionCount)
  for (let infoset = 0; infoset < count; infoset++) {
    const name = names[infoset]!
    const actions = rows.get(name)
    if (actions?.size !== offset[infoset + 1]! - offset[infoset]!)
      throw new RangeError(`the actions of ${name} are not those of the game`)
    for (let action = offset[infoset]!; action < offset[infoset + 1]!; action++) {
      const share = actions.get(tree.labels[actionLabel[action]!]!)
      if (share === undefined) throw new RangeError(`the actions of ${name} are not those of the game`)
      strategy[action] = share
    }
  }
  requireStrategy(tree, strategy)
  return strategy
}
