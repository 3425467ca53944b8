import type { BonusLimits, GameSetup } from './setup.ts'

/** What a session asks of a bonus plan. A plan whose bet never changes says so, as betting systems do. */
export type BonusPlan = {
  /** Bonus bet on every hand, in cents; 0 for none. */
  readonly constantCents: number
  /** Largest bonus bet the plan can ever make, in cents. */
  readonly maxCents: number
  /** A divisor of every bonus bet the plan can make, in cents; 0 when it never bets. */
  readonly stepCents: number
}

/** A bonus bet in whole cents after the limits, in their order: increment, minimum, maximum. */
export function limitBonus(cents: number, limits: BonusLimits): number {
  const rounded = cents - (cents % limits.incrementCents)
  if (rounded < limits.minCents) return 0
  return Math.min(rounded, limits.maxCents)
}

/** The bonus plan of a setup. A ratio is taken of the main bet and rounded down to a cent before the limits. */
export function bonusPlan(setup: GameSetup): BonusPlan {
  const cents = constantBonus(setup)
  return { constantCents: cents, maxCents: cents, stepCents: cents }
}

function constantBonus({ bonusPlan: plan, baseBetCents }: GameSetup): number {
  switch (plan.kind) {
    case 'never':
      return 0
    case 'fixed':
      return limitBonus(plan.cents, plan.limits)
    case 'ratio': {
      const product = baseBetCents * plan.numerator
      return limitBonus((product - (product % plan.denominator)) / plan.denominator, plan.limits)
    }
    default:
      throw new RangeError(`a plan that cannot be played yet: ${plan.kind}`)
  }
}
