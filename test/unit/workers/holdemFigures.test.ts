import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPreflopEquities } from '../../../src/engine/cfr/abstraction/preflopEquity.ts'
import { DEFAULT_ALGORITHMS } from '../../../src/engine/cfr/algorithms/config.ts'
import { createHoldemSolver } from '../../../src/engine/cfr/algorithms/create.ts'
import { bettingLayout, buildBettingTree } from '../../../src/engine/cfr/bettingTree.ts'
import { sumOfStrategySums } from '../../../src/engine/cfr/evaluation/merge.ts'
import { normalise } from '../../../src/engine/cfr/evaluation/policy.ts'
import { limitHoldem } from '../../../src/engine/cfr/games/limitHoldem.ts'
import { REFERENCE_BOTS } from '../../../src/shared/training/holdemMeasures.ts'
import { holdemFiguresSchema } from '../../../src/shared/training/results.ts'
import { Cancelled } from '../../../src/workers/task.ts'
import { measureHoldem } from '../../../src/workers/trainer/holdemFigures.ts'
import { COARSE } from '../engine/cfr/coarse.ts'

const equities = readPreflopEquities(readFileSync('resources/preflop-equities.bin'))
const tree = buildBettingTree(limitHoldem())
const layout = bettingLayout(tree, COARSE.buckets)
const game = { tree, layout, abstraction: COARSE }

const sums = [0, 1].map((instance) => {
  const solver = createHoldemSolver({
    tree,
    abstraction: COARSE,
    algorithm: { ...DEFAULT_ALGORITHMS.es_mccfr, linearIterations: 1e7 },
    origin: { seed: 1n, instance, epoch: 0 },
  })
  solver.iterate(15_000)
  return solver.strategySums
})
const measured = {
  merged: normalise(layout, sumOfStrategySums(sums)),
  instances: sums.map((own, instance) => ({ instance, strategy: normalise(layout, own) })),
  earlier: { strategy: normalise(layout, new Float64Array(layout.actionCount)), iterations: 40 },
}
const measuring = { equities, seed: '7', pairs: 500, cancelled: () => false }

test('the merged strategy is measured against bots, instances and best responses, repeatably', async () => {
  const shares: number[] = []
  const figures = await measureHoldem(game, measured, {
    ...measuring,
    onShare: (share) => shares.push(share),
  })
  expect(holdemFiguresSchema.parse(JSON.parse(JSON.stringify(figures)))).toEqual(figures)
  expect(figures.bots.map(({ opponent }) => opponent)).toEqual(REFERENCE_BOTS)
  expect(figures.instances.map(({ opponent }) => opponent)).toEqual(['instance 0', 'instance 1'])
  // The earlier strategy of this test is uniform play: the match is the one against that bot.
  const [uniform] = figures.bots
  expect(figures.earlier).toEqual({ ...uniform, opponent: 'earlier', iterations: 40 })
  // Knowing what it plays against, a response wins from a strategy of so few iterations and buckets.
  for (const response of [figures.learnedResponse!, figures.localResponse!])
    expect(response.mean).toBeGreaterThan(response.halfWidth)
  expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0) && share <= 1)).toBe(true)
  expect(await measureHoldem(game, measured, measuring)).toEqual(figures)
}, 240_000)

test('one instance is its own merge and plays no match against itself', async () => {
  const [only] = measured.instances
  const alone = { merged: only!.strategy, instances: [only!], earlier: null }
  const { instances, earlier } = await measureHoldem(game, alone, { ...measuring, pairs: 50 })
  expect({ instances, earlier }).toEqual({ instances: [], earlier: null })
})

test('figures written before there were earlier merges and bootstraps are read', () => {
  const match = (opponent: string) => ({ opponent, mean: 1.5, halfWidth: 0.5, pairs: 20_000 })
  const old = { selfPlay: match('self'), bots: [match('uniform')] }
  expect(holdemFiguresSchema.parse(old)).toEqual({
    selfPlay: { ...match('self'), bootstrap: null, raw: null },
    bots: [{ ...match('uniform'), bootstrap: null, raw: null }],
    instances: [],
    earlier: null,
    learnedResponse: null,
    localResponse: null,
  })
})

test('a measurement can be cancelled', async () => {
  await expect(measureHoldem(game, measured, { ...measuring, cancelled: () => true })).rejects.toThrow(
    Cancelled,
  )
})
