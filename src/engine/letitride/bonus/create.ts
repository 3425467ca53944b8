import { bettingSystem } from '../betting/create.ts'
import type { GameSetup } from '../setup.ts'
import { bankrollConditional } from './bankrollConditional.ts'
import { combined } from './combined.ts'
import { constantBonus } from './constant.ts'
import { customBonus } from './custom.ts'
import { limitBonus } from './limits.ts'
import type { BonusPlan } from './plan.ts'
import { ratioBonus } from './ratio.ts'
import { sessionConditional } from './sessionConditional.ts'
import { streakBased } from './streakBased.ts'

/** The bonus plan of a setup whose fields are in range. */
export function bonusPlan(setup: GameSetup): BonusPlan {
  const { bonusPlan: plan } = setup
  switch (plan.kind) {
    case 'never':
      return constantBonus(0)
    case 'fixed':
      return constantBonus(limitBonus(plan.cents, plan.limits))
    case 'ratio':
      return ratioBonus(plan, bettingSystem(setup))
    case 'bankroll_conditional':
      return bankrollConditional(plan, setup.startingCents)
    case 'streak_based':
      return streakBased(plan, setup.handsPerSession)
    case 'session_conditional':
      return sessionConditional(plan, setup)
    case 'combined':
      return combined(plan)
    case 'custom':
      return customBonus(plan, setup.baseBetCents)
  }
}
