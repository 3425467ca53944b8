import type { StrategySetup } from './setup.ts'

/** What a player wants of a session. */
export type Objective =
  /** Leaving with a profit above zero. */
  | { readonly kind: 'win' }
  /** A profit of at least this. The session ends when it is reached: the setup has a win limit no higher. */
  | { readonly kind: 'target'; readonly cents: number }
  /** Expected utility of the final bankroll u(x): ln x, or (x^(1 − γ) − 1) / (1 − γ), which is ln x for γ = 1. */
  | { readonly kind: 'utility'; readonly gamma: number }
  /**
   * Playing at least this many hands: ruin is an end for want of funds or at the loss limit before that. Whatever
   * comes later does not count, so that the session is then played for its expectation, or left if leaving is a
   * choice.
   */
  | { readonly kind: 'ruin'; readonly hands: number }

/**
 * Best play for an objective within the setup's own bets and limits, found by dynamic programming over the session
 * (engine/exact/goal). With the betting system `chosen` the policy chooses the bets too.
 */
export type GoalSetup = {
  readonly kind: 'goal_optimal'
  readonly objective: Objective
  /** Whether the policy may leave between hands. */
  readonly leaving: boolean
}

export function isGoal(strategy: StrategySetup): strategy is GoalSetup {
  return typeof strategy === 'object' && strategy.kind === 'goal_optimal'
}
