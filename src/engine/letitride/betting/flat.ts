import type { BettingSystem } from './system.ts'

/** The same bet on every hand. */
export function flat(cents: number): BettingSystem {
  return {
    constantCents: cents,
    maxCents: cents,
    stepCents: cents,
    bettor: () => ({ bet: () => cents, record() {}, reset() {} }),
  }
}
