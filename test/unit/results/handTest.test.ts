import { describe, expect, it } from 'vitest'
import { chiSquareTail } from '../../../src/shared/results/chiSquare.ts'
import { handTest } from '../../../src/shared/results/handTest.ts'

describe('the tail of chi-square', () => {
  // Values by closed forms: df 2 is exp(−x/2); df 4 is exp(−x/2)(1 + x/2); df 1 by tables (Abramowitz and Stegun 26.7).
  it.each([
    [3, 2, Math.exp(-1.5)],
    [40, 2, Math.exp(-20)],
    [7, 4, Math.exp(-3.5) * 4.5],
    [3.841458820694124, 1, 0.05],
    [18.307038053275146, 10, 0.05],
    [0, 5, 1],
    [1e-9, 10, 1],
  ])('χ² %d on %d df', (x, df, p) => {
    expect(chiSquareTail(x, df)).toBeCloseTo(p, 12)
  })
  it('has no value without degrees of freedom', () => {
    expect(chiSquareTail(1, 0)).toBeNaN()
  })
})

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
