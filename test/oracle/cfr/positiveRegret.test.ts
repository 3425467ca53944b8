/** The average positive regret against hand calculation, a second program, and the exploitability that it bounds. */
import { describe, expect, test } from 'vitest'
import { type AlgorithmConfig, DEFAULT_ALGORITHMS } from '../../../src/engine/cfr/algorithms/config.ts'
import { createSolver } from '../../../src/engine/cfr/algorithms/create.ts'
import type { Solver } from '../../../src/engine/cfr/algorithms/solver.ts'
import { sampledWeightSum } from '../../../src/engine/cfr/algorithms/weights.ts'
import { exploitability } from '../../../src/engine/cfr/evaluation/exploitability.ts'
import { positiveRegret } from '../../../src/engine/cfr/evaluation/positiveRegret.ts'
import { type Game, type GameNode, terminal } from '../../../src/engine/cfr/game.ts'
import { kuhnPoker } from '../../../src/engine/cfr/games/kuhn.ts'
import { leducPoker } from '../../../src/engine/cfr/games/leduc.ts'
import { sequenceForm } from '../../../src/engine/cfr/sequenceForm.ts'
import { buildTree } from '../../../src/engine/cfr/tree.ts'
import { nextChartPoint } from '../../../src/workers/trainer/evaluationPoints.ts'
import { SlowCfr } from './slowCfr.ts'
import { slowKuhn, slowLeduc } from './slowGames.ts'

const { cfr, cfr_plus, linear_cfr, dcfr, es_mccfr, os_mccfr } = DEFAULT_ALGORITHMS

/** Both choose heads or tails unseen; player 0 wins 2 for two heads, 1 for two tails, and loses 1 else. */
const PENNIES: Game = {
  name: 'pennies',
  root: () => chooses(0, (own) => chooses(1, (other) => terminal(own === other ? 2 - own : -1))),
}

function chooses(player: 0 | 1, next: (choice: number) => GameNode): GameNode {
  const actions = ['heads', 'tails'].map((label, choice) => ({ label, next: () => next(choice) }))
  return { kind: 'decision', player, infoset: `player ${player}`, actions }
}

function prepare(game: Game) {
  const tree = buildTree(game)
  const form = sequenceForm(tree)
  const start = (algorithm: AlgorithmConfig, seed = 0n): Solver =>
    createSolver({ tree, form, algorithm, origin: { seed, instance: 0, epoch: 0 } })
  const regretOf = (solver: Solver): number | null => {
    const work = positiveRegret(tree.infosets, solver)
    for (;;) {
      const step = work.next()
      if (step.done === true) return step.value
    }
  }
  const measure = (solver: Solver) => ({
    regret: regretOf(solver)!,
    exploitability: exploitability(form, solver.averageStrategy()).exploitability,
  })
  return { tree, start, regretOf, measure }
}

const pennies = prepare(PENNIES)
const kuhn = prepare(kuhnPoker())
const leduc = prepare(leducPoker())

/*
 * Iteration 1, both uniform: heads is worth 0.5 to player 0 and tails 0, so its regrets are ±0.25; player 1 gets −0.5
 * and 0, regrets ∓0.25. Iteration 2, heads against tails: player 0 gets −1 and 1, regrets 0 and 2; player 1 gets −2
 * and 1, regrets −3 and 0.
 */
test.each<[AlgorithmConfig, number, number]>([
  [cfr, 0.25, (1.75 + 0.25) / 2 / 2],
  // Weights 1, 2 and 3: a floor at 0 after the first, and the scale of the third.
  [cfr_plus, 0.5, ((2 + 0.25) / 2) * (3 / 3)],
  // (1 · −0.25 + 2 · 2) / 3 and (1 · 0.25 + 2 · 0) / 3.
  [linear_cfr, 0.25, (3.75 + 0.25) / 3 / 2],
  // Times ½ after the first iteration; √8 / (√8 + 1) after the second; weights 1, 4 and 9.
  [dcfr, 0.5, ((2 - 0.125 + 0.125) / 2) * (8 ** 0.5 / (8 ** 0.5 + 1)) * (9 / 5)],
])('two iterations of $kind by hand', (algorithm, first, second) => {
  const solver = pennies.start({ ...algorithm, updates: 'simultaneous' } as AlgorithmConfig)
  expect(pennies.regretOf(solver)).toBeNull()
  for (const expected of [first, second]) {
    solver.iterate(1)
    expect(pennies.regretOf(solver)).toBeCloseTo(expected, 12)
  }
})

test('with one decision each, the regret of CFR is the exploitability', () => {
  const solver = pennies.start({ ...cfr, updates: 'simultaneous' })
  for (let t = 0; t < 100; t++) {
    solver.iterate(1)
    const { regret, exploitability: exact } = pennies.measure(solver)
    expect(regret).toBeCloseTo(exact, 12)
  }
})

/** Evaluation points of the chart. */
function points(to: number): number[] {
  const found = []
  for (let at = nextChartPoint(0); at <= to; at = nextChartPoint(at)) found.push(at)
  return found
}

describe.each([
  ['kuhn', kuhn, 10_000],
  ['leduc', leduc, 1_000],
] as const)('in %s', (_, game, to) => {
  test.each<[AlgorithmConfig]>([
    [cfr],
    [{ ...cfr, updates: 'simultaneous' }],
    [cfr_plus],
    [{ ...cfr_plus, delay: 7 }],
    [linear_cfr],
    [{ ...linear_cfr, updates: 'simultaneous' }],
    [dcfr],
  ])('%j: it is at least the exploitability at every evaluation point, and falls', (algorithm) => {
    const solver = game.start(algorithm)
    const regrets = points(to).map((point) => {
      solver.iterate(point - solver.iterations)
      const { regret, exploitability: exact } = game.measure(solver)
      // The two can be equal, and are then rounded in different ways.
      expect(regret).toBeGreaterThan(exact - 1e-12)
      return regret
    })
    // A power of ten in iterations takes away at least half.
    for (const [i, regret] of regrets.slice(6).entries()) expect(regret).toBeLessThan(regrets[i]! / 2)
  })

  test('sampled regrets, which are no bound, fall as well', () => {
    for (const algorithm of [es_mccfr, { ...es_mccfr, linearIterations: 300 }, os_mccfr]) {
      const solver = game.start(algorithm, 7n)
      solver.iterate(1_000)
      const early = game.regretOf(solver)!
      solver.iterate(99_000)
      expect(game.regretOf(solver)).toBeLessThan(early / 4)
    }
  })
})

/** Σ t^γ of the first iterations, and the weight of the next. */
const weights = (t: number, gamma: number) => ({
  sum: Array.from({ length: t }, (_, i) => (i + 1) ** gamma).reduce((a, b) => a + b, 0),
  next: (t + 1) ** gamma,
})

test.each([
  { algorithm: cfr, floor: false, alpha: null, beta: null, gamma: 0 },
  { algorithm: cfr_plus, floor: true, alpha: null, beta: null, gamma: 1 },
  { algorithm: linear_cfr, floor: false, alpha: 1, beta: 1, gamma: 1 },
  { algorithm: dcfr, floor: false, alpha: 1.5, beta: 0, gamma: 2 },
])('$algorithm.kind: it is what the recursion over histories gives', ({ algorithm, ...rules }) => {
  for (const [game, root, iterations] of [
    [kuhn, slowKuhn(), 60],
    [leduc, slowLeduc(), 8],
  ] as const) {
    const solver = game.start(algorithm)
    const reference = new SlowCfr(root, { alternating: true, ...rules })
    for (let t = 1; t <= iterations; t++) {
      solver.iterate(1)
      reference.iterate()
      const { sum, next } = weights(t, rules.gamma)
      const total = [...reference.regrets.values()].reduce((all, each) => all + Math.max(0, ...each), 0)
      expect(game.regretOf(solver)).toBeCloseTo((total * next) / sum / 2, 9)
    }
  }
})

test('nothing counts before the delay of CFR+ is over', () => {
  const solver = kuhn.start({ ...cfr_plus, delay: 3 })
  solver.iterate(3)
  expect(kuhn.regretOf(solver)).toBeNull()
  solver.iterate(1)
  expect(kuhn.regretOf(solver)).toBeGreaterThan(0)
})

test('weights of samples add up as they are given', () => {
  for (const linear of [0, 1, 10, 1_000])
    for (const iterations of [0, 1, 9, 10, 11, 25]) {
      const each = Array.from({ length: iterations }, (_, i) => (linear > 0 ? Math.min(i + 1, linear) : 1))
      expect(sampledWeightSum(iterations, linear)).toBe(each.reduce((a, b) => a + b, 0))
    }
})

test('a large table is looked through in slices', () => {
  const count = 120_000
  const offset = Int32Array.from({ length: count + 1 }, (_, i) => 2 * i)
  const regrets = Float64Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? 3 : -5))
  const work = positiveRegret({ offset, count }, { regrets, regretScale: 1 / 4 })
  const shares = []
  let step = work.next()
  for (; step.done !== true; step = work.next()) shares.push(step.value)
  expect(shares).toEqual([50_000 / count, 100_000 / count])
  expect(step.value).toBe((3 * count) / 4 / 2)
})
