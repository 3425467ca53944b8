import { describe, expect, test } from 'vitest'
import { DEFAULT_ALGORITHMS, type FullTraversalConfig } from '../../../src/engine/cfr/algorithms/config.ts'
import { createSolver } from '../../../src/engine/cfr/algorithms/create.ts'
import { kuhnPoker } from '../../../src/engine/cfr/games/kuhn.ts'
import { leducPoker } from '../../../src/engine/cfr/games/leduc.ts'
import { buildTree } from '../../../src/engine/cfr/tree.ts'
import { SlowCfr, type SlowRules } from './slowCfr.ts'
import { slowKuhn, slowLeduc } from './slowGames.ts'

const { cfr, cfr_plus, linear_cfr, dcfr } = DEFAULT_ALGORITHMS

const plain: SlowRules = { alternating: true, floor: false, alpha: null, beta: null, gamma: 0 }

const ALGORITHMS: readonly (readonly [FullTraversalConfig, SlowRules])[] = [
  [cfr, plain],
  [cfr_plus, { ...plain, floor: true, gamma: 1 }],
  [linear_cfr, { ...plain, alpha: 1, beta: 1, gamma: 1 }],
  [dcfr, { ...plain, alpha: 1.5, beta: 0, gamma: 2 }],
]

const UPDATES = [
  ['alternating', true],
  ['simultaneous', false],
] as const

const GAMES = [
  { name: 'kuhn', game: kuhnPoker(), slow: slowKuhn(), iterations: 100 },
  { name: 'leduc', game: leducPoker(), slow: slowLeduc(), iterations: 12 },
]

const CASES = GAMES.flatMap(({ name, ...game }) =>
  ALGORITHMS.flatMap(([config, rules]) =>
    UPDATES.map(([updates, alternating]) => ({
      name,
      ...game,
      config: { ...config, updates },
      rules: { ...rules, alternating },
    })),
  ),
)

describe('the sequence form does what the recursion over histories does', () => {
  test.each(CASES)('$name, $config.kind, $config.updates', ({ game, slow, iterations, config, rules }) => {
    const tree = buildTree(game)
    const solver = createSolver({ tree, algorithm: config, origin: { seed: 0n, instance: 0, epoch: 0 } })
    const reference = new SlowCfr(slow, rules)
    const { names, offset, count } = tree.infosets
    expect(reference.regrets.size).toBe(count)
    let worst = 0
    for (let t = 0; t < iterations; t++) {
      solver.iterate(1)
      reference.iterate()
      const average = solver.averageStrategy()
      for (let set = 0; set < count; set++) {
        const regrets = reference.regrets.get(names[set]!)!
        const expected = reference.average(names[set]!)
        for (let action = 0; action < regrets.length; action++) {
          const at = offset[set]! + action
          worst = Math.max(worst, Math.abs(solver.regrets[at]! - regrets[action]!))
          worst = Math.max(worst, Math.abs(average[at]! - expected[action]!))
        }
      }
    }
    expect(worst).toBeLessThan(1e-9)
  })
})
