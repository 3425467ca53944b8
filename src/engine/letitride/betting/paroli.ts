import type { BettingSetup } from '../setup.ts'
import { reverseMartingale } from './reverseMartingale.ts'
import type { BettingSystem } from './system.ts'

/** A reverse Martingale that every loss sets back. */
export function paroli(
  { multiplier, winsBeforeReset, maxCents }: Extract<BettingSetup, { kind: 'paroli' }>,
  baseCents: number,
): BettingSystem {
  return reverseMartingale(
    { multiplier, resetOnLoss: true, targetStreak: winsBeforeReset, maxCents },
    baseCents,
  )
}
