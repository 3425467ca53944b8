import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { create, leduc, openPool, tablesAt, work } from './support.ts'

test('iterations are shared out exactly, and the merged strategy is better than the instances', async () => {
  const pool = openPool()
  const folder = await create(pool, leduc({ instances: 4, iterations: 400_001 }))
  const { ending, progress } = await work(pool, folder)
  expect(ending.state).toBe('done')
  const { instances, merged, identical } = ending.evaluation!
  expect(instances.map(({ iterationsExecuted }) => iterationsExecuted)).toEqual([
    100_001, 100_000, 100_000, 100_000,
  ])
  const mean = instances.reduce((sum, { exact }) => sum + exact!.exploitability, 0) / 4
  expect(merged.exact!.exploitability).toBeLessThan(0.8 * mean)
  expect(identical).toBe(false)
  expect(progress.identical).toBe(false)
  expect(progress.instances.every(({ progress: { progressPct } }) => progressPct === 100)).toBe(true)
  expect(new Set(progress.instances.map(({ progress: { stream } }) => stream)).size).toBe(4)
})

test('fewer iterations than instances: some have nothing to do', async () => {
  const pool = openPool()
  const { ending } = await work(pool, await create(pool, leduc({ instances: 3, iterations: 2 })))
  expect(ending.state).toBe('done')
  expect(ending.evaluation!.instances.map(({ iterationsExecuted }) => iterationsExecuted)).toEqual([1, 1, 0])
})

test('the same seed gives the same bytes', async () => {
  const pool = openPool()
  const [a, b] = [
    await create(pool, leduc({ iterations: 5_000 })),
    await create(pool, leduc({ iterations: 5_000 })),
  ]
  await work(pool, a)
  await work(pool, b)
  expect(tablesAt(a, 0, 'ckpt-000000005000')).toBe(tablesAt(b, 0, 'ckpt-000000005000'))
})

test.each(['independent', 'cooperative'])(
  'stopped and resumed, a %s training loses nothing',
  async (mode) => {
    const pool = openPool()
    const draft = leduc({ instances: 2, iterations: 400_000, mode })
    const straight = await create(pool, draft)
    await work(pool, straight)
    const folder = await create(pool, draft)
    const first = await work(pool, folder, ({ iterationsDone }, attempt) => {
      if (iterationsDone > 20_000) attempt.halt('interrupted')
    })
    expect(first.ending.state).toBe('interrupted')
    const second = await work(pool, folder)
    expect(second.ending.state).toBe('done')
    expect(second.progress.iterationsDone).toBe(400_000)
    for (const instance of [0, 1]) {
      const last = readdirSync(join(straight, `instance_${instance}`, 'checkpoints'))
        .sort()
        .at(-1)!
      expect(tablesAt(folder, instance, last)).toBe(tablesAt(straight, instance, last))
    }
  },
)

test('a target ends the training at a fixed evaluation point', async () => {
  const pool = openPool()
  const draft = {
    game: 'kuhn',
    algorithm: 'cfr_plus',
    iterations: 100_000,
    targetExploitability: 0.001,
    seed: 1,
  }
  const { ending } = await work(pool, await create(pool, draft))
  const [instance] = ending.evaluation!.instances
  expect(instance!.exact!.exploitability).toBeLessThanOrEqual(0.001)
  expect(instance!.iterationsExecuted % 25).toBe(0)
  expect(instance!.iterationsExecuted).toBeLessThan(100_000)
})

test('damaged files never stop a resume: the newest good checkpoint is taken', async () => {
  const pool = openPool()
  const folder = await create(pool, leduc({ iterations: 60_000, checkpointEveryIterations: 20_000 }))
  await work(pool, folder)
  const own = join(folder, 'instance_0')
  const bits = readFileSync(join(own, 'checkpoints', 'ckpt-000000060000', 'regrets.bin'))
  const tables = tablesAt(folder, 0, 'ckpt-000000060000')
  bits[1_000]! ^= 1
  writeFileSync(join(own, 'checkpoints', 'ckpt-000000060000', 'regrets.bin'), bits)
  writeFileSync(join(own, 'checkpoints', 'ckpt-000000040000', 'manifest.json'), '{"version":1')
  writeFileSync(join(own, 'progress.json'), '{')
  rmSync(join(own, 'metrics.ndjson'))
  const { ending, progress } = await work(pool, folder)
  expect(ending.state).toBe('done')
  expect(progress.instances[0]!.progress.startIteration).toBe(20_000)
  expect(tablesAt(folder, 0, 'ckpt-000000060000')).toBe(tables)
})

test('checkpoints of another training are refused with the reason, and nothing is trained', async () => {
  const pool = openPool()
  const folder = await create(pool, leduc({ iterations: 1_000 }))
  await work(pool, folder)
  const record = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as { seed: string }
  writeFileSync(join(folder, 'run.json'), JSON.stringify({ ...record, seed: '12' }))
  await expect(work(pool, folder)).rejects.toThrow('another seed')
})

test('one instance that cannot go on leaves the others to their end', async () => {
  const pool = openPool()
  const folder = await create(pool, leduc({ instances: 2, iterations: 20_000 }))
  writeFileSync(join(folder, 'instance_1'), 'a file where a folder should be')
  const { ending } = await work(pool, folder)
  expect(ending.state).toBe('failed')
  expect(ending.evaluation!.mergedFrom).toEqual([0])
  expect(ending.evaluation!.instances[0]!.iterationsExecuted).toBe(10_000)
})
