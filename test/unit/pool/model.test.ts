import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PoolClosed } from '../../../src/main/pool/errors.ts'
import { AppError } from '../../../src/shared/errors.ts'
import type { FakeProcess } from './support/fakeWorkers.ts'
import { closed, LIMITS, pass, poolUnderTest, type Watched } from './support/poolUnderTest.ts'

/**
 * Any order of events: work comes in, workers answer, die, babble, hang, will not start or will not
 * stop, callers change their minds. A small model says what must hold after every step.
 */
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

interface ModelJob {
  readonly number: number
  readonly priority: 'run' | 'interactive'
  readonly controller: AbortController
  readonly watched: Watched
  starts: number
  aborted: boolean
}

const BAD = ['exit 0', 'exit 1', 'garbage', 'wrong result', 'broken', 'hang', 'leave'] as const

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('submit' as const), run: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('answer' as const), pick: fc.nat(20) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('misbehave' as const),
      pick: fc.nat(20),
      how: fc.constantFrom(...BAD),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('abort' as const), pick: fc.nat(20) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('starts' as const),
      how: fc.constantFrom('well', 'badly', 'never', 'stubborn'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 50, 700, 6_000, 40_000),
    }),
  },
)

class Model {
  readonly under: ReturnType<typeof poolUnderTest>
  readonly jobs: ModelJob[] = []
  /** Jobs that began although an earlier one of their priority still waited in the queue. */
  readonly overtakers: number[] = []

  constructor(bound: number, reserved: number) {
    this.under = poolUnderTest({ bound, reserved })
    this.starts('well')
  }

  starts(how: string): void {
    this.under.launcher.onLaunch = (process) => {
      if (how === 'badly') return void setTimeout(() => process.exit(1), 1)
      if (how === 'never') return
      if (how === 'stubborn') process.diesWhenKilled = false
      else process.behave()
      setTimeout(() => process.ready(), 1)
    }
  }

  submit(priority: 'run' | 'interactive'): void {
    const controller = new AbortController()
    const number = this.jobs.length
    const onStart = () => {
      job.starts += 1
      if (job.starts === 1 && this.overtakes(job)) this.overtakers.push(job.number)
    }
    const watched = this.under.submit(`${number}`, { priority, signal: controller.signal, onStart })
    const job: ModelJob = { number, priority, controller, watched, starts: 0, aborted: false }
    this.jobs.push(job)
  }

  /**
   * Lanes take jobs in their order. One whose process does not start keeps its lane meanwhile, so that a
   * later one may begin first; more of them than lanes that are starting would have been passed over.
   */
  overtakes({ number, priority }: ModelJob): boolean {
    const waiting = this.jobs.filter(
      (job) =>
        job.number < number &&
        job.priority === priority &&
        job.starts === 0 &&
        !job.aborted &&
        job.watched.outcome() === undefined,
    )
    const starting = this.under.pool
      .lanes()
      .filter(({ state }) => state === 'starting' || state === 'restarting')
    return waiting.length > starting.length
  }

  abort(pick: number): void {
    const job = this.jobs[pick % Math.max(1, this.jobs.length)]
    if (job === undefined || job.watched.outcome() !== undefined) return
    job.aborted = true
    job.controller.abort(job.number)
  }

  /** Some process that has been given work since it last answered. */
  busy(pick: number): FakeProcess | undefined {
    const busy = this.under.launcher.alive.filter((process) => process.calls.length > 0)
    return busy[pick % Math.max(1, busy.length)]
  }

  answer(process: FakeProcess | undefined): void {
    if (process !== undefined) process.done({ bytes: numberOf(process) })
  }

  misbehave(process: FakeProcess | undefined, how: (typeof BAD)[number]): void {
    if (process === undefined) return
    if (how === 'exit 0') process.exit(0)
    if (how === 'exit 1') process.exit(1)
    if (how === 'garbage') process.say({ kind: 'gibberish' })
    if (how === 'wrong result') process.done({ bytes: 'x' })
    if (how === 'broken') process.answer({ status: 'broken', detail: '' })
    if (how === 'leave') process.say({ kind: 'bye' })
    if (how === 'hang') process.onPost = () => {}
  }

  check(): void {
    const { pool, launcher } = this.under
    expect(launcher.alive.length).toBeLessThanOrEqual(pool.bound)
    const lanes = pool.lanes()
    expect(lanes.length).toBeLessThanOrEqual(pool.bound)
    expect(new Set(lanes.map((lane) => lane.lane)).size).toBe(lanes.length)
    const open = this.jobs.filter((job) => job.watched.outcome() === undefined && job.starts > 0)
    expect(open.filter((job) => job.priority === 'run').length).toBeLessThanOrEqual(pool.runSlots)
    for (const { watched, number, aborted } of this.jobs) {
      const outcome = watched.outcome()
      if (outcome === undefined) continue
      if ('value' in outcome) expect(outcome.value).toBe(number)
      else if (outcome.error instanceof AppError) {
        expect(outcome.error.code).toMatch(/^worker_(failed|start)$/)
      } else expect([outcome.error, aborted]).toEqual([number, true])
    }
    expect(this.overtakers, 'jobs that were not their turn').toEqual([])
  }

  /** From here on the world is kind: everything left must come to its end. */
  async settle(): Promise<void> {
    this.starts('well')
    for (let round = 0; round < 200; round += 1) {
      if (this.jobs.every((job) => job.watched.outcome() !== undefined)) return
      for (const process of this.under.launcher.alive) if (process.calls.length > 0) this.answer(process)
      await pass(1_000)
      this.check()
    }
    throw new Error('some jobs never ended')
  }
}

function numberOf(process: FakeProcess): number {
  return Number((process.lastCall.input as { folder: string }).folder)
}

it('holds its bounds and settles every job once, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 2 }),
      fc.array(step, { maxLength: 60 }),
      fc.boolean(),
      async (bound, reserved, steps, settleFirst) => {
        // What a failed case left behind must not fail the smaller ones tried after it.
        vi.clearAllTimers()
        const model = new Model(bound, reserved)
        for (const each of steps) {
          if (each.do === 'submit') model.submit(each.run ? 'run' : 'interactive')
          if (each.do === 'answer') model.answer(model.busy(each.pick))
          if (each.do === 'misbehave') model.misbehave(model.busy(each.pick), each.how)
          if (each.do === 'abort') model.abort(each.pick)
          if (each.do === 'starts') model.starts(each.how)
          await pass(each.do === 'wait' ? each.ms : 2)
          model.check()
        }
        if (settleFirst) await model.settle()
        await closed(model.under.pool)
        await pass(10 * LIMITS.graceMs)
        expect(model.under.launcher.alive).toHaveLength(0)
        for (const { watched } of model.jobs) {
          const outcome = watched.outcome()
          expect(outcome).toBeDefined()
          if (settleFirst && outcome !== undefined && 'error' in outcome) {
            expect(outcome.error).not.toBeInstanceOf(PoolClosed)
          }
        }
        expect(vi.getTimerCount(), 'no timer is left behind').toBe(0)
      },
    ),
    { numRuns: 200 },
  )
})
