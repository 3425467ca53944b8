import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPool } from '../../../src/main/pool/pool.ts'
import { FakeLauncher } from './support/fakeWorkers.ts'
import { LIMITS, pass, poolUnderTest } from './support/poolUnderTest.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('bounds', () => {
  it('starts no process before there is work', async () => {
    const { pool, launcher } = poolUnderTest()
    await pass()
    expect(launcher.launched).toHaveLength(0)
    expect(pool.lanes()).toEqual([])
  })

  it('never has more processes than its bound', async () => {
    const { launcher, submit } = poolUnderTest({ bound: 3, reserved: 0 })
    for (let index = 0; index < 10; index += 1) submit(`run ${index}`)
    await pass()
    expect(launcher.alive).toHaveLength(3)
    expect(launcher.launched.map((process) => process.calls.length)).toEqual([1, 1, 1])
  })

  it('leaves the reserved slot free of runs, and gives it to interactive work', async () => {
    const { pool, launcher, submit } = poolUnderTest({ bound: 3, reserved: 1 })
    expect(pool.runSlots).toBe(2)
    for (let index = 0; index < 5; index += 1) submit(`run ${index}`)
    await pass()
    expect(launcher.alive).toHaveLength(2)
    submit('preview', { priority: 'interactive' })
    await pass()
    expect(launcher.alive).toHaveLength(3)
    expect(launcher.launched[2]!.lastCall.input).toMatchObject({ folder: 'preview' })
  })

  it('still runs with a single slot', async () => {
    const { pool, launcher, submit } = poolUnderTest({ bound: 1, reserved: 1 })
    expect(pool.runSlots).toBe(1)
    const job = submit()
    await pass()
    launcher.launched[0]!.done({ bytes: 1 })
    expect(await job.result).toEqual({ bytes: 1 })
  })

  it.each([0, -1, 1.5, Number.NaN])('refuses a bound of %s', (bound) => {
    expect(() => createPool({ launcher: new FakeLauncher(), bound })).toThrow(RangeError)
  })
})

describe('order', () => {
  it('is first in, first out, with interactive work before runs', async () => {
    const { launcher, submit } = poolUnderTest({ bound: 1 })
    for (const folder of ['r1', 'r2', 'r3']) submit(folder)
    for (const folder of ['i1', 'i2']) submit(folder, { priority: 'interactive' })
    await pass()
    const [worker] = launcher.launched
    for (let count = 0; count < 5; count += 1) {
      worker!.done({ bytes: count })
      await pass()
    }
    const order = worker!.calls.map((call) => (call.input as { folder: string }).folder)
    expect(order).toEqual(['r1', 'i1', 'i2', 'r2', 'r3'])
  })

  it('gives each caller its own result and progress', async () => {
    const { launcher, submit } = poolUnderTest({ bound: 2, reserved: 0 })
    const seen: [string, number][] = []
    const follow = (folder: string) =>
      submit(folder, { onProgress: ({ fraction }) => seen.push([folder, fraction]) })
    const [a, b] = [follow('a'), follow('b')]
    await pass()
    const [first, second] = launcher.launched
    second!.say({ kind: 'progress', job: second!.lastCall.job, value: { fraction: 0.5 } })
    first!.say({ kind: 'progress', job: first!.lastCall.job, value: { fraction: 0.25 } })
    // Of a job that is over: nobody wants it.
    first!.say({ kind: 'progress', job: 77, value: { fraction: 0.99 } })
    second!.done({ bytes: 2 })
    first!.done({ bytes: 1 })
    expect([await a.result, await b.result]).toEqual([{ bytes: 1 }, { bytes: 2 }])
    expect(seen).toEqual([
      ['b', 0.5],
      ['a', 0.25],
    ])
  })
})

describe('idle processes', () => {
  it('are used again', async () => {
    const { launcher, submit } = poolUnderTest()
    for (let index = 0; index < 4; index += 1) {
      const job = submit()
      await pass()
      launcher.launched[0]!.done({ bytes: index })
      expect(await job.result).toEqual({ bytes: index })
    }
    expect(launcher.launched).toHaveLength(1)
  })

  it('are ended after a while, except one', async () => {
    const { pool, launcher, submit } = poolUnderTest({ bound: 4, reserved: 0 })
    const jobs = ['a', 'b', 'c'].map((folder) => submit(folder))
    await pass()
    for (const process of launcher.launched) process.done({ bytes: 1 })
    await Promise.all(jobs.map((job) => job.result))
    expect(launcher.alive).toHaveLength(3)
    await pass(LIMITS.idleMs + LIMITS.graceMs)
    expect(launcher.alive).toHaveLength(1)
    expect(launcher.launched.filter((process) => process.has('leave'))).toHaveLength(2)
    expect(pool.lanes()).toMatchObject([{ state: 'idle', task: null }])
    await pass(10 * LIMITS.idleMs)
    expect(launcher.alive).toHaveLength(1)
  })

  it('that are leaving get no work, and their place is taken when they are gone', async () => {
    const { launcher, submit } = poolUnderTest({ bound: 2, reserved: 0 })
    const jobs = ['a', 'b'].map((folder) => submit(folder))
    await pass()
    for (const process of launcher.launched) {
      process.onPost = () => {}
      process.done({ bytes: 1 })
    }
    await Promise.all(jobs.map((job) => job.result))
    await pass(LIMITS.idleMs)
    const leaving = launcher.launched.find((process) => process.has('stop'))!
    for (const folder of ['c', 'd']) submit(folder)
    await pass()
    expect(leaving.calls).toHaveLength(1)
    expect(launcher.launched).toHaveLength(2)
    await pass(LIMITS.graceMs + LIMITS.killMs)
    expect(launcher.launched).toHaveLength(3)
    expect(launcher.alive).toHaveLength(2)
    expect(launcher.launched[2]!.calls).toHaveLength(1)
  })
})

describe('lanes', () => {
  it('tell what each process does and keep their numbers', async () => {
    const { pool, launcher, submit } = poolUnderTest({ bound: 2, reserved: 0 })
    const states: string[] = []
    const off = pool.onLanesChanged(() =>
      states.push(
        pool
          .lanes()
          .map(({ lane, state, task }) => `${lane} ${state} ${task ?? '-'}`)
          .join(', '),
      ),
    )
    const started: number[] = []
    const job = submit('a', { onStart: (lane) => started.push(lane) })
    await pass()
    launcher.launched[0]!.exit(1)
    await pass()
    launcher.launched[1]!.done({ bytes: 1 })
    await job.result
    await pass()
    expect(states).toEqual([
      '1 starting exportRun',
      '1 playing exportRun',
      '1 restarting exportRun',
      '1 playing exportRun',
      '1 idle -',
    ])
    expect(started).toEqual([1, 1])
    expect(pool.lanes()[0]?.pid).toBe(launcher.launched[1]!.fakePid)
    off()
    submit('b')
    await pass()
    expect(states).toHaveLength(5)
  })

  it('are named in the task manager', async () => {
    const { launcher, submit } = poolUnderTest({ bound: 2, reserved: 0 })
    submit('a')
    submit('b')
    await pass()
    expect(launcher.launched.map((process) => process.name)).toEqual([
      'Feltworks worker 1',
      'Feltworks worker 2',
    ])
  })
})
