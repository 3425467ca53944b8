import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { DEFAULT_ALGORITHMS } from '../../../src/engine/cfr/algorithms/config.ts'
import { createSolver } from '../../../src/engine/cfr/algorithms/create.ts'
import { leducPoker } from '../../../src/engine/cfr/games/leduc.ts'
import { buildTree } from '../../../src/engine/cfr/tree.ts'
import { checkpointsKept, diskBytes, strategyBytes } from '../../../src/main/trainings/plan.ts'
import { checkTraining } from '../../../src/shared/config/checkTraining.ts'
import { decodeStrategy } from '../../../src/workers/trainer/strategyFile.ts'
import { localPool } from '../../fixtures/runs/localPool.ts'
import { checkpointsOf } from './checkpoints.ts'
import { create, leduc, places, tablesAt, work } from './support.ts'

vi.setConfig({ testTimeout: 120_000 })

const pool = localPool({ runSlots: 4 })

const snapshotsOf = (folder: string, instance = 0) => join(folder, `instance_${instance}`, 'snapshots')
const namesOf = (folder: string, instance = 0) => readdirSync(snapshotsOf(folder, instance)).sort()
const policy = (iterations: number) => `policy-${String(iterations).padStart(12, '0')}.fwstrategy`
const bytesOf = (folder: string, name: string) => readFileSync(join(snapshotsOf(folder), name))

/** Folders that may not be written are made for real; where that cannot be done, the test fails. */
function must(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: 'pipe' })
}

async function trained(settings: object): Promise<string> {
  const folder = await create(pool, leduc(settings))
  expect((await work(pool, folder)).ending.state).toBe('done')
  return folder
}

test('a snapshot is the average strategy at its iteration, to the last bit; the newest are kept', async () => {
  const folder = await trained({ iterations: 1_000, snapshotEveryIterations: 150, snapshotsKept: 3 })
  expect(namesOf(folder)).toEqual([600, 750, 900].map(policy))
  const solver = createSolver({
    tree: buildTree(leducPoker()),
    algorithm: DEFAULT_ALGORITHMS.es_mccfr,
    origin: { seed: 11n, instance: 0, epoch: 0 },
  })
  for (const iterations of [600, 750, 900]) {
    solver.iterate(iterations - solver.iterations)
    const file = join(snapshotsOf(folder), policy(iterations))
    const { strategy, config } = decodeStrategy(readFileSync(file))
    expect(strategy).toEqual(solver.averageStrategy())
    expect(config.game).toBe('leduc')
    // It loads back where strategies are measured, as those of an export do.
    const input = { file, resources: places.resources }
    const { exact } = await pool.run('evaluateStrategy', input, { priority: 'interactive' })
    expect(exact.exploitability).toBeGreaterThan(0)
  }
})

test('snapshots change nothing of the training', async () => {
  const plain = await trained({ iterations: 2_000 })
  const watched = await trained({ iterations: 2_000, snapshotEveryIterations: 7 })
  expect(tablesAt(watched, 0, 'ckpt-000000002000')).toBe(tablesAt(plain, 0, 'ckpt-000000002000'))
  // Ten, where none says how many.
  expect(namesOf(watched)).toHaveLength(10)
  expect(readdirSync(join(plain, 'instance_0'))).not.toContain('snapshots')
})

test('gone on from an earlier checkpoint, later snapshots are written again with the same bytes', async () => {
  const folder = await trained({
    iterations: 900,
    checkpointEveryIterations: 300,
    snapshotEveryIterations: 200,
  })
  const before = namesOf(folder)
  expect(before).toEqual([200, 400, 600, 800].map(policy))
  const bytes = before.map((name) => bytesOf(folder, name))
  for (const later of ['ckpt-000000000600', 'ckpt-000000000900'])
    rmSync(join(checkpointsOf(folder, 0), later), { recursive: true })
  // A snapshot that is of no use, and what a process left that died in the midst of one.
  writeFileSync(join(snapshotsOf(folder), policy(800)), 'torn')
  writeFileSync(join(snapshotsOf(folder), `.${policy(400)}.1-1.tmp`), 'half')
  await work(pool, folder)
  expect(namesOf(folder)).toEqual(before)
  expect(before.map((name) => bytesOf(folder, name))).toEqual(bytes)
})

test('solvers that meet write theirs at the same iterations', async () => {
  const folder = await trained({
    instances: 2,
    iterations: 1_000,
    mode: 'cooperative',
    syncEveryIterations: 90,
    snapshotEveryIterations: 200,
  })
  for (const instance of [0, 1]) expect(namesOf(folder, instance)).toEqual([200, 400].map(policy))
})

test.each([
  ['independent', { timeBudgetSeconds: 1 }],
  // Meetings come more often than snapshots.
  ['cooperative', { iterations: 200_000, syncEveryIterations: 5_000 }],
])('by seconds of training time, %s: no more than fit in it', async (mode, budget) => {
  const folder = await trained({ mode, ...budget, snapshotEverySeconds: 0.05, snapshotsKept: 1_000 })
  const { trainedSeconds } = JSON.parse(
    readFileSync(join(folder, 'instance_0', 'progress.json'), 'utf8'),
  ) as { trainedSeconds: number }
  const names = namesOf(folder)
  expect(names.length).toBeGreaterThan(0)
  expect(names.length).toBeLessThanOrEqual(Math.floor(trainedSeconds / 0.05))
  for (const name of names) decodeStrategy(bytesOf(folder, name))
})

test('in a folder that may not be written the training says so, and goes on later', async () => {
  const folder = await create(pool, leduc({ iterations: 1_000, snapshotEveryIterations: 400 }))
  mkdirSync(snapshotsOf(folder), { recursive: true })
  must('chattr', '+i', snapshotsOf(folder))
  onTestFinished(() => must('chattr', '-i', snapshotsOf(folder)))
  const { ending } = await work(pool, folder)
  expect(ending.state).toBe('failed')
  expect(ending.error).toMatchObject({ code: 'not_writable' })
  must('chattr', '-i', snapshotsOf(folder))
  expect((await work(pool, folder)).ending.state).toBe('done')
  expect(namesOf(folder)).toEqual([400, 800].map(policy))
})

describe('the room that snapshots take', () => {
  const configOf = (settings: object) => {
    const { config, problems } = checkTraining(leduc({ iterations: 1_000, ...settings }))
    if (config === null) throw new Error(JSON.stringify(problems))
    return config
  }

  test('is known to the byte', async () => {
    const settings = {
      snapshotEveryIterations: 500,
      metadata: { name: 'Wie groß?', description: null, version: null, author: null, created: null },
    }
    const folder = await trained({ ...settings, iterations: 1_000 })
    const config = configOf(settings)
    expect(bytesOf(folder, policy(500)).length).toBe(strategyBytes(config, 2_184))
  })

  test('is part of the estimate, and is kept free of checkpoints under the cap', () => {
    const actions = 3_300_000
    const without = configOf({})
    const some = configOf({ snapshotEverySeconds: 60, snapshotsKept: 5 })
    const many = configOf({ snapshotEverySeconds: 60, snapshotsKept: 20 })
    const each = strategyBytes(some, actions)
    const added = diskBytes(some, actions) - diskBytes(without, actions)
    // Five and one being written; the config in the merged strategy is longer, too.
    expect(added - 6 * each).toBe(strategyBytes(some, actions) - strategyBytes(without, actions))
    const cap = (config: typeof some, diskCapMb: number) => checkpointsKept({ ...config, diskCapMb }, actions)
    // A checkpoint takes 52.8 million bytes, a snapshot half as much.
    expect([cap(some, 1_000), cap(some, 320), cap(some, 250)]).toEqual([3, 2, 0])
    expect(cap(many, 600)).toBe(0)
    expect(cap(without, 250)).toBe(3)
  })
})
