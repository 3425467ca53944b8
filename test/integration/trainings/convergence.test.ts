import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { encodeAbstraction } from '../../../src/engine/cfr/abstraction/cardAbstraction.ts'
import { leducPoker } from '../../../src/engine/cfr/games/leduc.ts'
import { buildTree } from '../../../src/engine/cfr/tree.ts'
import { checkTraining } from '../../../src/shared/config/checkTraining.ts'
import type { CurvePoint } from '../../../src/shared/training/progress.ts'
import { holdemFacts } from '../../../src/workers/trainer/game.ts'
import { readCurve } from '../../../src/workers/trainer/metrics.ts'
import { localPool } from '../../fixtures/runs/localPool.ts'
import { COARSE } from '../../unit/engine/cfr/coarse.ts'
import { checkpointsOf } from './checkpoints.ts'
import { create, leduc, places, temporaryFolder, work } from './support.ts'

vi.setConfig({ testTimeout: 120_000 })

const pool = localPool()

const metricsOf = (folder: string) => join(folder, 'instance_0', 'metrics.ndjson')

test('an exact game records both figures at its fixed points, and the one bounds the other', async () => {
  const folder = await create(pool, { game: 'kuhn', algorithm: 'cfr', iterations: 120 })
  const { ending, progress } = await work(pool, folder)
  const curve = await readCurve(metricsOf(folder))
  expect(curve.map(({ iterations }) => iterations)).toEqual([10, 15, 20, 30, 50, 70, 100, 120])
  for (const { exploitability, positiveRegret } of curve)
    expect(positiveRegret!).toBeGreaterThan(exploitability!)
  expect(ending.evaluation!.instances[0]!.curve).toEqual(curve)
  expect(progress.instances[0]!.progress.positiveRegret).toBe(curve.at(-1)!.positiveRegret)
})

test('the merge is measured as one run of all iterations', async () => {
  const folder = await create(
    pool,
    leduc({ instances: 2, iterations: 3_001, parameters: { linearIterations: 10 } }),
  )
  const { ending } = await work(pool, folder)
  const { merged, instances } = ending.evaluation!
  const [first, second] = [readRegrets(folder, 0, 1_501), readRegrets(folder, 1, 1_500)]
  const { offset, count } = buildTree(leducPoker()).infosets
  let sum = 0
  for (let set = 0; set < count; set++) {
    const both = Array.from(
      first.subarray(offset[set], offset[set + 1]),
      (r, i) => r + second[offset[set]! + i]!,
    )
    sum += Math.max(0, ...both)
  }
  // 1 + 2 + … + 10, and 10 for each iteration after them.
  const weight = 2 * 55 + 1_491 * 10 + 1_490 * 10
  expect(merged.positiveRegret).toBeCloseTo(sum / weight / 2, 12)
  // The largest of sums is at most the sum of the largest.
  const [one, other] = instances.map(({ positiveRegret }) => positiveRegret!)
  expect([one, other]).toEqual(
    instances.map(({ curve }) => expect.closeTo(curve.at(-1)!.positiveRegret!, 12) as number),
  )
  expect(merged.positiveRegret).toBeLessThan((one! * (55 + 14_910) + other! * (55 + 14_900)) / weight)
})

function readRegrets(folder: string, instance: number, iterations: number): Float64Array {
  const name = `ckpt-${String(iterations).padStart(12, '0')}`
  const bytes = readFileSync(join(checkpointsOf(folder, instance), name, 'regrets.bin'))
  return new Float64Array(Uint8Array.from(bytes.subarray(64)).buffer)
}

test('files from before it was measured still read, and are added to', async () => {
  const folder = await create(pool, leduc({ iterations: 60, checkpointEveryIterations: 30 }))
  mkdirSync(join(folder, 'instance_0'), { recursive: true })
  await work(pool, folder)
  const lines = readFileSync(metricsOf(folder), 'utf8').trimEnd().split('\n')
  const old = lines.map((line) => {
    const { positiveRegret: _, ...rest } = JSON.parse(line) as CurvePoint
    return `${JSON.stringify(rest)}\n`
  })
  writeFileSync(metricsOf(folder), old.join(''))
  appendFileSync(metricsOf(folder), '{"iterations":60,"seconds":9,"iterPerSec":5,"nodesTouched":7}\n{"iter')
  const curve = await readCurve(metricsOf(folder))
  expect(curve).toHaveLength(old.length)
  expect(curve.every((point) => point.exploitability !== null && point.positiveRegret === null)).toBe(true)
  const { ending } = await work(pool, folder)
  expect(ending.evaluation!.instances[0]!.curve).toEqual(curve)
})

test("hold'em has a curve of what it still regrets, and its snapshots are strategies of the game", async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'buckets.bin')
  const buckets = encodeAbstraction(COARSE)
  writeFileSync(file, buckets)
  const { config } = checkTraining({
    game: 'hulhe',
    iterations: 3_000,
    abstraction: { buckets: COARSE.buckets },
    snapshotEveryIterations: 2_000,
    seed: '5',
  })
  const source = {
    config: config!,
    runId: '01j8qm4m3f2g1jpfm81exv6h8j',
    folder,
    seed: '5',
    gameHash: holdemFacts(config!, COARSE.buckets).hash,
    resources: places.resources,
    abstraction: { file, hash: createHash('sha256').update(buckets).digest('hex') },
  }
  const input = { ...source, instance: 0, from: null, target: 3_000, checkpointsKept: 1, round: null }
  const { curve, progress } = await pool.run('trainInstance', input, { priority: 'run' })
  expect(curve.map(({ iterations }) => iterations)).toEqual([
    10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1_000, 1_500, 2_000, 3_000,
  ])
  expect(curve.every(({ exploitability }) => exploitability === null)).toBe(true)
  const regrets = curve.map(({ positiveRegret }) => positiveRegret!)
  expect(regrets.at(-1)).toBeLessThan(regrets.at(-4)!)
  expect(progress.positiveRegret).toBe(regrets.at(-1))
  expect(progress.exploitability).toBeNull()
  const snapshot = join(folder, 'instance_0', 'snapshots', 'policy-000000002000.fwstrategy')
  const inspected = await pool.run('inspectStrategy', { file: snapshot }, { priority: 'interactive' })
  expect(inspected).toEqual({ config, gameHash: source.gameHash })
})
