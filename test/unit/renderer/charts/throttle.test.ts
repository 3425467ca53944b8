import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { throttle } from '../../../../src/renderer/components/charts/throttle.ts'

describe('throttle', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('runs at most ten times a second and ends with the newest value', () => {
    const run = vi.fn()
    const { call } = throttle<number>(run, 100)
    for (let ms = 0; ms < 1_000; ms += 10) {
      call(ms)
      vi.advanceTimersByTime(10)
    }
    vi.advanceTimersByTime(200)
    expect(run.mock.calls.length).toBeLessThanOrEqual(11)
    expect(run.mock.calls[0]).toEqual([0])
    expect(run.mock.lastCall).toEqual([990])
  })

  it('forgets what waits when it is cancelled', () => {
    const run = vi.fn()
    const { call, cancel } = throttle<number>(run, 100)
    call(1)
    call(2)
    cancel()
    vi.advanceTimersByTime(500)
    expect(run.mock.calls).toEqual([[1]])
  })
})
