/**
 * Iterations per second of processor time of the solvers: `node test/bench/cfr.bench.ts`. The solvers and the plain
 * loop take turns in one run, and medians are shown.
 */
import {
  type CardAbstraction,
  FLOP_HANDS,
  TURN_HANDS_INDEX,
} from '../../src/engine/cfr/abstraction/cardAbstraction.ts'
import { type AlgorithmKind, DEFAULT_ALGORITHMS } from '../../src/engine/cfr/algorithms/config.ts'
import { createHoldemSolver, createSolver } from '../../src/engine/cfr/algorithms/create.ts'
import type { Solver } from '../../src/engine/cfr/algorithms/solver.ts'
import { buildBettingTree } from '../../src/engine/cfr/bettingTree.ts'
import type { Game } from '../../src/engine/cfr/game.ts'
import { kuhnPoker } from '../../src/engine/cfr/games/kuhn.ts'
import { leducPoker } from '../../src/engine/cfr/games/leduc.ts'
import { limitHoldem } from '../../src/engine/cfr/games/limitHoldem.ts'
import { buildTree } from '../../src/engine/cfr/tree.ts'
import { nextWord } from '../../src/engine/random/streams.ts'

const ROUNDS = 7
const PLAIN_STEPS = 5_000_000

const ORIGIN = { seed: 1n, instance: 0, epoch: 0 }

type Case = { name: string; solver: () => Solver; iterations: number; goal: number | null }

const CASES: readonly Case[] = [
  { name: 'leduc es_mccfr', solver: solverOf(leducPoker(), 'es_mccfr'), iterations: 200_000, goal: 800_000 },
  { name: 'leduc os_mccfr', solver: solverOf(leducPoker(), 'os_mccfr'), iterations: 300_000, goal: null },
  { name: 'leduc cfr_plus', solver: solverOf(leducPoker(), 'cfr_plus'), iterations: 2_000, goal: 3_000 },
  { name: 'leduc dcfr', solver: solverOf(leducPoker(), 'dcfr'), iterations: 2_000, goal: null },
  { name: 'kuhn cfr', solver: solverOf(kuhnPoker(), 'cfr'), iterations: 200_000, goal: 500_000 },
  { name: 'hulhe es_mccfr', solver: limitHoldemSolver, iterations: 4_000, goal: null },
]

function solverOf(game: Game, kind: AlgorithmKind): () => Solver {
  return () => createSolver({ tree: buildTree(game), algorithm: DEFAULT_ALGORITHMS[kind], origin: ORIGIN })
}

/** Limit hold'em with tables of the usual size; which hand is in which bucket makes no difference to the speed. */
function limitHoldemSolver(): Solver {
  const scattered = (size: number): Uint16Array =>
    Uint16Array.from({ length: size }, (_, hand) => ((hand * 2_654_435_761) >>> 8) % 200)
  const abstraction: CardAbstraction = {
    buckets: [169, 200, 200, 200],
    preflop: Uint16Array.from({ length: 169 }, (_, hand) => hand),
    flop: scattered(FLOP_HANDS.size),
    turn: scattered(TURN_HANDS_INDEX.size),
    riverFrom: Uint16Array.from({ length: 199 }, (_, bound) => 9 * (bound + 1)),
  }
  return createHoldemSolver({
    tree: buildBettingTree(limitHoldem()),
    abstraction,
    algorithm: { ...DEFAULT_ALGORITHMS.es_mccfr, linearIterations: 1e7 },
    origin: ORIGIN,
  })
}

/**
 * Steps a second of what learning costs at least at one node: a random word picks one of a thousand triples of
 * regrets, which are matched to probabilities and added to.
 */
function plainLoop(): number {
  const regrets = new Float64Array(3_072)
  const states = Int32Array.of(1, 2, 3, 4)
  const start = process.cpuUsage()
  for (let step = 0; step < PLAIN_STEPS; step++) {
    const at = (nextWord(states, 0) & 1023) * 3
    const a = Math.max(regrets[at]!, 0)
    const b = Math.max(regrets[at + 1]!, 0)
    const c = Math.max(regrets[at + 2]!, 0)
    const sum = a + b + c
    const mean = sum > 0 ? (a - b) / sum : 0
    regrets[at]! += 1 - mean
    regrets[at + 1]! += -1 - mean
    regrets[at + 2]! -= mean
  }
  const rate = PLAIN_STEPS / secondsSince(start)
  if (!Number.isFinite(regrets[0])) throw new Error('not a number')
  return rate
}

/** Seconds of processor time: other programs slow them down less than they do the clock on the wall. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

const whole = (value: number): string => Math.round(value).toLocaleString('en').padStart(11)

for (const { name, solver: create, iterations, goal } of CASES) {
  const solver = create()
  const rates: number[] = []
  const ratios: number[] = []
  // The compiler settles late: only when the regrets have found their signs are all branches met.
  plainLoop()
  solver.iterate(4 * iterations)
  for (let round = 0; round < ROUNDS; round++) {
    const plain = plainLoop()
    const start = process.cpuUsage()
    solver.iterate(iterations)
    rates.push(iterations / secondsSince(start))
    ratios.push((rates.at(-1)! / plain) * 1e6)
  }
  console.log(
    `${name.padEnd(16)}${whole(median(rates))} it/s ` +
      `(best ${whole(Math.max(...rates))}${goal === null ? '' : `, goal ${whole(goal)}`})   ` +
      `${whole(median(ratios))} it per million plain steps`,
  )
}
