import fc from 'fast-check'
import type { HistogramCounts } from '../../../src/shared/results/summary.ts'

/** Histograms of any shape that the engine may make: exact or coarse, sparse, with overflow. */
export const anyHistogram = fc
  .record({
    exact: fc.boolean(),
    step: fc.constantFrom(1, 25, 100, 500, 700, 1_500, 33_300),
    lowSteps: fc.integer({ min: -400, max: 5 }),
    counts: fc.uniqueArray(
      fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 50_000 })),
      {
        selector: ([index]) => index,
        maxLength: 60,
      },
    ),
    outside: fc.tuple(fc.nat(40), fc.nat(40)),
  })
  .map(({ exact, step, lowSteps, counts, outside: [below, above] }): HistogramCounts => {
    const sorted = counts.toSorted(([a], [b]) => a - b)
    return {
      exact,
      lowCents: lowSteps * step,
      widthCents: step,
      bins: 3_001,
      counts: sorted,
      below: exact ? 0 : below,
      above: exact ? 0 : above,
      minCents: null,
      maxCents: null,
    }
  })

export const anyLimits = fc.record({
  winCents: fc.option(fc.integer({ min: 1, max: 50_000 })),
  lossCents: fc.option(fc.integer({ min: 1, max: 50_000 })),
})

export function totalOf({ counts, below, above }: HistogramCounts): number {
  return counts.reduce((sum, [, count]) => sum + count, below + above)
}

/** The classic session, in small: most lose $100, some win $100 or more, few end between. */
export const CLASSIC: HistogramCounts = {
  exact: true,
  lowCents: -11_000,
  widthCents: 500,
  bins: 3_041,
  counts: [
    [0, 100],
    [1, 200],
    [2, 6_000],
    [3, 20],
    [10, 50],
    [22, 30],
    [25, 40],
    [41, 20],
    [42, 1_200],
    [43, 300],
    [44, 900],
    [60, 400],
    [90, 60],
    [300, 10],
  ],
  below: 0,
  above: 0,
  minCents: -11_000,
  maxCents: 139_000,
}

export const CLASSIC_LIMITS = { winCents: 10_000, lossCents: 10_000 }
