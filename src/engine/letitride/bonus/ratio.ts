import type { BettingSystem } from '../betting/system.ts'
import { portion } from '../money.ts'
import type { BonusPlanSetup } from '../setup.ts'
import { constantBonus } from './constant.ts'
import { limitBonus } from './limits.ts'
import { type BonusPlan, planBy, rangeUpTo } from './plan.ts'

/** A ratio of the bet on one circle. */
export function ratioBonus(
  plan: Extract<BonusPlanSetup, { kind: 'ratio' }>,
  betting: BettingSystem,
): BonusPlan {
  const { limits } = plan
  const bonusOf = (mainBet: number): number => limitBonus(portion(mainBet, plan), limits)
  if (betting.constantCents !== null) return constantBonus(bonusOf(betting.constantCents))
  return planBy(rangeUpTo(portion(betting.maxCents, plan), limits), (_seat, mainBet) => bonusOf(mainBet))
}
