import { describe, expect, test } from 'vitest'
import { DEFAULT_ALGORITHMS } from '../../../src/engine/cfr/algorithms/config.ts'
import { createSolver } from '../../../src/engine/cfr/algorithms/create.ts'
import { sampledTree } from '../../../src/engine/cfr/algorithms/sampledGame.ts'
import { trainingStreams } from '../../../src/engine/cfr/algorithms/streams.ts'
import { bestResponse, gameValue } from '../../../src/engine/cfr/evaluation/exploitability.ts'
import { LearnedResponse } from '../../../src/engine/cfr/evaluation/learnedResponse.ts'
import { uniformStrategy } from '../../../src/engine/cfr/evaluation/policy.ts'
import { leducPoker } from '../../../src/engine/cfr/games/leduc.ts'
import { sequenceForm } from '../../../src/engine/cfr/sequenceForm.ts'
import { buildTree } from '../../../src/engine/cfr/tree.ts'

const tree = buildTree(leducPoker())
const form = sequenceForm(tree)
const origin = { seed: 4n, instance: 0, epoch: 0 }

function trained(iterations: number): Float64Array {
  const solver = createSolver({ tree, form, algorithm: DEFAULT_ALGORITHMS.cfr, origin })
  solver.iterate(iterations)
  return solver.averageStrategy()
}

describe.each([
  ['uniform play', uniformStrategy(tree), 0.05],
  ['a strategy of ten iterations', trained(10), 0.05],
])('against %s', (_, strategy, tolerance) => {
  test.each([0, 1] as const)(
    'player %i learns what the exact best response wins, and no more',
    (responder) => {
      const response = new LearnedResponse({
        game: sampledTree(tree),
        responder,
        strategy,
        streams: trainingStreams(origin),
      })
      response.iterate(100_000)
      const value = gameValue(form, response.strategy())
      const learned = responder === 0 ? value : -value
      const exact = bestResponse(form, responder, strategy).value
      expect(learned).toBeLessThanOrEqual(exact + 1e-12)
      expect(learned).toBeGreaterThan(exact - tolerance)
    },
  )
})

test('the fixed player’s part of the strategy does not change', () => {
  const strategy = trained(10)
  const response = new LearnedResponse({
    game: sampledTree(tree),
    responder: 1,
    strategy,
    streams: trainingStreams(origin),
  })
  response.iterate(100)
  const learned = response.strategy()
  const { count, player, offset } = tree.infosets
  let changed = 0
  for (let set = 0; set < count; set++)
    for (let action = offset[set]!; action < offset[set + 1]!; action++) {
      if (player[set] === 0) expect(learned[action]).toBe(strategy[action])
      else if (learned[action] !== strategy[action]) changed++
    }
  expect(changed).toBeGreaterThan(100)
})

test('a strategy of another game is refused', () => {
  expect(
    () =>
      new LearnedResponse({
        game: sampledTree(tree),
        responder: 0,
        strategy: new Float64Array(24),
        streams: trainingStreams(origin),
      }),
  ).toThrow(RangeError)
})
