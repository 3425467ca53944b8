import type { GoalSetup, Objective } from '../../../engine/letitride/goalSetup.ts'
import type { StrategySetup } from '../../../engine/letitride/setup.ts'
import type { SimulationConfig } from '../simulation.ts'
import { cents } from './amounts.ts'

type GoalSection = NonNullable<SimulationConfig['strategy']['goal_optimal']>

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
    case 'goal_optimal':
      return goalSetup(required(strategy.goal_optimal))
    default:
      return strategy.type
  }
}

function goalSetup(section: GoalSection): GoalSetup {
  return { kind: 'goal_optimal', objective: objective(section), leaving: section.leaving }
}

function objective({ goal, target, hands, risk_aversion: gamma }: GoalSection): Objective {
  switch (goal) {
    case 'win':
      return { kind: 'win' }
    case 'target':
      return { kind: 'target', cents: cents(required(target)) }
    case 'ruin':
      return { kind: 'ruin', hands: required(hands) }
    case 'utility':
      return { kind: 'utility', gamma }
  }
}

/** What `checkConfig` has asked for. */
function required<T>(value: T | null | undefined): T {
  if (value == null) throw new RangeError('a setting of this strategy is missing')
  return value
}
