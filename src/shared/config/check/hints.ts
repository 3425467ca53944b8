import { limitBonus } from '../../../engine/letitride/bonus/limits.ts'
import type { GameSetup } from '../../../engine/letitride/setup.ts'
import { centsToText } from '../../decimal.ts'
import type { Problem } from '../problems.ts'
import type { SimulationConfig } from '../simulation.ts'

/** Bonus settings that are allowed but probably not meant. */
export function bonusHints(
  { bonus_strategy: bonus }: SimulationConfig,
  { bonusPlan: plan }: GameSetup,
): Problem[] {
  if (!bonus.enabled) {
    if (bonus.type === 'never') return []
    const message = 'has no effect, because bonus_strategy.enabled is false: no bonus bet is made'
    return [{ path: 'bonus_strategy.type', message }]
  }
  if (plan.kind === 'never') {
    return [{ path: 'bonus_strategy', message: 'is enabled, but its type is never: no bonus bet is made' }]
  }
  if (plan.kind !== 'fixed') return deadEnds(bonus)
  const made = limitBonus(plan.cents, plan.limits)
  if (made === 0) {
    const message = 'comes to no bet: after rounding to the increment it is below the smallest bet allowed'
    return [{ path: 'bonus_strategy', message }]
  }
  if (made === plan.cents) return []
  const message = `change the bonus bet of ${centsToText(plan.cents)} to ${centsToText(made)}`
  return [{ path: 'bonus_strategy.limits', message }]
}

/** A streak plan that can stop betting for good, because only a bonus bet could bring it back. */
function deadEnds({ type, streak_based: section }: SimulationConfig['bonus_strategy']): Problem[] {
  if (type !== 'streak_based' || section === undefined) return []
  const { action, reset_on: reset, trigger } = section
  const resetNeedsBonus = reset.startsWith('bonus_')
  const stopsForGood =
    (action.type === 'stop' || action.type === 'decrease') && (resetNeedsBonus || reset === 'never')
  const neverStarts = action.type === 'start' && trigger.startsWith('bonus_')
  if (!stopsForGood && !neverStarts) return []
  const message = neverStarts
    ? 'never makes a bet: it starts after a streak of bonus bets, and none is made before'
    : 'can stop for good: once no bonus bet is made, no bonus result can reset it'
  return [{ path: 'bonus_strategy.streak_based', message }]
}
