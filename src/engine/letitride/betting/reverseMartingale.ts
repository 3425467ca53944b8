import type { BettingSetup } from '../setup.ts'
import { powerSteps, stepSystem } from './steps.ts'
import type { BettingSystem } from './system.ts'

type ReverseMartingale = Extract<BettingSetup, { kind: 'reverse_martingale' }>

/** Raises the bet after each win and takes the profit after `targetStreak` of them. */
export function reverseMartingale(setup: Omit<ReverseMartingale, 'kind'>, baseCents: number): BettingSystem {
  const { targetStreak, resetOnLoss, maxCents } = setup
  const cents = powerSteps(baseCents, setup.multiplier, { count: targetStreak, mostCents: maxCents })
  return stepSystem(cents, {
    win: (step) => (step + 1) % targetStreak,
    loss: (step) => (resetOnLoss ? 0 : step),
  })
}
