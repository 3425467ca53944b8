import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Pulse } from '../../../src/main/pool/pulse.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('calls once after the whole time without a sign of life', () => {
  const silence = vi.fn()
  const pulse = new Pulse(10_000, silence)
  pulse.start()
  vi.advanceTimersByTime(9_000)
  pulse.beat()
  vi.advanceTimersByTime(9_900)
  expect(silence).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(silence).toHaveBeenCalledTimes(1)
})

it('takes a machine that slept for an hour for no silence', () => {
  const silence = vi.fn()
  const pulse = new Pulse(10_000, silence)
  pulse.start()
  vi.setSystemTime(Date.now() + 3_600_000)
  vi.advanceTimersByTime(1_000)
  expect(silence).not.toHaveBeenCalled()
  pulse.stop()
})
