import { expect, test, vi } from 'vitest'
import { checkpointNames } from './checkpoints.ts'
import { create, leduc, openPool, work } from './support.ts'

vi.setConfig({ testTimeout: 300_000 })

test('together, an instance that is lost again and again is gone on without, and that is said', async () => {
  const settings = { mode: 'cooperative', instances: 3, iterations: 6_000_000, syncEveryIterations: 200_000 }
  const pool = openPool()
  const folder = await create(pool, leduc(settings))
  let lost: readonly number[] = []
  let restarts = 0
  const { ending, progress } = await work(pool, folder, ({ instances }, attempt) => {
    const { status, pid } = instances[1]!.progress
    if (status === 'running' && pid > 0) attempt.kill(1)
    restarts = instances[1]!.restarts
    lost = attempt.lost
  })
  expect(ending.state).toBe('done')
  // Three new starts, and then no more.
  expect(restarts).toBe(4)
  expect(lost).toEqual([1])
  expect(progress.repeatable).toBe(false)
  const statuses = progress.instances.map(({ progress: own }) => own.status)
  expect(statuses).toEqual(['completed', 'failed', 'completed'])
  const { instances, merged } = ending.evaluation!
  expect(instances.map(({ iterationsExecuted }) => iterationsExecuted)).toEqual([
    2_000_000,
    expect.any(Number),
    2_000_000,
  ])
  expect(instances[1]!.iterationsExecuted).toBeLessThan(2_000_000)
  expect(merged.exact!.exploitability).toBeLessThan(instances[0]!.exact!.exploitability)
})

test('an instance that was ended begins again at its last checkpoint when it is asked to', async () => {
  const settings = { instances: 2, iterations: 8_000_000, checkpointEveryIterations: 100_000 }
  const pool = openPool()
  const folder = await create(pool, leduc(settings))
  let killed = false
  let asked = false
  const { ending, progress } = await work(pool, folder, ({ instances }, attempt) => {
    const { status, lastCheckpointIter } = instances[0]!.progress
    if (!killed && (lastCheckpointIter ?? 0) > 0) {
      killed = true
      attempt.kill(0)
    } else if (killed && !asked && status === 'interrupted') {
      asked = true
      // Its process may not have been seen to end yet; then the next moment will do.
      attempt.restart(0).catch(() => (asked = false))
    }
  })
  expect([killed, asked]).toEqual([true, true])
  expect(ending.state).toBe('done')
  const executed = ending.evaluation!.instances.map(({ iterationsExecuted }) => iterationsExecuted)
  expect(executed).toEqual([4_000_000, 4_000_000])
  expect(progress.instances[0]!.progress.startIteration).toBeGreaterThan(0)
})

test('as many checkpoints are kept as the cap on the disk allows, and three at most', async () => {
  const pool = openPool()
  for (const [instances, kept] of [
    [1, 3],
    [8, 2],
  ] as const) {
    // A checkpoint of Leduc takes 39 kB, and one more is being written: 125 kB hold two and that one.
    const each = { iterations: 6_000 * instances, checkpointEveryIterations: 1_000 }
    const folder = await create(pool, leduc({ instances, ...each, diskCapMb: 1 }))
    await work(pool, folder)
    for (let instance = 0; instance < instances; instance++)
      expect(checkpointNames(folder, instance)).toHaveLength(kept)
  }
})
