import type { StrategySetup } from '../../../engine/letitride/setup.ts'
import type { SimulationConfig } from '../simulation.ts'

export function strategySetup(strategy: SimulationConfig['strategy']): StrategySetup {
  switch (strategy.type) {
    case 'conservative': {
      const section = required(strategy.conservative)
      return {
        kind: 'conservative',
        madeHandsOnly: section.made_hands_only,
        minStrengthBet1: section.min_strength_bet1,
        minStrengthBet2: section.min_strength_bet2,
      }
    }
    case 'aggressive': {
      const section = required(strategy.aggressive)
      return {
        kind: 'aggressive',
        rideOnDraws: section.ride_on_draws,
        includeGutshots: section.include_gutshots,
        includeBackdoorFlush: section.include_backdoor_flush,
      }
    }
    case 'custom': {
      const section = required(strategy.custom)
      return { kind: 'custom', bet1Rules: section.bet1_rules, bet2Rules: section.bet2_rules }
    }
    default:
      return strategy.type
  }
}

/** A section that `checkConfig` has asked for. */
function required<T>(section: T | undefined): T {
  if (section === undefined) throw new RangeError('the section of this strategy is missing')
  return section
}
