import type { BonusPlanSetup, GameSetup } from '../setup.ts'
import { limitBonus } from './limits.ts'
import { type BonusPlan, planBy, rangeOf } from './plan.ts'

type SessionConditional = Extract<BonusPlanSetup, { kind: 'session_conditional' }>

/** Another amount near the loss limit, near the win limit and early in a session; without a limit none is near. */
export function sessionConditional(
  plan: SessionConditional,
  { winLimitCents, lossLimitCents }: Pick<GameSetup, 'winLimitCents' | 'lossLimitCents'>,
): BonusPlan {
  const { limits } = plan
  const nearLossFrom = lossLimitCents === null ? -Infinity : plan.nearLoss.thresholdCents - lossLimitCents
  const nearWinFrom = winLimitCents === null ? Infinity : winLimitCents - plan.nearWin.thresholdCents
  const nearLoss = limitBonus(plan.nearLoss.cents, limits)
  const nearWin = limitBonus(plan.nearWin.cents, limits)
  const early = limitBonus(plan.early.cents, limits)
  const otherwise = limitBonus(plan.defaultCents, limits)
  return planBy(rangeOf([nearLoss, nearWin, early, otherwise]), ({ bankroll, startingCents, hands }) => {
    const profit = bankroll - startingCents
    if (profit <= nearLossFrom) return nearLoss
    if (profit >= nearWinFrom) return nearWin
    return hands < plan.early.hands ? early : otherwise
  })
}
