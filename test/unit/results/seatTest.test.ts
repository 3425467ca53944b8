import { describe, expect, it } from 'vitest'
import type { SeatFigures } from '../../../src/shared/results/figures.ts'
import { seatTest } from '../../../src/shared/results/seatTest.ts'

const seat = (wins: number, losses: number, pushes: number) => {
  const sessions = wins + losses + pushes
  return {
    sessions,
    winRate: wins / sessions,
    lossRate: losses / sessions,
    pushRate: pushes / sessions,
  } as SeatFigures
}

describe('the test for the position of a seat', () => {
  it('is Pearson’s chi-square of a contingency table', () => {
    // Wins and losses of two seats: 30/70 and 45/55. Expected 37.5 and 62.5 in both rows, so
    // χ² = 2 × 7.5²/37.5 + 2 × 7.5²/62.5 = 4.8 on one degree of freedom, p = 0.02846.
    const found = seatTest([seat(30, 70, 0), seat(45, 55, 0)])
    expect(found?.statistic).toBeCloseTo(4.8, 10)
    expect(found?.degreesOfFreedom).toBe(1)
    expect(found?.pValue).toBeCloseTo(0.02846, 5)
  })

  it('finds nothing where there is nothing', () => {
    const found = seatTest([seat(30, 60, 10), seat(30, 60, 10), seat(30, 60, 10)])
    expect(found).toMatchObject({ degreesOfFreedom: 4, pValue: 1 })
    expect(found?.statistic).toBeCloseTo(0, 12)
  })

  it('needs two seats and two outcomes', () => {
    expect(seatTest([seat(30, 70, 0)])).toBeNull()
    expect(seatTest([seat(30, 0, 0), seat(40, 0, 0)])).toBeNull()
  })
})
