import type { ExactHand } from './exactHand.ts'

/** What a table costs by the hour, exactly, at a stated pace. Money in currency units. */
export interface PerHour {
  readonly handsPerHour: number
  readonly ev: number
  /** Of the result of an hour; hands are independent, so it grows with the square root of the pace. */
  readonly standardDeviation: number
  /**
   * Hands until the expected result is as large as one standard deviation, (σ/μ)²: "N0" of the gambling
   * literature (D. Schlesinger, "Blackjack Attack"). Null when the expected result is zero.
   */
  readonly handsUntilEdgeShows: number | null
}

export function perHour({ ev, sd }: Pick<ExactHand, 'ev' | 'sd'>, handsPerHour: number): PerHour {
  return {
    handsPerHour,
    ev: ev * handsPerHour,
    standardDeviation: sd * Math.sqrt(handsPerHour),
    handsUntilEdgeShows: ev === 0 ? null : (sd / ev) ** 2,
  }
}
