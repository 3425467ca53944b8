import { describe, expect, test } from 'vitest'
import { partsPerMillion } from '../../../../src/engine/letitride/accumulator.ts'
import { histogramQuantile, histogramShape } from '../../../../src/engine/letitride/histogram.ts'
import { playSessions, setupWith, withBonus } from '../support/setups.ts'

describe('shape', () => {
  test('limits leave one bin per possible profit', () => {
    const setup = setupWith({ winLimitCents: 10_000, lossLimitCents: 10_000 })
    expect(histogramShape(setup)).toEqual({
      lowCents: -11_000,
      widthCents: 500,
      stepCents: 500,
      bins: (11_000 + 1_509_500) / 500 + 1,
    })
  })

  test('without a limit there are 2,000 bins of whole steps from the largest loss up', () => {
    for (const changes of [{}, withBonus(), { baseBetCents: 2_500, startingCents: 1e7 }]) {
      const setup = setupWith(changes)
      const shape = histogramShape(setup)
      expect(shape.bins).toBe(2_000)
      expect(shape.widthCents % shape.stepCents).toBe(0)
      expect(Math.abs(shape.lowCents % shape.stepCents)).toBe(0)
    }
  })

  test('nearly all sessions fall inside', () => {
    const seat = playSessions(setupWith(withBonus()), { count: 20_000 }).seats[0]!
    expect(seat.histogram.below).toBe(0)
    expect(seat.histogram.above).toBeLessThan(20)
    expect(seat.histogram.counts.reduce((sum, count) => sum + count, 0) + seat.histogram.above).toBe(20_000)
  })
})

describe('quantiles', () => {
  const shape = { lowCents: -20, widthCents: 10, stepCents: 10, bins: 5 }
  const range = { minCents: -20, maxCents: 20 }
  const histogram = { counts: Float64Array.of(1, 2, 3, 2, 2), below: 0, above: 0 }

  test.each([
    [1, -20],
    [10, -20],
    [11, -10],
    [30, -10],
    [50, 0],
    [60, 0],
    [61, 10],
    [100, 20],
  ])('the %i %% quantile of ten sessions is %i', (percent, cents) => {
    expect(histogramQuantile(shape, histogram, percent, range)).toEqual({ lowCents: cents, highCents: cents })
  })

  test('wide bins give a range, cut to the extremes', () => {
    const wide = { ...shape, widthCents: 40, bins: 1 }
    const one = { counts: Float64Array.of(3), below: 1, above: 2 }
    const extremes = { minCents: -70, maxCents: 500 }
    expect(histogramQuantile(wide, one, 10, extremes)).toEqual({ lowCents: -70, highCents: -30 })
    expect(histogramQuantile(wide, one, 50, extremes)).toEqual({ lowCents: -20, highCents: 10 })
    expect(histogramQuantile(wide, one, 99, extremes)).toEqual({ lowCents: 20, highCents: 500 })
  })

  test('no sessions have no quantile', () => {
    const none = { counts: new Float64Array(5), below: 0, above: 0 }
    expect(histogramQuantile(shape, none, 50, range)).toBeNull()
  })
})

test('parts per million are rounded half to even, also where a double could not hold the product', () => {
  expect(partsPerMillion(1, 3)).toBe(333_333)
  expect(partsPerMillion(2, 3)).toBe(666_667)
  expect(partsPerMillion(5, 5)).toBe(1_000_000)
  expect(partsPerMillion(1, 2_000_000)).toBe(0)
  expect(partsPerMillion(3, 2_000_000)).toBe(2)
  expect(partsPerMillion(5, 2_000_000)).toBe(2)
  expect(partsPerMillion(2 ** 52, 2 ** 53 - 1)).toBe(500_000)
  expect(partsPerMillion(3 * 2 ** 40, 2_000_000 * 2 ** 32)).toBe(384)
})
