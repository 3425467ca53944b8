import type { BettingSetup } from '../setup.ts'
import type { BettingSystem } from './system.ts'

/**
 * Multiples of the base bet from which a policy chooses. By itself it bets the least of them: what a seat bets comes
 * from the policy.
 */
export function chosenBets(
  { multiples }: Extract<BettingSetup, { kind: 'chosen' }>,
  baseBetCents: number,
): BettingSystem {
  const least = Math.min(...multiples) * baseBetCents
  return {
    constantCents: null,
    maxCents: Math.max(...multiples) * baseBetCents,
    stepCents: baseBetCents,
    bettor: () => ({ bet: () => least, record() {}, reset() {} }),
  }
}
