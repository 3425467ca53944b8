import { rmSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, test, vi } from 'vitest'
import { TrainingBoard } from '../../../src/main/trainings/board.ts'
import { readTrainingRecord } from '../../../src/main/trainings/folder.ts'
import { localPool } from '../../fixtures/runs/localPool.ts'
import { wholeCheckpoints } from './checkpoints.ts'
import { create, leduc, openPool, work } from './support.ts'

/*
 * Times are measured and printed; what is asserted is ten times what is promised, against hangs only.
 */
vi.setConfig({ testTimeout: 300_000 })

test('exactly as many iterations are executed as were asked for, however they are shared out', async () => {
  const pool = localPool({ runSlots: 8 })
  const executed: number[][] = []
  for (const [total, instances] of [
    [1, 1],
    [1, 4],
    [3, 4],
    [4, 4],
    [5, 4],
    [1_000, 3],
    [1_001, 7],
    [997, 8],
  ] as const) {
    const folder = await create(pool, { ...leduc({ iterations: total, instances }), game: 'kuhn' })
    const { ending } = await work(pool, folder)
    const each = ending.evaluation!.instances.map(({ iterationsExecuted }) => iterationsExecuted)
    expect(each).toHaveLength(instances)
    expect(each.reduce((sum, iterations) => sum + iterations, 0)).toBe(total)
    executed.push(each)
    rmSync(folder, { recursive: true })
  }
  expect(executed[2]).toEqual([1, 1, 1, 0])
  expect(executed[6]).toEqual([143, 143, 143, 143, 143, 143, 143])
})

test('instances with the same random stream are flagged, others are not', async () => {
  const folder = await create(localPool({ runSlots: 8 }), leduc({ iterations: 10, instances: 3 }))
  const board = new TrainingBoard(await readTrainingRecord(folder), () => 0)
  expect(board.view('running').identical).toBe(false)
  for (const instance of [0, 1, 2]) board.say(instance, { stream: `a${instance}` })
  expect(board.view('running').identical).toBe(false)
  board.say(2, { stream: 'a0' })
  expect(board.view('running').identical).toBe(true)
})

test('eight instances leave the main process free, and stop at once with a last checkpoint', async () => {
  const pool = openPool()
  const folder = await create(pool, leduc({ instances: 8, timeBudgetSeconds: 600 }))
  const delay = monitorEventLoopDelay({ resolution: 1 })
  let askedAt = 0
  const { ending, progress } = await work(pool, folder, ({ instances }, attempt) => {
    const trained = instances.map(({ progress: own }) => own.trainedSeconds)
    if (Math.min(...trained) === 0) return
    if (Math.min(...trained) < 0.3) delay.enable()
    else if (askedAt === 0) {
      delay.disable()
      askedAt = performance.now()
      attempt.halt('interrupted')
    }
  })
  const stopped = performance.now() - askedAt
  const [middle, worst] = [delay.percentile(50) / 1e6, delay.percentile(99) / 1e6]
  console.log(
    `main's event loop with 8 instances: half within ${middle.toFixed(1)} ms, 99 % within ${worst.toFixed(1)} ms; ` +
      `all stopped after ${Math.round(stopped)} ms`,
  )
  expect(middle).toBeLessThan(160)
  expect(stopped).toBeLessThan(20_000)
  expect(ending.state).toBe('interrupted')
  for (const { progress: own } of progress.instances) {
    expect(own.status).toBe('interrupted')
    expect(own.iterationsDone).toBeGreaterThan(0)
    // Nothing since the checkpoint: it was written at the stop.
    expect(Math.max(...wholeCheckpoints(folder, own.instanceId))).toBe(own.iterationsDone)
  }
})

test('a time budget is kept over a stop and a resume', async () => {
  const pool = openPool()
  const budget = 1.5
  const folder = await create(pool, leduc({ instances: 2, timeBudgetSeconds: budget }))
  const first = await work(pool, folder, ({ instances }, attempt) => {
    if (instances.every(({ progress: own }) => own.trainedSeconds > 0.5)) attempt.halt('interrupted')
  })
  expect(first.ending.state).toBe('interrupted')
  const before = first.progress.instances.map(({ progress: own }) => own.trainedSeconds)
  const { ending, progress } = await work(pool, folder)
  expect(ending.state).toBe('done')
  const after = progress.instances.map(({ progress: own }) => own.trainedSeconds)
  expect(after.some((seconds, instance) => seconds > before[instance]!)).toBe(true)
  for (const { progress: own } of progress.instances) {
    expect(own.trainedSeconds).toBeGreaterThanOrEqual(before[own.instanceId]!)
    const off = own.trainedSeconds - budget
    console.log(`a time budget of ${budget} s over a resume: ${(off * 1000).toFixed(0)} ms too long`)
    expect(off).toBeGreaterThanOrEqual(0)
    expect(off).toBeLessThan(10)
  }
})
