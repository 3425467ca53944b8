/** Published values and exploitabilities, chips per hand; those of the table agree with two other programs. */
import { describe, expect, test } from 'vitest'
import { type AlgorithmKind, DEFAULT_ALGORITHMS } from '../../../src/engine/cfr/algorithms/config.ts'
import { createSolver } from '../../../src/engine/cfr/algorithms/create.ts'
import { exploitability } from '../../../src/engine/cfr/evaluation/exploitability.ts'
import { kuhnPoker } from '../../../src/engine/cfr/games/kuhn.ts'
import { leducPoker } from '../../../src/engine/cfr/games/leduc.ts'
import { sequenceForm } from '../../../src/engine/cfr/sequenceForm.ts'
import { buildTree } from '../../../src/engine/cfr/tree.ts'

function prepare(game: ReturnType<typeof kuhnPoker>) {
  const tree = buildTree(game)
  const form = sequenceForm(tree)
  const train = (kind: AlgorithmKind, iterations: number): Float64Array => {
    const origin = { seed: 0n, instance: 0, epoch: 0 }
    const solver = createSolver({ tree, form, algorithm: DEFAULT_ALGORITHMS[kind], origin })
    solver.iterate(iterations)
    return solver.averageStrategy()
  }
  return { tree, form, train }
}

const kuhn = prepare(kuhnPoker())
const leduc = prepare(leducPoker())
const leducPlain = prepare(leducPoker({ suitsMatter: false }))

describe('exploitability after T alternating iterations', () => {
  test.each<[string, AlgorithmKind, number, number, number]>([
    ['leduc', 'cfr', 100, 0.0957, 0.00005],
    ['leduc', 'cfr_plus', 100, 0.0134, 0.00005],
    // Later values are chaotic in the last bits: correct programs differ by up to a third.
    ['leduc', 'cfr_plus', 1_000, 2.6e-4, 0.8e-4],
    ['leduc', 'dcfr', 100, 0.0078, 0.00005],
    ['leduc', 'dcfr', 1_000, 1.8e-4, 0.6e-4],
    ['kuhn', 'cfr', 1_000, 9.4e-4, 0.05e-4],
    ['kuhn', 'cfr_plus', 1_000, 8.7e-5, 0.05e-5],
  ])('%s, %s, T = %i: %f', (name, kind, iterations, expected, tolerance) => {
    const { form, train } = name === 'leduc' ? leduc : kuhn
    const measured = exploitability(form, train(kind, iterations)).exploitability
    expect(Math.abs(measured - expected)).toBeLessThanOrEqual(tolerance)
  })

  test('suits make no difference', () => {
    const withSuits = exploitability(leduc.form, leduc.train('cfr', 100))
    const without = exploitability(leducPlain.form, leducPlain.train('cfr', 100))
    expect(without.exploitability).toBeCloseTo(withSuits.exploitability, 9)
  })
})

test.each(['cfr_plus', 'dcfr'] as const)('%s finds the value −0.085606424078 of Leduc', (kind) => {
  const result = exploitability(leduc.form, leduc.train(kind, 3_000))
  expect(result.exploitability).toBeLessThan(1e-4)
  // The value lies between what the two best responses leave.
  expect(-result.bestResponse[1]).toBeLessThanOrEqual(-0.085606424078)
  expect(result.bestResponse[0]).toBeGreaterThanOrEqual(-0.085606424078)
  expect(result.valuePlayer0).toBeCloseTo(-0.085606424078, 4)
})

test.each(['cfr', 'cfr_plus', 'linear_cfr', 'dcfr'] as const)(
  '%s finds an equilibrium of Kuhn: value −1/18 and one of the known family',
  (kind) => {
    const strategy = kuhn.train(kind, 20_000)
    const result = exploitability(kuhn.form, strategy)
    expect(result.valuePlayer0).toBeCloseTo(-1 / 18, 3)
    const { names, offset } = kuhn.tree.infosets
    const bet = (name: string): number => strategy[offset[names.indexOf(name)]! + 1]!
    const alpha = bet('J')
    expect(alpha).toBeGreaterThanOrEqual(0)
    expect(alpha).toBeLessThanOrEqual(1 / 3 + 0.01)
    const expected = {
      Q: 0,
      K: 3 * alpha,
      Jpb: 0,
      Qpb: alpha + 1 / 3,
      Kpb: 1,
      Jp: 1 / 3,
      Qp: 0,
      Kp: 1,
      Jb: 0,
      Qb: 1 / 3,
      Kb: 1,
    }
    for (const [name, probability] of Object.entries(expected))
      expect({ name, near: Math.abs(bet(name) - probability) < 0.02 }).toEqual({ name, near: true })
  },
)

test('simultaneous updates converge too, more slowly', () => {
  const { tree, form } = leduc
  const origin = { seed: 0n, instance: 0, epoch: 0 }
  const solver = createSolver({
    tree,
    form,
    algorithm: { ...DEFAULT_ALGORITHMS.cfr, updates: 'simultaneous' },
    origin,
  })
  solver.iterate(100)
  const measured = exploitability(form, solver.averageStrategy()).exploitability
  expect(measured).toBeGreaterThan(0.0957)
  expect(measured).toBeLessThan(0.3)
})
