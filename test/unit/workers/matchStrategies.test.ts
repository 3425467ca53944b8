import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { encodeAbstraction } from '../../../src/engine/cfr/abstraction/cardAbstraction.ts'
import { checkTraining } from '../../../src/shared/config/checkTraining.ts'
import { loadGame } from '../../../src/workers/trainer/game.ts'
import { matchStrategies } from '../../../src/workers/trainer/matchStrategies.ts'
import { evaluateStrategy, inspectStrategy } from '../../../src/workers/trainer/readStrategy.ts'
import { encodeStrategy } from '../../../src/workers/trainer/strategyFile.ts'
import { COARSE } from '../engine/cfr/coarse.ts'

const folder = mkdtempSync(join(tmpdir(), 'feltworks-strategies-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const buckets = encodeAbstraction(COARSE)
const abstraction = {
  file: join(folder, 'buckets.bin'),
  hash: createHash('sha256').update(buckets).digest('hex'),
}
writeFileSync(abstraction.file, buckets)
const config = checkTraining({
  game: 'hulhe',
  abstraction: { buckets: [...COARSE.buckets] },
  iterations: 6_000,
  seed: '3',
}).config!
const source = { config, resources: 'resources', abstraction }
const context = { cancelled: () => false, progress: () => {} }

const game = await loadGame(source)
const gameHash = game.facts.hash

function fileOf(name: string, strategy: Float64Array, hash = gameHash): string {
  const file = join(folder, name)
  writeFileSync(file, encodeStrategy({ config, gameHash: hash, strategy }))
  return file
}

const solver = game.createSolver({ seed: 3n, instance: 0 })
const untrained = fileOf('untrained.bin', solver.averageStrategy())
solver.iterate(6_000)
const trained = fileOf('trained.bin', solver.averageStrategy())

test('hold’em strategies from files are measured and play each against each', async () => {
  expect(await inspectStrategy({ file: trained })).toEqual({ config, gameHash })
  const input = { ...source, files: [trained, untrained], pairs: 200, seed: '0' }
  const { measured, matches, game: facts } = await matchStrategies(input, context)
  expect(facts.hash).toBe(gameHash)
  expect(measured).toHaveLength(2)
  expect(matches).toHaveLength(1)
  const [match] = matches
  expect(match).toMatchObject({ first: 0, second: 1, pairs: 200 })
  expect(match!.mean).toBeGreaterThan(match!.halfWidth)
  // An untrained strategy is uniform play: the match is the one against that bot.
  const [uniform] = measured[0]!.bots
  expect(uniform!.mean).toBeCloseTo(match!.mean, 9)
}, 240_000)

test('a file of another game, and numbers that are no probabilities, are refused', async () => {
  const task = (file: string) => matchStrategies({ ...source, files: [file], pairs: 10, seed: '0' }, context)
  const strategy = solver.averageStrategy()
  await expect(task(fileOf('other.bin', strategy, 'ab'.repeat(32)))).rejects.toMatchObject({
    code: 'strategy_unreadable',
  })
  strategy[0] = -1
  await expect(task(fileOf('wrong.bin', strategy))).rejects.toMatchObject({ code: 'strategy_unreadable' })
})

test('what is exact for small games is not asked of hold’em', async () => {
  await expect(evaluateStrategy({ file: trained, resources: 'resources' })).rejects.toMatchObject({
    code: 'abstraction_missing',
  })
})
