import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayHistogram } from '../../../src/shared/charts/displayHistogram.ts'
import { anyHistogram, anyLimits, CLASSIC, CLASSIC_LIMITS, totalOf } from './histograms.ts'

describe('a histogram for display', () => {
  it('loses no session and has at most 60 bars', () => {
    fc.assert(
      fc.property(anyHistogram, anyLimits, (histogram, limits) => {
        const { bars, total } = displayHistogram(histogram, limits)
        expect(total).toBe(totalOf(histogram))
        expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(total)
        for (const bar of bars) {
          expect(bar.parts.reduce((sum, part) => sum + part.count, 0)).toBe(bar.count)
        }
        expect(bars.length).toBeLessThanOrEqual(60)
      }),
    )
  })

  it('keeps its bars on the lattice of possible profits', () => {
    fc.assert(
      fc.property(anyHistogram, anyLimits, (histogram, limits) => {
        const { bars, widthCents, anchorCents, lowIsLimit } = displayHistogram(histogram, limits)
        expect(widthCents % histogram.widthCents).toBe(0)
        expect((anchorCents - histogram.lowCents) % histogram.widthCents === 0 || histogram.exact).toBe(true)
        for (const bar of bars.filter(({ kind }) => kind === 'bin')) {
          expect(Math.abs((bar.toCents - anchorCents) % widthCents)).toBe(0)
          if (!lowIsLimit) expect(bar.toCents - bar.fromCents).toBe(widthCents)
        }
      }),
    )
  })

  it('orders its bars by profit, without overlap', () => {
    fc.assert(
      fc.property(anyHistogram, anyLimits, (histogram, limits) => {
        const { bars } = displayHistogram(histogram, limits)
        for (const [index, bar] of bars.entries()) {
          const next = bars[index + 1]
          if (next !== undefined) expect(bar.toCents).toBeLessThanOrEqual(next.fromCents)
        }
      }),
    )
  })

  it('splits exact profits at zero', () => {
    fc.assert(
      fc.property(anyHistogram, anyLimits, (histogram, limits) => {
        fc.pre(histogram.exact)
        const parts = displayHistogram(histogram, limits).bars.flatMap((bar) => bar.parts)
        const shown = (outcome: string) =>
          parts.filter((part) => part.outcome === outcome).reduce((sum, part) => sum + part.count, 0)
        const counted = (test: (cents: number) => boolean) =>
          histogram.counts
            .filter(([index]) => test(histogram.lowCents + index * histogram.widthCents))
            .reduce((sum, [, count]) => sum + count, 0)
        expect(shown('behind')).toBe(counted((cents) => cents < 0))
        expect(shown('even')).toBe(counted((cents) => cents === 0))
        expect(shown('ahead')).toBe(counted((cents) => cents > 0))
      }),
    )
  })

  it('gathers what stopped at the loss limit in one bar, and marks what ended between the limits', () => {
    const { bars, widthCents, lowIsLimit } = displayHistogram(CLASSIC, CLASSIC_LIMITS)
    expect(lowIsLimit).toBe(true)
    expect(widthCents).toBe(1_000)
    expect(bars[0]).toMatchObject({ kind: 'low', count: 6_300 })
    const between = bars.flatMap((bar) => bar.parts.filter((part) => part.between))
    expect(between.reduce((sum, part) => sum + part.count, 0)).toBe(20 + 50 + 30 + 40 + 20)
    expect(bars.at(-1)).toMatchObject({ kind: 'high', toCents: Number.POSITIVE_INFINITY })
  })

  it('shows an empty run as no bars', () => {
    expect(displayHistogram({ ...CLASSIC, counts: [] }, CLASSIC_LIMITS).bars).toEqual([])
  })
})
