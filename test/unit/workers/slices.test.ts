import { describe, expect, it } from 'vitest'
import { nextUnits, SLICE_MS, workInSlices } from '../../../src/workers/slices.ts'
import { Cancelled } from '../../../src/workers/task.ts'

describe('nextUnits', () => {
  it('goes towards slices of the right length, upwards in steps', () => {
    expect(nextUnits(1000, SLICE_MS)).toBe(1000)
    expect(nextUnits(1000, 2 * SLICE_MS)).toBe(500)
    expect(nextUnits(1000, 10)).toBe(2000)
    expect(nextUnits(1000, 0)).toBe(4000)
    expect(nextUnits(1, 1e9)).toBe(1)
    expect(Number.isSafeInteger(nextUnits(Number.MAX_SAFE_INTEGER, 0))).toBe(true)
  })
})

describe('workInSlices', () => {
  it('gives the event loop a turn after each slice', async () => {
    let slices = 0
    let turns = 0
    const count = () => {
      turns += 1
      if (slices < 10) setImmediate(count)
    }
    setImmediate(count)
    await workInSlices({ firstUnits: 1, cancelled: () => false, work: () => ++slices === 10 })
    expect(turns).toBeGreaterThanOrEqual(9)
  })

  it('stops between two slices when it is cancelled', async () => {
    let slices = 0
    const work = () => {
      slices += 1
      return false
    }
    await expect(workInSlices({ firstUnits: 1, cancelled: () => slices === 3, work })).rejects.toBeInstanceOf(
      Cancelled,
    )
    expect(slices).toBe(3)
  })
})
