import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { encodeAbstraction } from '../../../../src/engine/cfr/abstraction/cardAbstraction.ts'
import { sumOfStrategySums } from '../../../../src/engine/cfr/evaluation/merge.ts'
import { normalise } from '../../../../src/engine/cfr/evaluation/policy.ts'
import { checkTraining } from '../../../../src/shared/config/checkTraining.ts'
import { checkpointName } from '../../../../src/shared/training/files.ts'
import { evaluationSchema } from '../../../../src/shared/training/results.ts'
import type { TrainingSource } from '../../../../src/shared/training/tasks.ts'
import { algorithmOf } from '../../../../src/workers/trainer/algorithm.ts'
import { writeCheckpoint } from '../../../../src/workers/trainer/checkpoint.ts'
import { earlierMerge } from '../../../../src/workers/trainer/earlierMerge.ts'
import { evaluateTraining } from '../../../../src/workers/trainer/evaluateTraining.ts'
import { loadGame } from '../../../../src/workers/trainer/game.ts'
import { checkpointsOf, inspectInstance } from '../../../../src/workers/trainer/inspect.ts'
import { matchStrategies } from '../../../../src/workers/trainer/matchStrategies.ts'
import { encodeStrategy } from '../../../../src/workers/trainer/strategyFile.ts'
import { COARSE } from '../../engine/cfr/coarse.ts'

const root = mkdtempSync(join(tmpdir(), 'feltworks-earlier-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const buckets = encodeAbstraction(COARSE)
const abstraction = {
  file: join(root, 'buckets.bin'),
  hash: createHash('sha256').update(buckets).digest('hex'),
}
writeFileSync(abstraction.file, buckets)
const config = checkTraining({
  game: 'hulhe',
  abstraction: { buckets: [...COARSE.buckets] },
  instances: 2,
  iterations: 8_000,
  seed: '3',
}).config!
const game = await loadGame({ config, resources: 'resources', abstraction })
const context = { cancelled: () => false, progress: () => {} }

/** Iterations at which the checkpoints of each instance stand, and the strategy sums there. */
type Rounds = readonly (readonly number[])[]

async function trained(name: string, rounds: Rounds) {
  const folder = join(root, name)
  const source: TrainingSource = {
    config,
    resources: 'resources',
    abstraction,
    runId: '01J80000000000000000000001',
    folder,
    seed: '3',
    gameHash: game.facts.hash,
  }
  const sums = new Map<string, Float64Array>()
  for (const [instance, iterations] of rounds.entries()) {
    mkdirSync(checkpointsOf(source, instance), { recursive: true })
    const solver = game.createSolver({ seed: 3n, instance })
    for (const until of iterations) {
      solver.iterate(until - solver.iterations)
      sums.set(`${instance} ${until}`, solver.strategySums.slice())
      await writeCheckpoint({
        folder: checkpointsOf(source, instance),
        state: solver.state(),
        syncs: null,
        facts: {
          runId: source.runId,
          gameId: game.facts.id,
          gameHash: game.facts.hash,
          abstractionHash: abstraction.hash,
          algorithm: JSON.stringify(algorithmOf(config)),
          seed: source.seed,
          instance,
          instances: config.instances,
          syncs: 0,
          trainedSeconds: 1,
        },
      })
    }
  }
  const mergeOf = (...names: readonly string[]) =>
    normalise(game.layout, sumOfStrategySums(names.map((each) => sums.get(each)!)))
  return { source, mergeOf }
}

async function earlierOf(source: TrainingSource) {
  const kept = await Promise.all([0, 1].map((instance) => inspectInstance(source, instance)))
  return earlierMerge(source, game, kept)
}

describe('the merge of the oldest checkpoints', () => {
  test('adds those of each instance and says after how many iterations it was', async () => {
    const { source, mergeOf } = await trained('both', [
      [300, 900, 4_000],
      [200, 700],
    ])
    const earlier = await earlierOf(source)
    expect(earlier!.iterations).toBe(500)
    expect(earlier!.strategy).toEqual(mergeOf('0 300', '1 200'))
  })

  test('passes over a damaged one', async () => {
    const { source, mergeOf } = await trained('damaged', [
      [300, 900, 1_000],
      [200, 700],
    ])
    truncateSync(join(checkpointsOf(source, 0), checkpointName(300, null), 'strategy.bin'), 100)
    const earlier = await earlierOf(source)
    expect(earlier!.iterations).toBe(1_100)
    expect(earlier!.strategy).toEqual(mergeOf('0 900', '1 200'))
  })

  test('takes the only one of an instance, unless no other has an earlier one', async () => {
    const { source, mergeOf } = await trained('one', [[400], [200, 700]])
    expect((await earlierOf(source))!.strategy).toEqual(mergeOf('0 400', '1 200'))
    expect(await earlierOf((await trained('none', [[400], [700]])).source)).toBeNull()
  })
})

describe('a training with checkpoints of its past', () => {
  test('is matched against it as two strategy files of both times are', async () => {
    const { source, mergeOf } = await trained('matched', [
      [20, 2_000],
      [30, 2_000],
    ])
    const input = { ...source, write: true, holdemPairs: 200, statuses: null }
    const evaluation = await evaluateTraining(input, context)
    const { earlier } = evaluation.merged.holdem!
    const files = [mergeOf('0 2000', '1 2000'), mergeOf('0 20', '1 30')].map((strategy, i) => {
      const file = join(root, `${i}.bin`)
      writeFileSync(file, encodeStrategy({ config, gameHash: game.facts.hash, strategy }))
      return file
    })
    const named = { config, resources: 'resources', abstraction, files, pairs: 200, seed: source.seed }
    const { first: _, second: __, ...match } = (await matchStrategies(named, context)).matches[0]!
    expect(earlier).toEqual({ opponent: 'earlier', iterations: 50, ...match })
    // Four thousand iterations beat fifty, by both intervals.
    expect(earlier!.mean - earlier!.halfWidth).toBeGreaterThan(0)
    expect(earlier!.bootstrap!.low).toBeGreaterThan(0)
  }, 240_000)

  test('and one without has no such match', async () => {
    const { source } = await trained('alone', [[400], [700]])
    const input = { ...source, write: false, holdemPairs: 2, statuses: null }
    const evaluation = await evaluateTraining(input, context)
    expect(evaluation.merged.holdem!.earlier).toBeNull()
    expect(evaluationSchema.parse(evaluation)).toEqual(evaluation)
  })
})
