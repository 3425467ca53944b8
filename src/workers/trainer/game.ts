import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type CardAbstraction,
  decodeAbstraction,
  type Streets,
} from '../../engine/cfr/abstraction/cardAbstraction.ts'
import { type PreflopEquities, readPreflopEquities } from '../../engine/cfr/abstraction/preflopEquity.ts'
import type { ExternalSamplingConfig } from '../../engine/cfr/algorithms/config.ts'
import { createHoldemSolver, createSolver } from '../../engine/cfr/algorithms/create.ts'
import type { ActionLayout } from '../../engine/cfr/algorithms/sampledGame.ts'
import type { Solver } from '../../engine/cfr/algorithms/solver.ts'
import {
  type BettingLayout,
  type BettingTree,
  bettingLayout,
  buildBettingTree,
} from '../../engine/cfr/bettingTree.ts'
import type { Game } from '../../engine/cfr/game.ts'
import { kuhnPoker } from '../../engine/cfr/games/kuhn.ts'
import { leducPoker } from '../../engine/cfr/games/leduc.ts'
import { limitHoldem } from '../../engine/cfr/games/limitHoldem.ts'
import { noLimitHoldem } from '../../engine/cfr/games/noLimitHoldem.ts'
import { pushFold } from '../../engine/cfr/games/pushFold.ts'
import { type SequenceForm, sequenceForm } from '../../engine/cfr/sequenceForm.ts'
import { buildTree, type GameTree } from '../../engine/cfr/tree.ts'
import type { TrainingConfig } from '../../shared/config/training.ts'
import { AppError } from '../../shared/errors.ts'
import { TRAINING_FILES } from '../../shared/training/files.ts'
import type { GameFacts } from '../../shared/training/record.ts'
import { algorithmOf } from './algorithm.ts'
import { reading } from './atomic.ts'

export interface GameSource {
  readonly config: TrainingConfig
  /** Folder of the product's own data files. */
  readonly resources: string
  /** The bucket file of a hold'em game and the hash it must have. */
  readonly abstraction: { readonly file: string; readonly hash: string } | null
}

/** A game made ready for training, with what its kind offers. */
export interface TrainedGame {
  readonly facts: GameFacts
  readonly layout: ActionLayout
  readonly createSolver: (origin: { seed: bigint; instance: number }) => Solver
  readonly exact: { readonly tree: GameTree; readonly form: SequenceForm } | null
  readonly holdem: {
    readonly tree: BettingTree
    readonly layout: BettingLayout
    readonly abstraction: CardAbstraction
  } | null
}

let last: { readonly key: string; readonly game: Promise<TrainedGame> } | null = null

/** The game of a config; the last one stays in memory, since a worker mostly serves one training. */
export function loadGame(source: GameSource): Promise<TrainedGame> {
  const { game, leduc, push_fold, hunl, algorithm, parameters, updates } = source.config
  const key = JSON.stringify([
    game,
    leduc,
    push_fold,
    hunl,
    algorithm,
    parameters,
    updates,
    source.abstraction,
  ])
  if (last?.key !== key) {
    const loading = load(source)
    last = { key, game: loading }
    loading.catch(() => {
      last = null
    })
  }
  return last.game
}

async function load(source: GameSource): Promise<TrainedGame> {
  const { game } = source.config
  if (game === 'hulhe' || game === 'hunl') return loadHoldem(source)
  return exactGame(await gameOf(source), source.config)
}

async function gameOf({ config, resources }: GameSource): Promise<Game> {
  if (config.game === 'kuhn') return kuhnPoker()
  if (config.game === 'push_fold') {
    return pushFold({ stack: config.push_fold?.stack ?? 10, equities: await loadEquities(resources) })
  }
  const { raises, ...rules } = config.leduc ?? { raises: 2 }
  return leducPoker({ ...rules, raisesPerRound: raises })
}

/** The shipped equities of starting hands against each other. */
export async function loadEquities(resources: string): Promise<PreflopEquities> {
  return readPreflopEquities(await reading(() => readFile(join(resources, TRAINING_FILES.equities))))
}

function exactGame(game: Game, config: TrainingConfig): TrainedGame {
  const tree = treeOf(game)
  const form = sequenceForm(tree)
  const algorithm = algorithmOf(config)
  return {
    facts: facts({ id: tree.name, layout: tree.infosets, nodes: tree.nodeCount, exact: true }),
    layout: tree.infosets,
    createSolver: (origin) => createSolver({ tree, form, algorithm, origin: { ...origin, epoch: 0 } }),
    exact: { tree, form },
    holdem: null,
  }
}

function treeOf(game: Game): GameTree {
  try {
    return buildTree(game)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new AppError('config_invalid', {
      message: 'This game is too large to be trained with all its cards; take fewer ranks, suits or raises.',
      detail: error.message,
    })
  }
}

/** The betting of a hold'em config. */
export function bettingTreeOf({ game, hunl }: TrainingConfig): BettingTree {
  const { raises = 3, ...rules } = hunl ?? { stack: 20, potFractions: [1] }
  return buildBettingTree(
    game === 'hulhe' ? limitHoldem() : noLimitHoldem({ ...rules, raisesPerRound: raises }),
  )
}

/** Facts of a hold'em game with so many buckets, before they are built. */
export function holdemFacts(config: TrainingConfig, buckets: Streets): GameFacts {
  const tree = bettingTreeOf(config)
  const layout = bettingLayout(tree, buckets)
  return facts({
    id: `${tree.name} buckets=${buckets.join('/')}`,
    layout,
    nodes: tree.nodeCount,
    exact: false,
  })
}

async function loadHoldem({ config, abstraction: source }: GameSource): Promise<TrainedGame> {
  if (source === null) throw new AppError('abstraction_missing')
  const file = await reading(() => readFile(source.file))
  if (createHash('sha256').update(file).digest('hex') !== source.hash)
    throw new AppError('abstraction_changed', { detail: source.file })
  const abstraction = decodeAbstraction(file)
  const tree = bettingTreeOf(config)
  const layout = bettingLayout(tree, abstraction.buckets)
  const algorithm = algorithmOf(config) as ExternalSamplingConfig
  return {
    facts: holdemFacts(config, abstraction.buckets),
    layout,
    createSolver: (origin) =>
      createHoldemSolver({ tree, abstraction, algorithm, origin: { ...origin, epoch: 0 } }),
    exact: null,
    holdem: { tree, layout, abstraction },
  }
}

function facts(game: {
  readonly id: string
  readonly layout: ActionLayout
  readonly nodes: number
  readonly exact: boolean
}): GameFacts {
  const { count, actionCount, offset, player } = game.layout
  const hash = createHash('sha256')
    .update(JSON.stringify([game.id, count, actionCount, game.nodes]))
    .update(new Uint8Array(offset.buffer, offset.byteOffset, offset.byteLength))
    .update(player)
    .digest('hex')
  return { id: game.id, hash, infosets: count, actions: actionCount, nodes: game.nodes, exact: game.exact }
}
