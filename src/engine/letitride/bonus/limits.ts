import { roundDown } from '../money.ts'
import type { BonusLimits } from '../setup.ts'

/** A bonus bet in whole cents after the limits, in their order: increment, minimum, maximum. */
export function limitBonus(cents: number, limits: BonusLimits): number {
  const rounded = roundDown(cents, limits.incrementCents)
  if (rounded < limits.minCents) return 0
  return Math.min(rounded, limits.maxCents)
}
