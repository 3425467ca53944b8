import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { extendedConfig } from '../../../src/main/trainings/extend.ts'
import {
  readMergedCurve,
  readTrainingRecord,
  writeTrainingRecord,
} from '../../../src/main/trainings/folder.ts'
import type { TrainingExtension } from '../../../src/shared/training/extension.ts'
import { create, leduc, openPool, tablesAt, work } from './support.ts'

// Nothing here is about time; a busy machine takes as long as it takes.
vi.setConfig({ testTimeout: 300_000 })

const lastCheckpoint = (folder: string, instance: number) =>
  readdirSync(join(folder, `instance_${instance}`, 'checkpoints'))
    .sort()
    .at(-1)!

async function extend(folder: string, extension: TrainingExtension): Promise<void> {
  const record = await readTrainingRecord(folder)
  await writeTrainingRecord(folder, { ...record, config: extendedConfig(record, extension), state: 'queued' })
}

test('one instance is paused with a checkpoint; the others go on, and the whole waits for it', async () => {
  const pool = openPool()
  const draft = leduc({ instances: 3, iterations: 300_000, checkpointEveryIterations: 20_000 })
  const straight = await create(pool, draft)
  await work(pool, straight)

  const folder = await create(pool, draft)
  let paused = false
  const first = await work(pool, folder, ({ instances }, attempt) => {
    if (paused || instances[1]!.progress.iterationsDone < 1_000) return
    paused = true
    attempt.pause(1)
  })
  expect(first.ending).toMatchObject({ state: 'paused', evaluation: null })
  const statuses = first.progress.instances.map(({ progress }) => progress.status)
  expect(statuses).toEqual(['completed', 'paused', 'completed'])
  const { iterationsDone, lastCheckpointIter } = first.progress.instances[1]!.progress
  expect(iterationsDone).toBeGreaterThan(0)
  expect(iterationsDone).toBeLessThan(100_000)
  expect(lastCheckpointIter).toBe(iterationsDone)

  const second = await work(pool, folder)
  expect(second.ending.state).toBe('done')
  expect(second.progress.instances[1]!.progress.startIteration).toBe(iterationsDone)
  expect(tablesAt(folder, 1, lastCheckpoint(folder, 1))).toBe(
    tablesAt(straight, 1, lastCheckpoint(straight, 1)),
  )
})

test('a paused instance goes on while the others train', async () => {
  const pool = openPool()
  const folder = await create(pool, leduc({ instances: 2, iterations: 1_000_000 }))
  let step: 'begin' | 'pausing' | 'resumed' = 'begin'
  const { ending, progress } = await work(pool, folder, ({ instances }, attempt) => {
    const { status, iterationsDone } = instances[0]!.progress
    if (step === 'begin' && iterationsDone > 1_000) {
      step = 'pausing'
      attempt.pause(0)
    } else if (step === 'pausing' && status === 'paused') {
      step = 'resumed'
      void attempt.restart(0)
    }
  })
  expect(step).toBe('resumed')
  expect(ending.state).toBe('done')
  expect(progress.instances[0]!.progress.startIteration).toBeGreaterThan(0)
  expect(ending.evaluation!.instances.map(({ iterationsExecuted }) => iterationsExecuted)).toEqual([
    500_000, 500_000,
  ])
})

test('together nobody can be paused alone', async () => {
  const pool = openPool()
  const folder = await create(
    pool,
    leduc({ instances: 2, iterations: 8_000, mode: 'cooperative', syncEveryIterations: 1_000 }),
  )
  let refused: unknown = null
  await work(pool, folder, ({ iterationsDone }, attempt) => {
    if (refused !== null || iterationsDone === 0) return
    try {
      attempt.pause(0)
    } catch (error) {
      refused = error
    }
  })
  expect(refused).toMatchObject({ code: 'wrong_state' })
})

test('stopped and kept, a training has results and can still go on to the same end', async () => {
  const pool = openPool()
  const draft = leduc({ instances: 2, iterations: 800_000, checkpointEveryIterations: 50_000 })
  const folder = await create(pool, draft)
  const first = await work(pool, folder, ({ instances }, attempt) => {
    if (instances.every(({ progress }) => progress.iterationsDone > 1_000)) attempt.halt('stopped')
  })
  expect(first.ending.state).toBe('stopped')
  const { merged, mergedFrom, instances } = first.ending.evaluation!
  expect(mergedFrom).toEqual([0, 1])
  expect(merged.exact!.exploitability).toBeGreaterThan(0)
  const executed = instances.reduce((sum, { iterationsExecuted }) => sum + iterationsExecuted, 0)
  expect(executed).toBe(first.progress.iterationsDone)
  expect(executed).toBeLessThan(800_000)

  const second = await work(pool, folder)
  expect(second.ending.state).toBe('done')
  const straight = await create(pool, draft)
  await work(pool, straight)
  for (const instance of [0, 1])
    expect(tablesAt(folder, instance, lastCheckpoint(folder, instance))).toBe(
      tablesAt(straight, instance, lastCheckpoint(straight, instance)),
    )
})

test.each([
  ['independent', 200_000],
  // Meetings every 1,000 iterations of an instance, whatever the budget.
  ['cooperative', 12_000],
])('trained further, a %s training is what the larger budget would have given', async (mode, iterations) => {
  const pool = openPool()
  const draft = leduc({
    instances: 2,
    mode,
    ...(mode === 'cooperative' ? { syncEveryIterations: 1_000 } : {}),
  })
  const straight = await create(pool, { ...draft, iterations: 2 * iterations })
  await work(pool, straight)
  const folder = await create(pool, { ...draft, iterations })
  expect((await work(pool, folder)).ending.state).toBe('done')
  await extend(folder, { iterations: 2 * iterations })
  const { ending, progress } = await work(pool, folder)
  expect(ending.state).toBe('done')
  expect(progress.instances[0]!.progress.startIteration).toBeGreaterThan(0)
  expect(progress.iterationsDone).toBe(2 * iterations)
  for (const instance of [0, 1])
    expect(tablesAt(folder, instance, lastCheckpoint(folder, instance))).toBe(
      tablesAt(straight, instance, lastCheckpoint(straight, instance)),
    )
})

test('a smaller budget, a budget of the other kind and a target of hold’em are refused in words', async () => {
  const pool = openPool()
  const folder = await create(pool, leduc({ iterations: 1_000 }))
  const record = await readTrainingRecord(folder)
  const attempts: readonly [TrainingExtension, RegExp][] = [
    [{ iterations: 999 }, /iterations: must be at least 1,000/],
    [{ timeBudgetSeconds: 10 }, /timeBudgetSeconds: the budget of this training is a number of iterations/],
  ]
  for (const [extension, words] of attempts) expect(() => extendedConfig(record, extension)).toThrow(words)
  const timed = { ...record, config: { ...record.config, iterations: undefined, timeBudgetSeconds: 5 } }
  expect(extendedConfig(timed, { timeBudgetSeconds: 9 }).timeBudgetSeconds).toBe(9)
  expect(() => extendedConfig(timed, { iterations: 9 })).toThrow(/is a time/)
  const together = { ...record, config: { ...record.config, mode: 'cooperative' as const, instances: 2 } }
  expect(extendedConfig(together, { iterations: 50_000 }).syncEveryIterations).toBe(5)
  const aimed = { ...record, config: { ...record.config, targetExploitability: 0.5 } }
  expect(extendedConfig(aimed, { targetExploitability: 0.1 }).targetExploitability).toBe(0.1)
  expect(extendedConfig(aimed, { targetExploitability: null }).targetExploitability).toBeUndefined()
})

test('the merge of independent instances is measured as they go, and at their end', async () => {
  const pool = openPool()
  const folder = await create(
    pool,
    leduc({ instances: 3, iterations: 900_000, checkpointEveryIterations: 20_000 }),
  )
  const seen: number[] = []
  const { ending, progress } = await work(pool, folder, ({ mergedCurve }) => {
    seen.push(mergedCurve.length)
  })
  const { mergedCurve } = progress
  expect(Math.max(...seen), 'points before the end').toBeGreaterThanOrEqual(2)
  expect(mergedCurve.at(-1)).toMatchObject({
    iterations: 300_000,
    exploitability: ending.evaluation!.merged.exact!.exploitability,
  })
  const at = mergedCurve.map(({ iterations }) => iterations)
  expect(at).toEqual(at.toSorted((a, b) => a - b))
  // What merging takes away is there all along.
  for (const { exploitability, single } of mergedCurve) expect(exploitability).toBeLessThan(single!)
  expect(await readMergedCurve(folder)).toEqual(mergedCurve)
})

test('a checkpoint that is damaged while the merge is measured only costs a point', async () => {
  const pool = openPool()
  const folder = await create(pool, leduc({ instances: 2, iterations: 40_000 }))
  await work(pool, folder)
  const manifest = join(folder, 'instance_1', 'checkpoints', lastCheckpoint(folder, 1), 'manifest.json')
  writeFileSync(manifest, readFileSync(manifest, 'utf8').slice(0, -40))
  const record = await readTrainingRecord(folder)
  const { id: runId, config, seed, game } = record
  const source = { runId, folder, config, seed, gameHash: game.hash, resources: '', abstraction: null }
  const { point } = await pool.run('measureMerge', source, { priority: 'interactive' })
  expect(point).toBeNull()
})
