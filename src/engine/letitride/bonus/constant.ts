import type { BonusPlan } from './plan.ts'

/** The same bonus bet, after its limits, on every hand; 0 for none. */
export function constantBonus(cents: number): BonusPlan {
  return {
    constantCents: cents,
    maxCents: cents,
    stepCents: cents,
    bettor: () => ({ bet: () => cents, record() {}, reset() {} }),
  }
}
