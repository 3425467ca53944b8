import { expect, test } from 'vitest'
import { requireAlgorithm } from '../../../src/engine/cfr/algorithms/config.ts'
import { checkTraining } from '../../../src/shared/config/checkTraining.ts'
import { algorithmOf } from '../../../src/workers/trainer/algorithm.ts'

function algorithmFor(draft: object) {
  const { config, problems } = checkTraining({ iterations: 1, ...draft })
  if (config === null) throw new Error(JSON.stringify(problems))
  return algorithmOf(config)
}

test.each(['cfr', 'cfr_plus', 'linear_cfr', 'dcfr', 'es_mccfr', 'os_mccfr'])(
  'the usual parameters of %s are sound',
  (algorithm) => {
    const found = algorithmFor({ game: 'leduc', algorithm })
    expect(found.kind).toBe(algorithm)
    expect(() => requireAlgorithm(found)).not.toThrow()
  },
)

test('hold’em weights its first ten million iterations linearly and prunes afterwards; small games do neither', () => {
  const holdem = algorithmFor({ game: 'hulhe' })
  expect(holdem).toMatchObject({ linearIterations: 10_000_000, pruning: { after: 10_000_000, share: 0.95 } })
  expect(() => requireAlgorithm(holdem)).not.toThrow()
  expect(algorithmFor({ game: 'leduc' })).toMatchObject({ linearIterations: 0, pruning: null })
})

test('the threshold of pruning goes with the weight of an iteration', () => {
  const plain = algorithmFor({ game: 'hunl', parameters: { linearIterations: 0 } })
  expect(plain).toMatchObject({ pruning: { threshold: -300, floor: -310 } })
  const linear = algorithmFor({ game: 'hunl', parameters: { linearIterations: 1_000 } })
  expect(linear).toMatchObject({ pruning: { threshold: -300_000, floor: -310_000 } })
})

test('what a config says counts', () => {
  const pruning = { after: 5, threshold: -10, floor: -20, share: 0 }
  expect(algorithmFor({ game: 'hulhe', parameters: { pruning } })).toMatchObject({ pruning })
})
