import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '../../../src/shared/errors.ts'
import type { FakeProcess } from './support/fakeWorkers.ts'
import { LIMITS, pass, poolUnderTest, type Watched } from './support/poolUnderTest.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Beats for as long as it lives, as a real worker does. */
function beat(process: FakeProcess): void {
  setInterval(() => process.say({ kind: 'beat' }), 500)
}

function codeOf(job: Watched): string | undefined {
  const outcome = job.outcome()
  if (outcome === undefined || !('error' in outcome)) return undefined
  return outcome.error instanceof AppError ? outcome.error.code : String(outcome.error)
}

/** What a worker may do to lose the trust in it, in the middle of a task. */
const ways: Record<string, (process: FakeProcess) => void> = {
  'dies with exit code 1': (process) => process.exit(1),
  'is killed by a signal': (process) => process.exit(null),
  'ends with exit code 0 and no answer': (process) => process.exit(0),
  'says that it broke': (process) => process.say({ kind: 'bye', detail: 'TypeError: oops' }),
  'answers with a fault': (process) => process.answer({ status: 'broken', detail: 'TypeError: oops' }),
  'answers with a result of the wrong shape': (process) => process.done({ bytes: 'many' }),
  'answers with more than was agreed': (process) => process.done({ bytes: 1, extra: 2 }),
  'answers with nonsense': (process) => process.answer('fine, thanks'),
  'claims to be cancelled': (process) => process.answer({ status: 'cancelled' }),
  'throws through Comlink': (process) =>
    process.say({
      kind: 'reply',
      body: {
        id: process.lastCall.id,
        type: 'HANDLER',
        name: 'throw',
        value: { isError: true, value: { message: 'x', name: 'Error', stack: '' } },
      },
    }),
  'offers a callback': (process) =>
    process.say({
      kind: 'reply',
      body: { id: process.lastCall.id, type: 'HANDLER', name: 'proxy', value: 1 },
    }),
  'sends a message of no kind': (process) => process.say({ kind: 'hello' }),
  'sends null': (process) => process.say(null),
  'sends progress of the wrong shape': (process) =>
    process.say({ kind: 'progress', job: process.lastCall.job, value: { fraction: 'half' } }),
}

describe.each(Object.entries(ways))('a worker that %s', (_, misbehave) => {
  it('is replaced and its task done again', async () => {
    const { launcher, submit } = poolUnderTest()
    const job = submit('a')
    await pass()
    misbehave(launcher.launched[0]!)
    await pass(LIMITS.graceMs)
    expect(launcher.launched[0]!.isGone).toBe(true)
    expect(launcher.launched).toHaveLength(2)
    expect(launcher.launched[1]!.lastCall.input).toEqual(launcher.launched[0]!.lastCall.input)
    launcher.launched[1]!.done({ bytes: 5 })
    expect(await job.result).toEqual({ bytes: 5 })
  })

  it('fails the task when it does so three times, without taking others along', async () => {
    const { launcher, log, submit } = poolUnderTest()
    const job = submit('a')
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await pass(LIMITS.graceMs)
      expect(job.outcome()).toBeUndefined()
      misbehave(launcher.launched[attempt]!)
    }
    await pass(LIMITS.graceMs)
    expect(codeOf(job)).toBe('worker_failed')
    expect(launcher.alive).toHaveLength(0)
    expect(log.some((line) => line.includes('attempt 3 of 3'))).toBe(true)

    const next = submit('b')
    await pass()
    launcher.launched[3]!.done({ bytes: 6 })
    expect(await next.result).toEqual({ bytes: 6 })
  })
})

describe('attempts', () => {
  it('are as many as asked for', async () => {
    const { launcher, submit } = poolUnderTest()
    const job = submit('a', { attempts: 1 })
    await pass()
    launcher.launched[0]!.exit(1)
    await pass()
    expect(codeOf(job)).toBe('worker_failed')
    expect(launcher.launched).toHaveLength(1)
  })

  it('are not spent on an expected failure', async () => {
    const { launcher, submit } = poolUnderTest()
    const job = submit('a')
    await pass()
    const error = { code: 'disk_full', message: 'The disk is full.', detail: 'ENOSPC' }
    launcher.launched[0]!.answer({ status: 'failed', error })
    await pass()
    expect(codeOf(job)).toBe('disk_full')
    expect(job.outcome()).toMatchObject({ error: { message: 'The disk is full.', detail: 'ENOSPC' } })
    expect(launcher.launched).toHaveLength(1)
    expect(launcher.alive).toHaveLength(1)
  })

  it('are told with what the worker printed last', async () => {
    const { launcher, submit } = poolUnderTest()
    const job = submit('a', { attempts: 1 })
    await pass()
    launcher.launched[0]!.print('FATAL ERROR: JavaScript heap out of memory')
    launcher.launched[0]!.exit(134)
    await pass()
    const { error } = job.outcome() as { error: AppError }
    expect(error.detail).toContain('heap out of memory')
    expect(error.message).not.toContain('heap')
  })
})

describe('a hung worker', () => {
  it('is killed after ten silent seconds and its task done again', async () => {
    const { launcher, submit } = poolUnderTest()
    const job = submit('a')
    await pass()
    await pass(LIMITS.silentMs - 1_500)
    expect(launcher.launched).toHaveLength(1)
    await pass(2_000)
    expect(launcher.launched[0]!.kills).toBe(1)
    launcher.launched[1]!.done({ bytes: 5 })
    expect(await job.result).toEqual({ bytes: 5 })
  })

  it('is not one that beats, however long its task takes', async () => {
    const { launcher, submit } = poolUnderTest()
    const job = submit('a')
    await pass()
    beat(launcher.launched[0]!)
    await pass(100 * LIMITS.silentMs)
    expect(launcher.launched).toHaveLength(1)
    launcher.launched[0]!.done({ bytes: 5 })
    expect(await job.result).toEqual({ bytes: 5 })
  })

  it('is not one that rests', async () => {
    const { launcher, submit } = poolUnderTest()
    const job = submit('a')
    await pass()
    launcher.launched[0]!.done({ bytes: 5 })
    await job.result
    await pass(100 * LIMITS.silentMs)
    expect(launcher.launched[0]!.isGone).toBe(false)
  })

  it('is killed by its id when a kill does not end it', async () => {
    const { launcher, submit } = poolUnderTest()
    const job = submit('a')
    await pass()
    launcher.launched[0]!.diesWhenKilled = false
    await pass(LIMITS.silentMs)
    expect(launcher.launched[0]!.kills).toBe(1)
    expect(launcher.launched, 'no successor while it lives').toHaveLength(1)
    await pass(LIMITS.killMs + 10)
    expect(launcher.launched[0]!.isGone).toBe(true)
    launcher.launched[1]!.done({ bytes: 5 })
    expect(await job.result).toEqual({ bytes: 5 })
  })

  it('does not come back to life by an answer after its kill', async () => {
    const { launcher, submit } = poolUnderTest()
    const job = submit('a')
    await pass()
    launcher.launched[0]!.diesWhenKilled = false
    await pass(LIMITS.silentMs)
    launcher.launched[0]!.done({ bytes: 9 })
    await pass(LIMITS.killMs + 10)
    launcher.launched[1]!.done({ bytes: 5 })
    expect(await job.result).toEqual({ bytes: 5 })
  })
})

describe('a start that fails', () => {
  it('is tried again after ever longer waits, then given up', async () => {
    const { launcher, submit } = poolUnderTest()
    const times: number[] = []
    launcher.onLaunch = (process) => {
      times.push(Date.now())
      setTimeout(() => process.exit(1), 0)
    }
    const job = submit('a')
    await pass(60_000)
    expect(codeOf(job)).toBe('worker_start')
    expect(times).toHaveLength(LIMITS.starts)
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(LIMITS.backoffMs)
    expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(2 * LIMITS.backoffMs)
  })

  it('may also be one that throws', async () => {
    const { launcher, pool, submit } = poolUnderTest()
    launcher.onLaunch = () => {
      throw new Error('EAGAIN')
    }
    const job = submit('a')
    await pass(60_000)
    expect(codeOf(job)).toBe('worker_start')
    expect(job.outcome()).toMatchObject({ error: { detail: expect.stringContaining('EAGAIN') } })
    expect(pool.lanes()).toEqual([])
  })

  it('may also be one that takes too long', async () => {
    const { launcher, submit } = poolUnderTest()
    const launchWell = launcher.onLaunch
    launcher.onLaunch = () => {
      launcher.onLaunch = launchWell
    }
    const job = submit('a')
    await pass(LIMITS.startMs + 1_000)
    expect(launcher.launched[0]!.kills).toBe(1)
    launcher.launched[1]!.done({ bytes: 5 })
    expect(await job.result).toEqual({ bytes: 5 })
  })

  it('spends no attempt of the task', async () => {
    const { launcher, submit } = poolUnderTest()
    const launchWell = launcher.onLaunch
    launcher.onLaunch = (process) => {
      launcher.onLaunch = launchWell
      setTimeout(() => process.exit(1), 0)
    }
    const job = submit('a', { attempts: 1 })
    await pass(1_000)
    launcher.launched[1]!.done({ bytes: 5 })
    expect(await job.result).toEqual({ bytes: 5 })
  })
})

describe('an idle worker', () => {
  it('that dies is missed by nobody', async () => {
    const { launcher, pool, submit } = poolUnderTest()
    const first = submit('a')
    await pass()
    launcher.launched[0]!.done({ bytes: 1 })
    await first.result
    launcher.launched[0]!.exit(1)
    await pass()
    expect(pool.lanes()).toEqual([])
    const second = submit('b', { attempts: 1 })
    await pass()
    launcher.launched[1]!.done({ bytes: 2 })
    expect(await second.result).toEqual({ bytes: 2 })
  })

  it('that broke gets no work any more, though it is not gone yet', async () => {
    const { launcher, submit } = poolUnderTest()
    const first = submit('a')
    await pass()
    const [worker] = launcher.launched
    worker!.done({ bytes: 1 })
    await first.result
    worker!.onPost = () => {}
    worker!.say({ kind: 'bye', detail: 'an unhandled rejection' })
    const second = submit('b', { attempts: 1 })
    await pass(LIMITS.graceMs - 100)
    expect(worker!.calls).toHaveLength(1)
    expect(launcher.launched, 'its place is not free yet').toHaveLength(1)
    await pass(200)
    expect(worker!.isGone).toBe(true)
    launcher.launched[1]!.done({ bytes: 2 })
    expect(await second.result).toEqual({ bytes: 2 })
  })
})

it('refuses input that the task does not take, before any worker sees it', async () => {
  const { pool, launcher } = poolUnderTest()
  const input = { folder: 1 } as never
  await expect(pool.run('exportRun', input, { priority: 'run' })).rejects.toThrow()
  expect(launcher.launched).toHaveLength(0)
})
