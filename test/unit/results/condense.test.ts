import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { condense } from '../../../src/shared/results/condense.ts'
import type { HistogramCounts } from '../../../src/shared/results/summary.ts'

const histograms = fc
  .record({
    bins: fc.uniqueArray(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 400 }),
    counts: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 400, maxLength: 400 }),
    below: fc.nat({ max: 50 }),
    above: fc.nat({ max: 50 }),
  })
  .map(
    ({ bins, counts, below, above }): HistogramCounts => ({
      exact: true,
      lowCents: -10_000,
      widthCents: 500,
      bins: 5001,
      counts: bins.toSorted((a, b) => a - b).map((bin, index) => [bin, counts[index] ?? 1]),
      below,
      above,
      minCents: -10_000,
      maxCents: 10_000,
    }),
  )

const total = ({ counts, below, above }: HistogramCounts) =>
  counts.reduce((sum, [, count]) => sum + count, below + above)

describe('a condensed histogram', () => {
  it('loses no session and keeps within its size', () => {
    fc.assert(
      fc.property(histograms, fc.integer({ min: 4, max: 500 }), (histogram, most) => {
        const condensed = condense(histogram, most)
        expect(total(condensed)).toBe(total(histogram))
        expect(condensed.counts.length).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('keeps each value apart where giving up rare ones is enough', () => {
    const counts: [number, number][] = Array.from({ length: 100 }, (_, bin) => [bin, bin < 60 ? 1000 : 1])
    const condensed = condense({ ...histogram, counts }, 70)
    expect(condensed.exact).toBe(true)
    expect(condensed.widthCents).toBe(500)
    expect(condensed.counts).toHaveLength(60)
    expect(condensed.above).toBe(40)
  })

  it('is the histogram itself when that is small', () => {
    expect(condense(histogram, 10)).toBe(histogram)
  })
})

const histogram: HistogramCounts = {
  exact: true,
  lowCents: 0,
  widthCents: 500,
  bins: 100,
  counts: [[3, 7]],
  below: 0,
  above: 0,
  minCents: 1500,
  maxCents: 1500,
}
