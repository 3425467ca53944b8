import { describe, expect, test } from 'vitest'
import { chiSquareTest } from '../../../../src/engine/statistics/chiSquare.ts'
import { ExactSum } from '../../../../src/engine/statistics/exactSum.ts'
import {
  deviationInterval,
  meanInterval,
  ratioEstimate,
  standardDeviation,
} from '../../../../src/engine/statistics/moments.ts'
import { wilsonInterval } from '../../../../src/engine/statistics/wilson.ts'

function powerSums(values: readonly number[]) {
  const sum = (power: bigint): bigint => values.reduce((total, value) => total + BigInt(value) ** power, 0n)
  return { n: values.length, sum: sum(1n), squares: sum(2n), cubes: sum(3n), fourths: sum(4n) }
}

/** R. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998). */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('Wilson interval of %i in %i as published', (successes, trials, low, high) => {
  const interval = wilsonInterval(successes, trials, 0.95)
  expect(interval[0]).toBeCloseTo(low, 4)
  expect(interval[1]).toBeCloseTo(high, 4)
})

test('a Wilson interval never leaves [0, 1]', () => {
  for (const trials of [1, 7, 1e6]) {
    expect(wilsonInterval(0, trials, 0.95)[0]).toBe(0)
    expect(wilsonInterval(trials, trials, 0.95)[1]).toBe(1)
  }
})

describe('means and deviations', () => {
  test('the t interval of a small sample', () => {
    // Values 1..5: mean 3, s² = 2.5, t(0.975, 4) = 2.7764451051977987.
    const sums = powerSums([1, 2, 3, 4, 5])
    expect(standardDeviation(sums)).toBeCloseTo(Math.sqrt(2.5), 14)
    const margin = 2.7764451051977987 * Math.sqrt(2.5 / 5)
    expect(meanInterval(sums, 0.95)[0]).toBeCloseTo(3 - margin, 11)
    expect(meanInterval(sums, 0.95)[1]).toBeCloseTo(3 + margin, 11)
  })

  test('a large common offset costs no digits', () => {
    const offset = 2 ** 45
    const shifted = [1, 2, 3, 4, 5].map((value) => value + offset)
    expect(standardDeviation(powerSums(shifted))).toBe(standardDeviation(powerSums([1, 2, 3, 4, 5])))
  })

  test('the interval of a deviation follows the fourth central moment', () => {
    const values = [-7, -3, 0, 0, 1, 2, 4, 19, 19, -30]
    const n = values.length
    const centre = values.reduce((sum, value) => sum + value, 0) / n
    const central = (power: number): number =>
      values.reduce((sum, value) => sum + (value - centre) ** power, 0) / n
    const [m2, m4] = [central(2), central(4)]
    const margin = 1.959963984540054 * Math.sqrt((m4 - m2 ** 2) / (4 * n * m2))
    const deviation = Math.sqrt((m2 * n) / (n - 1))
    const interval = deviationInterval(powerSums(values), 0.95)
    expect(interval[0]).toBeCloseTo(deviation - margin, 11)
    expect(interval[1]).toBeCloseTo(deviation + margin, 11)
  })

  test('equal values have a deviation of zero, known exactly', () => {
    expect(deviationInterval(powerSums([4, 4, 4]), 0.95)).toEqual([0, 0])
  })
})

describe('ratio estimator', () => {
  const pairs = [
    [10, 4],
    [-3, 2],
    [8, 9],
    [0, 1],
    [-20, 6],
  ] as const

  test('the standard error comes from the residuals', () => {
    const sum = (value: (pair: readonly [number, number]) => number): bigint =>
      BigInt(pairs.reduce((total, pair) => total + value(pair), 0))
    const estimate = ratioEstimate(
      {
        n: pairs.length,
        y: sum(([y]) => y),
        x: sum(([, x]) => x),
        yy: sum(([y]) => y * y),
        xx: sum(([, x]) => x * x),
        xy: sum(([y, x]) => y * x),
      },
      0.95,
    )!
    const ratio = -5 / 22
    const residuals = pairs.reduce((total, [y, x]) => total + (y - ratio * x) ** 2, 0)
    expect(estimate.ratio).toBeCloseTo(ratio, 14)
    expect(estimate.standardError).toBeCloseTo(Math.sqrt((residuals / 4) * 5) / 22, 12)
  })

  test('one unit, or none of size, gives no estimate', () => {
    expect(ratioEstimate({ n: 1, y: 5n, x: 2n, yy: 25n, xx: 4n, xy: 10n }, 0.95)).toBeNull()
    expect(ratioEstimate({ n: 3, y: 0n, x: 0n, yy: 0n, xx: 0n, xy: 0n }, 0.95)).toBeNull()
  })
})

describe('goodness of fit', () => {
  test('the statistic of sixty throws of a die', () => {
    const test = chiSquareTest([5, 8, 9, 8, 10, 20], Array.from<number>({ length: 6 }).fill(1 / 6))!
    expect(test.statistic).toBeCloseTo(13.4, 12)
    expect(test.degreesOfFreedom).toBe(5)
    expect(test.pValue).toBeCloseTo(0.01990522, 7)
  })

  test('cells that expect too little are pooled', () => {
    const test = chiSquareTest([90, 6, 3, 1], [0.9, 0.06, 0.02, 0.02])!
    expect(test.cells).toBe(2)
    expect(test.statistic).toBeCloseTo(0, 12)
  })

  test('a single cell can be tested for nothing', () => {
    expect(chiSquareTest([3, 1], [0.5, 0.5])).toBeNull()
  })
})

describe('exact sums', () => {
  test('sums, products and powers stay exact across the limits of doubles', () => {
    const sum = new ExactSum()
    let expected = 0n
    const values = [
      2 ** 53 - 1,
      -(2 ** 53 - 1),
      2 ** 52,
      2 ** 52,
      2 ** 52 - 1,
      3,
      -7,
      94_906_267,
      123_456_789,
    ]
    for (const a of values) {
      sum.add(a)
      sum.addCube(a)
      sum.addFourth(a)
      expected += BigInt(a) + BigInt(a) ** 3n + BigInt(a) ** 4n
      for (const b of values) {
        sum.addProduct(a, b)
        expected += BigInt(a) * BigInt(b)
      }
    }
    expect(sum.total()).toBe(expected)
  })

  test('many terms just below the limit do not lose a unit', () => {
    const sum = new ExactSum()
    for (let term = 0; term < 1000; term++) sum.add(2 ** 52 - 1)
    expect(sum.total()).toBe(1000n * (2n ** 52n - 1n))
  })
})
