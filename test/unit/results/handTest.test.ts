import { describe, expect, it } from 'vitest'
import { chiSquareTest } from '../../../src/engine/statistics/chiSquare.ts'
import { handTest } from '../../../src/shared/results/handTest.ts'

describe('hands against theory', () => {
  const probabilities = { royal: 0.001, straight: 0.009, pair: 0.29, high: 0.7 }
  it('gives zero for counts as expected', () => {
    const test = handTest({ royal: 10, straight: 90, pair: 2900, high: 7000 }, probabilities)
    expect(test).toMatchObject({ hands: 10_000, chiSquare: 0, df: 3, p: 1 })
  })
  it('pools categories that are expected fewer than five times', () => {
    const test = handTest({ royal: 1, straight: 5, pair: 280, high: 714 }, probabilities)!
    expect(test.cells.map(({ names }) => names)).toEqual([['royal', 'straight'], ['pair'], ['high']])
    expect(test.df).toBe(2)
    expect(test.cells[0]).toMatchObject({ count: 6, expected: 10 })
  })
  it('pools a rare last category into the one before', () => {
    const test = handTest({ a: 60, b: 39, c: 1 }, { a: 0.6, b: 0.39, c: 0.01 })!
    expect(test.cells.map(({ names }) => names)).toEqual([['a'], ['b', 'c']])
  })
  it('gives what the engine\u2019s own test gives', () => {
    const counts = { royal: 3, straight: 12, pair: 301, high: 684 }
    const engine = chiSquareTest(Object.values(counts), Object.values(probabilities))!
    expect(handTest(counts, probabilities)).toMatchObject({
      chiSquare: expect.closeTo(engine.statistic, 10),
      df: engine.degreesOfFreedom,
      p: expect.closeTo(engine.pValue, 12),
    })
  })
  it('finds a wrong deal', () => {
    expect(handTest({ royal: 60, straight: 90, pair: 2900, high: 6950 }, probabilities)!.p).toBeLessThan(1e-6)
  })
  it('refuses too few hands', () => {
    expect(handTest({ high: 3 }, probabilities)).toBeNull()
    expect(handTest({}, probabilities)).toBeNull()
  })
  it('computes z for each category', () => {
    const { rows } = handTest({ royal: 13, straight: 90, pair: 2900, high: 6997 }, probabilities)!
    expect(rows[0]!.z).toBeCloseTo(3 / Math.sqrt(10 * 0.999), 10)
  })
})
