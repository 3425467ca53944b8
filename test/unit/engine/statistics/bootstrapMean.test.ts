import { describe, expect, test } from 'vitest'
import { drawFineUnit, drawIndex } from '../../../../src/engine/random/streams.ts'
import { BootstrapMean } from '../../../../src/engine/statistics/bootstrapMean.ts'
import type { Interval } from '../../../../src/engine/statistics/moments.ts'
import { normalCdf, normalQuantile } from '../../../../src/engine/statistics/normal.ts'

const stream = (word: number) => Int32Array.of(word, 2, 3, 4)
const Z = normalQuantile(0.975)

/** Skewed: mean 1, variance 1. */
const exponential = (draws: Int32Array) => -Math.log(1 - drawFineUnit(draws, 0))
const gaussian = (draws: Int32Array) => normalQuantile((drawFineUnit(draws, 0) * 2 ** 53 + 0.5) / 2 ** 53)

function bootstrapOf(values: readonly number[], from = 1): Interval {
  const bootstrap = new BootstrapMean(stream(from))
  for (const value of values) bootstrap.add(value)
  return bootstrap.interval(0.95)
}

function meanOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length
}

function normalInterval(values: readonly number[]): Interval {
  const mean = meanOf(values)
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  const halfWidth = Z * Math.sqrt(variance / values.length)
  return [mean - halfWidth, mean + halfWidth]
}

function sampleOf(draw: (draws: Int32Array) => number, count: number, draws: Int32Array): number[] {
  return Array.from({ length: count }, () => draw(draws))
}

/** BCa by resampling n of n values, as in Efron and Tibshirani's chapter 14, jackknife and all. */
function plainBca(values: readonly number[], resamples: number): Interval {
  const draws = stream(77)
  const mean = meanOf(values)
  const means = Array.from({ length: resamples }, () =>
    meanOf(values.map(() => values[drawIndex(draws, 0, values.length)]!)),
  ).sort((a, b) => a - b)
  const bias = normalQuantile(means.filter((each) => each < mean).length / resamples)
  const without = values.map((value) => (mean * values.length - value) / (values.length - 1))
  const centre = meanOf(without)
  const cubes = without.reduce((sum, each) => sum + (centre - each) ** 3, 0)
  const squares = without.reduce((sum, each) => sum + (centre - each) ** 2, 0)
  const acceleration = cubes / (6 * squares ** 1.5)
  const end = (share: number) => {
    const z = bias + normalQuantile(share)
    return means[Math.round(resamples * normalCdf(bias + z / (1 - acceleration * z)))]!
  }
  return [end(0.025), end(0.975)]
}

test.each([
  [40, exponential],
  [40, gaussian],
  [400, exponential],
])('of %i values has the ends of plain resampling, from all of them at once', (count, draw) => {
  const values = sampleOf(draw, count, stream(5))
  const [low, high] = bootstrapOf(values)
  const [plainLow, plainHigh] = plainBca(values, 20_000)
  const halfWidth = (plainHigh - plainLow) / 2
  // An end of 2,000 resamples is known to 3 % of the half-width, one standard error.
  expect(Math.abs(low - plainLow)).toBeLessThan(0.12 * halfWidth)
  expect(Math.abs(high - plainHigh)).toBeLessThan(0.12 * halfWidth)
})

test('of many values is the normal interval', () => {
  for (const draw of [exponential, gaussian]) {
    const values = sampleOf(draw, 20_000, stream(6))
    const [low, high] = bootstrapOf(values)
    const [normalLow, normalHigh] = normalInterval(values)
    const halfWidth = (normalHigh - normalLow) / 2
    expect(Math.abs(low - normalLow)).toBeLessThan(0.12 * halfWidth)
    expect(Math.abs(high - normalHigh)).toBeLessThan(0.12 * halfWidth)
  }
})

describe('coverage', () => {
  const SAMPLES = 2_000

  /** Shares of samples whose interval lies wholly below and wholly above the true mean. */
  function misses(
    draw: (draws: Int32Array) => number,
    mean: number,
    of: (values: readonly number[], sample: number) => Interval,
  ) {
    const draws = stream(8)
    let [below, above] = [0, 0]
    for (let sample = 0; sample < SAMPLES; sample++) {
      const [low, high] = of(sampleOf(draw, 50, draws), sample + 1)
      if (high < mean) below += 1 / SAMPLES
      if (low > mean) above += 1 / SAMPLES
    }
    return { below, above }
  }

  test('is 95 % for normal values', () => {
    const { below, above } = misses(gaussian, 0, bootstrapOf)
    // Three standard errors of a share of 2,000: a right interval is outside with 0.3 % of seeds.
    expect(Math.abs(below + above - 0.05)).toBeLessThan(0.0146)
  })

  test('of skewed values is right on each side, where the normal interval is not', () => {
    const bootstrap = misses(exponential, 1, bootstrapOf)
    const normal = misses(exponential, 1, normalInterval)
    // 2.5 % on each side, by three standard errors; only the normal interval lies too low that often.
    const isRight = (share: number) => Math.abs(share - 0.025) < 0.0105
    expect([isRight(bootstrap.below), isRight(bootstrap.above)]).toEqual([true, true])
    expect([isRight(normal.below), isRight(normal.above)]).toEqual([false, false])
  })
})

test('is repeatable from its stream, and moves and grows with the values', () => {
  const values = sampleOf(exponential, 100, stream(9))
  const [low, high] = bootstrapOf(values)
  expect(bootstrapOf(values)).toEqual([low, high])
  expect(bootstrapOf(values, 2)).not.toEqual([low, high])
  const [movedLow, movedHigh] = bootstrapOf(values.map((value) => 1e6 - 3 * value))
  // The other way round, so that low becomes high; ends of the same resamples are interpolated alike.
  expect(movedLow).toBeCloseTo(1e6 - 3 * high, 6)
  expect(movedHigh).toBeCloseTo(1e6 - 3 * low, 6)
})

test('of equal values is their value, to the last bit', () => {
  expect(bootstrapOf(Array.from({ length: 50 }, () => 0.1))).toEqual([0.1, 0.1])
})

test('of two values stays between them', () => {
  const [low, high] = bootstrapOf([1, 2])
  expect(low).toBeGreaterThanOrEqual(1)
  expect(high).toBeLessThanOrEqual(2)
  expect(low).toBeLessThan(high)
})
