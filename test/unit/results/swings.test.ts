import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../../src/main/simulations/figuresView.ts'
import { histogramOf } from '../../../src/main/simulations/histogramView.ts'
import { checkConfig } from '../../../src/shared/config/check.ts'
import { toSetup } from '../../../src/shared/config/toSetup.ts'
import { shapeErrors } from '../../../src/shared/results/shapeErrors.ts'
import type { HistogramCounts } from '../../../src/shared/results/summary.ts'
import { type Swing, swings } from '../../../src/shared/results/swings.ts'
import { playConfig } from '../../fixtures/configs/play.ts'

const histogram = (counts: [number, number][], changes: Partial<HistogramCounts> = {}): HistogramCounts => ({
  exact: true,
  lowCents: 0,
  widthCents: 1,
  bins: 20_001,
  counts,
  below: 0,
  above: 0,
  minCents: null,
  maxCents: null,
  ...changes,
})

/** A sample that follows a density closely: its counts are the density times 10^13. */
function sampleOf(density: (x: number) => number, from: number, to: number) {
  const counts: [number, number][] = []
  let n = 0
  for (let bin = 0; bin <= 4_000; bin++) {
    const x = from + ((to - from) * bin) / 4_000
    const count = Math.round((density(x) * 1e13 * (to - from)) / 4_000)
    if (count > 0) counts.push([bin, count])
    n += count
  }
  return { n, histogram: histogram(counts) }
}

describe('errors of the shape', () => {
  it('are √(6/n) and √(24/n) for a normal distribution', () => {
    const { n, histogram: normal } = sampleOf((x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI), -8, 8)
    const errors = shapeErrors(normal)!
    expect(errors.skewness / Math.sqrt(6 / n)).toBeCloseTo(1, 3)
    expect(errors.kurtosis / Math.sqrt(24 / n)).toBeCloseTo(1, 3)
  })

  it('of a coin toss that is not fair are those of its one parameter', () => {
    // Skewness (1 − 2p)/√(p(1 − p)) and kurtosis 1/(p(1 − p)) − 3 are functions of p, whose error is √(p(1 − p)/n).
    const [p, n] = [0.3, 10_000]
    const errors = shapeErrors(
      histogram([
        [0, (1 - p) * n],
        [1, p * n],
      ]),
    )!
    const q = p * (1 - p)
    const [bySkewness, byKurtosis] = [1 / (2 * q ** 1.5), (1 - 2 * p) / q ** 2]
    expect(errors.skewness).toBeCloseTo(bySkewness * Math.sqrt(q / n), 10)
    expect(errors.kurtosis).toBeCloseTo(byKurtosis * Math.sqrt(q / n), 10)
  })

  it('are unknown where the sample does not define them', () => {
    expect(shapeErrors(histogram([[3, 100]]))).toBeNull()
    expect(
      shapeErrors(
        histogram([
          [0, 1],
          [1, 2],
        ]),
      ),
    ).toBeNull()
    expect(
      shapeErrors(
        histogram(
          [
            [0, 50],
            [1, 50],
          ],
          { above: 1 },
        ),
      ),
    ).toBeNull()
  })
})

function swingsOf(settings: object, jackpot = false): Map<string, Swing> {
  const { config } = checkConfig(settings)
  const setup = toSetup(config!)
  const { totals } = playConfig(config!)
  const found = swings({ figures: figuresOf(totals, setup), histogram: histogramOf(totals, setup), jackpot })
  return new Map(found.map((swing) => [`${swing.key} ${swing.of ?? ''}`.trim(), swing]))
}

describe('what sessions take on the way', () => {
  it('is told with intervals that hold the figure', () => {
    const found = swingsOf({
      simulation: { num_sessions: 2_000, hands_per_session: 60, random_seed: 3 },
      bankroll: { starting_amount: 200, base_bet: 5 },
    })
    expect([...found.keys()]).toEqual([
      'ruin 25',
      'ruin 50',
      'ruin 75',
      'ruin 100',
      'meanFall',
      'fall 10',
      'fall 25',
      'fall 50',
      'fall 75',
      'longestLoss',
      'longestWin',
      'skewness',
      'kurtosis',
    ])
    for (const { value, interval } of found.values()) {
      expect(interval![0]).toBeLessThanOrEqual(value)
      expect(interval![1]).toBeGreaterThan(value)
    }
    const values = (prefix: string) =>
      [...found].filter(([key]) => key.startsWith(prefix)).map(([, { value }]) => value)
    for (const shares of [values('ruin'), values('fall')]) {
      expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    }
    // Most hands lose: about 24 of 100 pay.
    expect(found.get('longestLoss')!.value).toBeGreaterThan(found.get('longestWin')!.value)
  })

  it('counts jackpots beside their exact chance of 4 in 22,100', () => {
    const found = swingsOf(
      {
        simulation: { num_sessions: 400, hands_per_session: 500, random_seed: 3 },
        bankroll: { starting_amount: 20_000, base_bet: 5 },
        bonus_strategy: { enabled: true, type: 'always', always: { amount: 1 } },
        paytables: { bonus: { type: 'paytable_b', progressive: {} } },
      },
      true,
    )
    const share = [...found.values()].find(({ key }) => key === 'jackpotShare')!
    expect(share.of).toBeGreaterThan(10)
    expect(share.interval![0]).toBeLessThan(4 / 22_100)
    expect(share.interval![1]).toBeGreaterThan(4 / 22_100)
    const { value, interval } = found.get('jackpotPaid')!
    expect(value).toBeGreaterThan(0)
    expect(interval![0]).toBeLessThan(value)
  })
})
