import { describe, expect, it } from 'vitest'
import { boundWorkers, workerBound } from '../../../src/main/pool/bounds.ts'

describe('workerBound', () => {
  it.each([
    [1, 4],
    [2, 8],
    [8, 32],
    [16, 64],
    [128, 64],
  ])('of %i cores is %i', (cores, bound) => {
    expect(workerBound(cores)).toBe(bound)
  })
})

describe('boundWorkers', () => {
  it('takes one worker a core by itself', () => {
    expect(boundWorkers('auto', { cores: 8, slots: 31 })).toEqual({ workers: 8, note: null })
    expect(boundWorkers('auto', { cores: 128, slots: 63 })).toEqual({ workers: 63, note: null })
  })

  it('gives what is asked for within the bound', () => {
    expect(boundWorkers(8, { cores: 2, slots: 8 })).toEqual({ workers: 8, note: null })
    expect(boundWorkers(1, { cores: 2, slots: 8 })).toEqual({ workers: 1, note: null })
  })

  it('lowers more, and says so', () => {
    expect(boundWorkers(10_000, { cores: 2, slots: 100 })).toEqual({
      workers: 8,
      note: '10,000 workers were asked for; this machine runs at most 8.',
    })
    expect(boundWorkers(8, { cores: 2, slots: 7 })).toMatchObject({ workers: 7 })
  })

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (requested) => {
    expect(() => boundWorkers(requested, { cores: 2, slots: 8 })).toThrow(RangeError)
  })
})
