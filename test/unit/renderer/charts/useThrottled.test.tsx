// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useThrottled } from '../../../../src/renderer/components/charts/useThrottled.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

it('takes up values once in a second and ends with the newest', () => {
  const { result, rerender } = renderHook(({ value }) => useThrottled(value, 1_000), {
    initialProps: { value: 0 },
  })
  const shown = new Set<number>()
  for (let value = 1; value <= 40; value++) {
    rerender({ value })
    act(() => void vi.advanceTimersByTime(100))
    shown.add(result.current)
  }
  act(() => void vi.advanceTimersByTime(1_000))
  expect(result.current).toBe(40)
  // Four seconds, and what stood there at the beginning.
  expect(shown.size).toBeGreaterThanOrEqual(4)
  expect(shown.size).toBeLessThanOrEqual(5)
})
