import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askExactly, askSessions } from '../../../src/shared/results/threshold.ts'
import { anyHistogram, CLASSIC, totalOf } from '../charts/histograms.ts'

describe('asking the sessions', () => {
  it('counts as a list of all profits would', () => {
    fc.assert(
      fc.property(anyHistogram, fc.integer({ min: -200_000, max: 400_000 }), (histogram, cents) => {
        fc.pre(histogram.exact)
        const profits = histogram.counts.map(
          ([index, count]) => [histogram.lowCents + index * histogram.widthCents, count] as const,
        )
        const brute = (test: (profit: number) => boolean) =>
          profits.filter(([profit]) => test(profit)).reduce((sum, [, count]) => sum + count, 0)
        const below = askSessions(histogram, { side: 'below', cents })
        const above = askSessions(histogram, { side: 'above', cents })
        expect(below.count).toBe(brute((profit) => profit <= cents))
        expect(above.count).toBe(brute((profit) => profit >= cents))
        expect(below.total).toBe(totalOf(histogram))
        expect(below.blurCents).toBe(0)
      }),
    )
  })

  it('never misses a session in coarse bins, and says how coarse they are', () => {
    fc.assert(
      fc.property(anyHistogram, fc.integer({ min: -200_000, max: 400_000 }), (histogram, cents) => {
        fc.pre(!histogram.exact)
        const below = askSessions(histogram, { side: 'below', cents })
        const above = askSessions(histogram, { side: 'above', cents: cents + 1 })
        expect(below.count + above.count).toBeGreaterThanOrEqual(totalOf(histogram))
        expect(below.count).toBeLessThanOrEqual(totalOf(histogram))
        expect(below.blurCents).toBe(histogram.widthCents)
      }),
    )
  })

  it('answers exactly from an exact session, and not at all from coarse bins', () => {
    // Three sessions in eight end at −$1, four at $0, one at +$3 or beyond the bins.
    const exact = {
      exact: true,
      lowCents: -100,
      widthCents: 100,
      bins: 4,
      counts: [
        [0, 3 / 8],
        [1, 4 / 8],
      ] as [number, number][],
      below: 0,
      above: 1 / 8,
      minCents: -100,
      maxCents: 300,
    }
    expect(askExactly(exact, { side: 'below', cents: -100 })).toBe(3 / 8)
    expect(askExactly(exact, { side: 'below', cents: -101 })).toBe(0)
    expect(askExactly(exact, { side: 'below', cents: 299 })).toBe(7 / 8)
    expect(askExactly(exact, { side: 'above', cents: 0 })).toBe(5 / 8)
    expect(askExactly(exact, { side: 'above', cents: 300 })).toBe(1 / 8)
    expect(askExactly({ ...exact, exact: false }, { side: 'above', cents: 0 })).toBeNull()
  })

  it('gives the Wilson interval', () => {
    const { count, total, share, interval } = askSessions(CLASSIC, { side: 'below', cents: -10_000 })
    expect([count, total]).toEqual([6_300, 9_330])
    expect(share).toBeCloseTo(0.67524, 5)
    expect(interval[0]).toBeCloseTo(0.66567, 4)
    expect(interval[1]).toBeCloseTo(0.68467, 4)
  })

  it('has no share without sessions', () => {
    expect(askSessions({ ...CLASSIC, counts: [] }, { side: 'below', cents: 0 })).toMatchObject({
      share: 0,
      interval: [0, 1],
    })
  })
})
