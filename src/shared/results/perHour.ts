import { bettingSystem } from '../../engine/letitride/betting/create.ts'
import { bonusPlan } from '../../engine/letitride/bonus/create.ts'
import type { SimulationConfig } from '../config/simulation.ts'
import { toSetup } from '../config/toSetup.ts'
import type { HandTheory } from './theory.ts'

/** What a table costs by the hour, exactly, at a stated pace. Money in currency units. */
export interface PerHour {
  readonly handsPerHour: number
  readonly ev: number
  /**
   * Of the result of an hour; hands are independent, so it grows with the square root of the pace. Null with a
   * bonus bet, whose result depends on the same cards.
   */
  readonly standardDeviation: number | null
  /**
   * Hands until the expected result is as large as one standard deviation, (σ/μ)²: "N0" of the gambling
   * literature (D. Schlesinger, "Blackjack Attack"). Null where either is not known, or the edge is zero.
   */
  readonly handsUntilEdgeShows: number | null
}

/** Null where bets change from hand to hand, so that no two hands need be alike. */
export function perHour(config: SimulationConfig, theory: HandTheory, handsPerHour: number): PerHour | null {
  const setup = toSetup(config)
  const bet = bettingSystem(setup).constantCents
  const bonus = bonusPlan(setup).constantCents
  if (bet === null || bonus === null) return null
  const [main, side] = [bet / 100, bonus / 100]
  const ev = main * theory.evPerBaseBet + side * (theory.bonus?.ev ?? 0)
  const deviation = side > 0 ? null : main * theory.standardDeviation
  return {
    handsPerHour,
    ev: ev * handsPerHour,
    standardDeviation: deviation === null ? null : deviation * Math.sqrt(handsPerHour),
    handsUntilEdgeShows: deviation === null || ev === 0 ? null : (deviation / ev) ** 2,
  }
}
