import type { BettingSetup } from '../setup.ts'
import { powerSteps, stepSystem } from './steps.ts'
import type { BettingSystem } from './system.ts'

type Martingale = Extract<BettingSetup, { kind: 'martingale' }>

/** Raises the bet after each loss; at the last step it stays there until a win. */
export function martingale(setup: Martingale, baseCents: number): BettingSystem {
  const { maxProgressions, resetOnWin, maxCents } = setup
  const cents = powerSteps(baseCents, setup.multiplier, { count: maxProgressions, mostCents: maxCents })
  return stepSystem(cents, {
    win: (step) => (resetOnWin ? 0 : step),
    loss: (step) => Math.min(step + 1, maxProgressions - 1),
  })
}
