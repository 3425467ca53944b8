import { describe, expect, test } from 'vitest'
import { type AlgorithmConfig, DEFAULT_ALGORITHMS } from '../../../src/engine/cfr/algorithms/config.ts'
import { createSolver } from '../../../src/engine/cfr/algorithms/create.ts'
import type { Solver } from '../../../src/engine/cfr/algorithms/solver.ts'
import { exploitability } from '../../../src/engine/cfr/evaluation/exploitability.ts'
import { meanOfRegrets, sumOfStrategySums } from '../../../src/engine/cfr/evaluation/merge.ts'
import { normalise } from '../../../src/engine/cfr/evaluation/policy.ts'
import { kuhnPoker } from '../../../src/engine/cfr/games/kuhn.ts'
import { leducPoker } from '../../../src/engine/cfr/games/leduc.ts'
import { sequenceForm } from '../../../src/engine/cfr/sequenceForm.ts'
import { buildTree } from '../../../src/engine/cfr/tree.ts'

const { cfr, es_mccfr, os_mccfr } = DEFAULT_ALGORITHMS
const leduc = buildTree(leducPoker())
const form = sequenceForm(leduc)

function instances(algorithm: AlgorithmConfig, count: number, seed: bigint): Solver[] {
  return Array.from({ length: count }, (_, instance) =>
    createSolver({ tree: leduc, algorithm, origin: { seed, instance, epoch: 0 } }),
  )
}

function measure(sums: Float64Array): number {
  return exploitability(form, normalise(leduc.infosets, sums)).exploitability
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

describe('the first iteration of a sampling algorithm has the regrets of CFR in the mean', () => {
  const kuhn = buildTree(kuhnPoker())
  const origin = { seed: 3n, instance: 0, epoch: 0 }

  test.each<[string, AlgorithmConfig]>([
    ['es_mccfr', es_mccfr],
    ['os_mccfr', os_mccfr],
    ['os_mccfr, little exploration', { ...os_mccfr, epsilon: { from: 0.2, to: 0.2, iterations: 1 } }],
  ])('%s', (_, algorithm) => {
    const exact = createSolver({ tree: kuhn, algorithm: cfr, origin })
    exact.iterate(1)
    const sampled = createSolver({ tree: kuhn, algorithm, origin })
    const start = sampled.state()
    const samples = 100_000
    const sums = new Float64Array(kuhn.infosets.actionCount)
    const squares = new Float64Array(kuhn.infosets.actionCount)
    for (let sample = 0; sample < samples; sample++) {
      sampled.restore({ ...start, streams: sampled.state().streams })
      sampled.iterate(1)
      for (const [action, regret] of sampled.regrets.entries()) {
        sums[action]! += regret
        squares[action]! += regret * regret
      }
    }
    // Player 1 answers what player 0 has just learned, which is random; player 0 answers the uniform strategy.
    for (let set = 0; set < kuhn.infosets.count; set++) {
      if (kuhn.infosets.player[set] !== 0) continue
      for (let action = kuhn.infosets.offset[set]!; action < kuhn.infosets.offset[set + 1]!; action++) {
        const average = sums[action]! / samples
        const error = Math.sqrt((squares[action]! / samples - average ** 2) / samples)
        expect(Math.abs(average - exact.regrets[action]!)).toBeLessThan(4.5 * error + 1e-12)
      }
    }
  })
})

describe('Leduc, four instances of 100,000 iterations by external sampling, means of five seeds', () => {
  const seeds = [1n, 2n, 3n, 4n, 5n]
  const apart = seeds.map((seed) => instances(es_mccfr, 4, seed))
  for (const solvers of apart) for (const solver of solvers) solver.iterate(100_000)
  const single = mean(apart.flatMap((solvers) => solvers.map((solver) => measure(solver.strategySums))))
  const mergeOf = (solvers: readonly Solver[]): number =>
    measure(sumOfStrategySums(solvers.map((solver) => solver.strategySums)))

  test('single instances and their merge lie in the bands of other programs', () => {
    expect(single).toBeGreaterThan(0.066)
    expect(single).toBeLessThan(0.079)
    const merged = mean(apart.map(mergeOf))
    expect(merged).toBeGreaterThan(0.044)
    expect(merged).toBeLessThan(0.054)
  })

  test('merged at the end, at most 0.8 of a single instance', () => {
    expect(mean(apart.map(mergeOf))).toBeLessThan(0.8 * single)
  })

  test('with 100 synchronisations, at most 0.62 of a single instance', () => {
    const together = seeds.map((seed) => {
      const solvers = instances(es_mccfr, 4, seed)
      for (let round = 0; round < 100; round++) {
        for (const solver of solvers) solver.iterate(1_000)
        const regrets = meanOfRegrets(solvers.map((solver) => solver.regrets))
        for (const solver of solvers) solver.restore({ ...solver.state(), regrets })
      }
      return mergeOf(solvers)
    })
    expect(mean(together)).toBeLessThan(0.62 * single)
  }, 240_000)
})

describe('Leduc, exploitability of Monte Carlo runs', () => {
  test('outcome sampling lies in its band and merging pays', () => {
    const solvers = instances(os_mccfr, 4, 1n)
    for (const solver of solvers) solver.iterate(500_000)
    const singles = solvers.map((solver) => measure(solver.strategySums))
    expect(mean(singles)).toBeGreaterThan(0.14)
    expect(mean(singles)).toBeLessThan(0.23)
    expect(measure(sumOfStrategySums(solvers.map((solver) => solver.strategySums)))).toBeLessThan(
      0.85 * mean(singles),
    )
  })

  test('linear weighting and pruning converge', () => {
    const pruning = { after: 20_000, threshold: -300, floor: -400, share: 0.95 }
    for (const algorithm of [
      { ...es_mccfr, linearIterations: 1e7 },
      { ...es_mccfr, pruning },
    ]) {
      const [solver] = instances(algorithm, 1, 5n)
      solver!.iterate(300_000)
      expect(measure(solver!.strategySums)).toBeLessThan(0.08)
    }
  })
})
