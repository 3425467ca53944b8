import type { GameSetup } from './setup.ts'

/**
 * What a session asks of a betting system. A system whose bet never changes says so, and the playing loop keeps
 * the bet in a local variable.
 */
export type BettingSystem = {
  /** Bet per circle on every hand, in cents. */
  readonly constantCents: number
  /** Largest bet per circle the system can ever ask for, in cents. */
  readonly maxCents: number
  /** A divisor of every bet the system can ask for, in cents: the larger the better. */
  readonly stepCents: number
}

/** The betting system of a setup. */
export function bettingSystem(setup: GameSetup): BettingSystem {
  const base = setup.baseBetCents
  return { constantCents: base, maxCents: base, stepCents: base }
}
