import { describe, expect, test } from 'vitest'
import {
  type AlgorithmConfig,
  DEFAULT_ALGORITHMS,
  type EpsilonSchedule,
  isFullTraversal,
} from '../../../../src/engine/cfr/algorithms/config.ts'
import { createSolver } from '../../../../src/engine/cfr/algorithms/create.ts'
import type { Solver, SolverState } from '../../../../src/engine/cfr/algorithms/solver.ts'
import { kuhnPoker } from '../../../../src/engine/cfr/games/kuhn.ts'
import { leducPoker } from '../../../../src/engine/cfr/games/leduc.ts'
import { buildTree } from '../../../../src/engine/cfr/tree.ts'

const leduc = buildTree(leducPoker())

const { es_mccfr, os_mccfr, cfr, cfr_plus, linear_cfr, dcfr } = DEFAULT_ALGORITHMS

const ALGORITHMS: readonly (readonly [string, AlgorithmConfig])[] = [
  ['cfr', cfr],
  ['cfr, simultaneous', { ...cfr, updates: 'simultaneous' }],
  ['cfr_plus', { ...cfr_plus, delay: 5 }],
  ['linear_cfr', linear_cfr],
  ['dcfr', dcfr],
  ['es_mccfr', es_mccfr],
  ['es_mccfr, linear', { ...es_mccfr, linearIterations: 30 }],
  ['es_mccfr, pruned', { ...es_mccfr, pruning: { after: 10, threshold: -5, floor: -20, share: 0.9 } }],
  ['os_mccfr', { ...os_mccfr, linearIterations: 1e9, epsilon: { from: 0.9, to: 0.2, iterations: 40 } }],
]

function solver(algorithm: AlgorithmConfig, instance = 0, seed = 1n): Solver {
  return createSolver({ tree: leduc, algorithm, origin: { seed, instance, epoch: 0 } })
}

describe.each(ALGORITHMS)('%s', (_, algorithm) => {
  test('continues from a saved state to the last bit, however the work is sliced', () => {
    const whole = solver(algorithm)
    whole.iterate(60)
    const first = solver(algorithm)
    for (const count of [1, 0, 29]) first.iterate(count)
    const second = solver(algorithm, 7, 99n)
    second.iterate(3)
    second.restore(structuredClone(first.state()))
    first.iterate(5)
    for (const count of [20, 10]) second.iterate(count)
    expect(second.state()).toEqual(whole.state())
    expect(second.iterations).toBe(60)
    expect(second.averageStrategy()).toEqual(whole.averageStrategy())
  })

  test('a state is a copy', () => {
    const training = solver(algorithm)
    training.iterate(10)
    const state = training.state()
    const saved = structuredClone(state)
    training.iterate(10)
    expect(state).toEqual(saved)
    expect(training.nodesTouched).toBeGreaterThan(state.nodesTouched)
  })

  test('equal seeds give equal tables; only sampling algorithms differ between instances and seeds', () => {
    const run = (instance: number, seed: bigint): Float64Array => {
      const training = solver(algorithm, instance, seed)
      training.iterate(20)
      return training.regrets
    }
    expect(run(3, 5n)).toEqual(run(3, 5n))
    const same = isFullTraversal(algorithm)
    expect(run(3, 5n).join() === run(4, 5n).join()).toBe(same)
    expect(run(3, 5n).join() === run(3, 6n).join()).toBe(same)
  })

  test('strategies are probabilities, and regret matching gives the current one', () => {
    const training = solver(algorithm)
    training.iterate(25)
    for (const strategy of [training.averageStrategy(), training.currentStrategy()])
      for (let set = 0; set < leduc.infosets.count; set++) {
        const part = strategy.subarray(leduc.infosets.offset[set], leduc.infosets.offset[set + 1])
        expect(part.every((probability) => probability >= 0)).toBe(true)
        expect(part.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 12)
      }
  })
})

describe('a state that no run could have is refused and changes nothing', () => {
  const training = solver(es_mccfr)
  training.iterate(5)
  const good = training.state()
  const kuhn = createSolver({
    tree: buildTree(kuhnPoker()),
    algorithm: es_mccfr,
    origin: { seed: 1n, instance: 0, epoch: 0 },
  })
  test.each<[string, Partial<SolverState>]>([
    ['another game', { ...kuhn.state() }],
    ['short sums', { strategySums: good.strategySums.slice(1) }],
    ['a negative sum', { strategySums: good.strategySums.with(3, -1) }],
    ['a regret that is not a number', { regrets: good.regrets.with(0, Number.NaN) }],
    ['an infinite regret', { regrets: good.regrets.with(9, Infinity) }],
    ['half an iteration', { iterations: 2.5 }],
    ['nodes below 0', { nodesTouched: -1 }],
    ['missing streams', { streams: new Int32Array(0) }],
    ['a stream at zero', { streams: good.streams.slice().fill(0, 4, 8) }],
  ])('%s', (_, change) => {
    expect(() => training.restore({ ...good, ...change })).toThrow(RangeError)
    expect(training.state()).toEqual(good)
  })
})

test.each<AlgorithmConfig>([
  { ...cfr_plus, delay: -1 },
  { ...dcfr, gamma: Number.NaN },
  { ...es_mccfr, linearIterations: -1 },
  { ...es_mccfr, pruning: { after: 0, threshold: -1, floor: -2, share: 0.5 } },
  { ...es_mccfr, pruning: { after: 1, threshold: 0, floor: -2, share: 0.5 } },
  { ...es_mccfr, pruning: { after: 1, threshold: -3, floor: -2, share: 0.5 } },
  { ...es_mccfr, pruning: { after: 1, threshold: -1, floor: -2, share: 1.5 } },
  { ...os_mccfr, epsilon: { from: 0, to: 0.5, iterations: 1 } },
  { ...os_mccfr, epsilon: { from: 0.5, to: 1.1, iterations: 1 } },
  { ...os_mccfr, epsilon: { from: 0.5, to: 0.5, iterations: 0 } },
])('%j is refused', (algorithm) => {
  expect(() => solver(algorithm)).toThrow(RangeError)
})

test('pruning passes over nodes and keeps regrets at the floor', () => {
  const pruning = { after: 100, threshold: -20, floor: -30, share: 0.95 }
  const pruned = solver({ ...es_mccfr, pruning })
  const full = solver(es_mccfr)
  pruned.iterate(5_000)
  full.iterate(5_000)
  expect(pruned.nodesTouched).toBeLessThan(0.95 * full.nodesTouched)
  expect(pruned.regrets.every((regret) => regret >= pruning.floor)).toBe(true)
  expect(full.regrets.some((regret) => regret < pruning.floor)).toBe(true)
})

test('pruning that never sets in changes nothing but the stream that decides on it', () => {
  const pruned = solver({
    ...es_mccfr,
    pruning: { after: 1, threshold: -1e9, floor: -1e9, share: 0.95 },
  })
  const full = solver(es_mccfr)
  pruned.iterate(500)
  full.iterate(500)
  expect(pruned.regrets).toEqual(full.regrets)
  expect(pruned.strategySums).toEqual(full.strategySums)
})

test('the weights of CFR+ begin after its delay', () => {
  const training = solver({ ...cfr_plus, delay: 3 })
  training.iterate(3)
  expect(training.strategySums.every((sum) => sum === 0)).toBe(true)
  training.iterate(1)
  expect(training.strategySums.some((sum) => sum > 0)).toBe(true)
})

test('exploration goes by iterations, and stays where its schedule ends', () => {
  const create = (epsilon: EpsilonSchedule) => solver({ ...os_mccfr, epsilon })
  const falling = create({ from: 0.9, to: 0.3, iterations: 100 })
  const high = create({ from: 0.9, to: 0.9, iterations: 1 })
  falling.iterate(1)
  high.iterate(1)
  expect(falling.regrets).toEqual(high.regrets)
  falling.iterate(99)
  high.iterate(99)
  expect(falling.regrets).not.toEqual(high.regrets)
  const low = create({ from: 0.3, to: 0.3, iterations: 1 })
  low.restore(falling.state())
  low.iterate(50)
  falling.iterate(50)
  expect(falling.regrets).toEqual(low.regrets)
})
