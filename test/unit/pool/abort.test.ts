import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PoolClosed } from '../../../src/main/pool/errors.ts'
import { closed, exportInput, LIMITS, pass, poolUnderTest } from './support/poolUnderTest.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('an abort', () => {
  it('before the call rejects and starts nothing', async () => {
    const { launcher, submit } = poolUnderTest()
    const reason = new Error('no')
    await expect(submit('a', { signal: AbortSignal.abort(reason) }).result).rejects.toBe(reason)
    expect(launcher.launched).toHaveLength(0)
  })

  it('of a waiting task takes it out of the queue', async () => {
    const { launcher, submit } = poolUnderTest({ bound: 1 })
    const controller = new AbortController()
    const running = submit('a')
    const waiting = submit('b', { signal: controller.signal })
    const behind = submit('c')
    await pass()
    controller.abort('changed my mind')
    await expect(waiting.result).rejects.toBe('changed my mind')
    launcher.launched[0]!.done({ bytes: 1 })
    await running.result
    await pass()
    expect(launcher.launched[0]!.lastCall.input).toEqual(exportInput('c'))
    launcher.launched[0]!.done({ bytes: 3 })
    expect(await behind.result).toEqual({ bytes: 3 })
  })

  it('of a running task asks its worker to stop, and keeps the worker', async () => {
    const { launcher, submit } = poolUnderTest()
    const controller = new AbortController()
    const job = submit('a', { signal: controller.signal })
    await pass()
    const reason = new Error('enough')
    controller.abort(reason)
    expect(launcher.launched[0]!.has('cancel')).toBe(true)
    await pass(0)
    expect(job.outcome(), 'still at work').toBeUndefined()
    await pass()
    expect(job.outcome()).toEqual({ error: reason })
    submit('b')
    await pass(2 * LIMITS.graceMs)
    expect(launcher.launched).toHaveLength(1)
    expect(launcher.launched[0]!.lastCall.input).toEqual(exportInput('b'))
  })

  it('wins over a result that was already on its way', async () => {
    const { launcher, submit } = poolUnderTest()
    const controller = new AbortController()
    const job = submit('a', { signal: controller.signal })
    await pass()
    launcher.launched[0]!.onPost = () => launcher.launched[0]!.done({ bytes: 1 })
    controller.abort('enough')
    await expect(job.result).rejects.toBe('enough')
  })

  it('replaces a worker that does not stop', async () => {
    const { launcher, submit } = poolUnderTest()
    const controller = new AbortController()
    const job = submit('a', { signal: controller.signal })
    await pass()
    launcher.launched[0]!.onPost = () => {}
    controller.abort('enough')
    await pass(LIMITS.graceMs - 100)
    expect(job.outcome()).toBeUndefined()
    await pass(200)
    expect(job.outcome()).toEqual({ error: 'enough' })
    expect(launcher.launched[0]!.isGone).toBe(true)
    expect(launcher.launched, 'not tried again').toHaveLength(1)
  })

  it('is told as such, also when its worker did not survive it', async () => {
    const { launcher, submit } = poolUnderTest()
    const controller = new AbortController()
    const job = submit('a', { signal: controller.signal, attempts: 1 })
    await pass()
    controller.abort('enough')
    launcher.launched[0]!.exit(1)
    await expect(job.result).rejects.toBe('enough')
  })

  it('while its worker starts is immediate, and the worker serves the next task', async () => {
    const { launcher, submit } = poolUnderTest()
    launcher.onLaunch = (process) => process.behave()
    const controller = new AbortController()
    const job = submit('a', { signal: controller.signal })
    await pass()
    controller.abort('enough')
    await expect(job.result).rejects.toBe('enough')
    launcher.launched[0]!.ready()
    submit('b')
    await pass()
    expect(launcher.launched[0]!.calls.map((call) => call.input)).toEqual([exportInput('b')])
  })

  it('between two starts is immediate', async () => {
    const { launcher, submit } = poolUnderTest()
    launcher.onLaunch = (process) => setTimeout(() => process.exit(1), 0)
    const controller = new AbortController()
    const job = submit('a', { signal: controller.signal })
    await pass(10)
    controller.abort('enough')
    await expect(job.result).rejects.toBe('enough')
    await pass(60_000)
    expect(launcher.launched).toHaveLength(1)
  })

  it('after the end changes nothing', async () => {
    const { launcher, submit } = poolUnderTest()
    const controller = new AbortController()
    const job = submit('a', { signal: controller.signal })
    await pass()
    launcher.launched[0]!.done({ bytes: 1 })
    expect(await job.result).toEqual({ bytes: 1 })
    controller.abort()
    await pass()
    expect(launcher.launched[0]!.has('cancel')).toBe(false)
  })
})

describe('close', () => {
  it('asks idle workers to leave and waits until they are gone', async () => {
    const { pool, launcher, submit } = poolUnderTest({ bound: 3, reserved: 0 })
    const jobs = ['a', 'b'].map((folder) => submit(folder))
    await pass()
    for (const process of launcher.launched) process.done({ bytes: 1 })
    await Promise.all(jobs.map((job) => job.result))
    await closed(pool)
    expect(launcher.alive).toHaveLength(0)
    expect(launcher.launched.map((process) => process.kills)).toEqual([0, 0])
    expect(pool.lanes()).toEqual([])
  })

  it('ends what waits, what starts and what runs', async () => {
    const { pool, launcher, submit } = poolUnderTest({ bound: 2, reserved: 0 })
    const running = submit('running')
    await pass()
    launcher.onLaunch = (process) => process.behave()
    const starting = submit('starting')
    const waiting = submit('waiting')
    await pass()
    await closed(pool)
    for (const job of [running, starting, waiting]) {
      expect(job.outcome()).toEqual({ error: expect.any(PoolClosed) })
    }
    expect(launcher.launched).toHaveLength(2)
    expect(launcher.alive).toHaveLength(0)
  })

  it('kills what does not leave, by its id if need be', async () => {
    const { pool, launcher, submit } = poolUnderTest({ bound: 2, reserved: 0 })
    submit('a')
    submit('b')
    await pass()
    for (const process of launcher.launched) process.onPost = () => {}
    launcher.launched[1]!.diesWhenKilled = false
    await closed(pool)
    expect(launcher.alive).toHaveLength(0)
    expect(launcher.launched.map((process) => process.kills)).toEqual([1, 1])
  })

  it('kills one that stops its work but does not leave', async () => {
    const { pool, launcher, submit } = poolUnderTest()
    const job = submit('a')
    await pass()
    const [worker] = launcher.launched
    worker!.onPost = ({ kind }) => {
      if (kind === 'cancel') setTimeout(() => worker!.answer({ status: 'cancelled' }), 1)
    }
    await closed(pool)
    expect(job.outcome()).toEqual({ error: expect.any(PoolClosed) })
    expect(worker!.isGone).toBe(true)
  })

  it('does not take the place of the reason of an earlier abort', async () => {
    const { pool, launcher, submit } = poolUnderTest()
    const controller = new AbortController()
    const job = submit('a', { signal: controller.signal })
    await pass()
    launcher.launched[0]!.onPost = () => {}
    controller.abort('enough')
    await closed(pool)
    expect(job.outcome()).toEqual({ error: 'enough' })
  })

  it('starts no successor for a worker that dies meanwhile', async () => {
    const { pool, launcher, submit } = poolUnderTest()
    submit('a')
    await pass()
    const closing = closed(pool)
    launcher.launched[0]!.exit(1)
    await closing
    await pass(60_000)
    expect(launcher.launched).toHaveLength(1)
  })

  it('refuses new work, and may be called twice', async () => {
    const { pool, launcher, submit } = poolUnderTest()
    await closed(pool)
    await closed(pool)
    await expect(submit('a').result).rejects.toBeInstanceOf(PoolClosed)
    expect(launcher.launched).toHaveLength(0)
  })
})
