import type { SimulationConfig } from './simulation.ts'

/**
 * The format's defaults, spelled out so that the window need not carry the whole validator. A test holds
 * them to the schema.
 */
export const DEFAULT_CONFIG: SimulationConfig = {
  metadata: { name: null, description: null, version: null, author: null, created: null },
  simulation: { num_sessions: 10_000, hands_per_session: 200, random_seed: null, workers: 'auto' },
  table: { num_seats: 1, total_rounds: null },
  deck: { shuffle_algorithm: 'fisher_yates' },
  dealer: { discard_enabled: false, discard_cards: 3 },
  bankroll: {
    starting_amount: '500',
    base_bet: '5',
    stop_conditions: {
      win_limit: null,
      loss_limit: null,
      max_hands: null,
      max_duration_minutes: null,
      hands_per_hour: 50,
      stop_on_insufficient_funds: true,
    },
    betting_system: { type: 'flat' },
  },
  strategy: { type: 'basic' },
  bonus_strategy: { enabled: false, type: 'never', limits: { min_bet: '1', max_bet: '25', increment: '1' } },
  paytables: { main_game: { type: 'standard' }, bonus: {} },
}

type Section<Holder> = { readonly [K in keyof Holder]-?: NonNullable<Holder[K]> }

/** What a section holds when it is there but empty: the settings of one betting system, plan, strategy or table. */
export const BETTING_SECTIONS: Omit<Section<SimulationConfig['bankroll']['betting_system']>, 'type'> = {
  proportional: { bankroll_percentage: '0.03', min_bet: '5', max_bet: '100', round_to: '1' },
  martingale: { loss_multiplier: '2', reset_on_win: true, max_bet: '500', max_progressions: 6 },
  reverse_martingale: { win_multiplier: '2', reset_on_loss: true, profit_target_streak: 3, max_bet: '500' },
  paroli: { win_multiplier: '2', wins_before_reset: 3, max_bet: '500' },
  dalembert: { unit: '5', decrease_unit: '5', min_bet: '5', max_bet: '500' },
  fibonacci: { unit: '5', win_regression: 2, max_bet: '500', max_position: 10 },
  custom: { expression: 'base_bet', min_bet: '5', max_bet: '500' },
}

export const STRATEGY_SECTIONS: Omit<Section<SimulationConfig['strategy']>, 'type'> = {
  conservative: { made_hands_only: true, min_strength_bet1: 7, min_strength_bet2: 5 },
  aggressive: { ride_on_draws: true, include_gutshots: true, include_backdoor_flush: true },
  custom: { bet1_rules: [], bet2_rules: [] },
  goal_optimal: { goal: 'win', target: null, hands: null, risk_aversion: 1, bets: [], leaving: false },
}

export const BONUS_SECTIONS: Omit<
  Section<SimulationConfig['bonus_strategy']>,
  'enabled' | 'paytable' | 'type' | 'limits'
> = {
  always: { amount: '1' },
  static: { amount: '1', ratio: null },
  bankroll_conditional: {
    base_amount: '1',
    min_session_profit: '0',
    min_bankroll_ratio: null,
    profit_percentage: null,
    max_drawdown: '0.25',
    scaling: { enabled: false, tiers: [] },
  },
  streak_based: {
    base_amount: '1',
    trigger: 'bonus_loss',
    streak_length: 5,
    counting: 'cumulative',
    action: { type: 'multiply', value: '2' },
    reset_on: 'bonus_win',
    max_multiplier: '5',
  },
  session_conditional: {
    base_amount: '1',
    conditions: {
      early_session: { hands: 20, amount: '1' },
      near_win_limit: { threshold: '50', amount: '5' },
      near_loss_limit: { threshold: '50', amount: '0' },
      default: { amount: '1' },
    },
  },
  combined: {
    base_amount: '1',
    ride_correlation: {
      enabled: true,
      both_ride_multiplier: '2',
      one_ride_multiplier: '1.5',
      both_pull_multiplier: '0.5',
    },
    hand_quality_adjustment: { enabled: true, strong_hand_multiplier: '1.5', weak_hand_multiplier: '0.5' },
  },
  custom: { expression: '1.0 if session_profit > 0 else 0.0', min_bet: '0', max_bet: '25' },
}

export const PAYTABLE_SECTIONS = {
  main: {
    royal_flush: 1000,
    straight_flush: 200,
    four_of_a_kind: 50,
    full_house: 11,
    flush: 8,
    straight: 5,
    three_of_a_kind: 3,
    two_pair: 2,
    pair_tens_or_better: 1,
  },
  bonus: { mini_royal: 100, straight_flush: 40, three_of_a_kind: 30, straight: 5, flush: 4, pair: 1 },
  progressive: {
    starting_jackpot: '10000',
    contribution_rate: '0.15',
    trigger: 'mini_royal',
    reset_amount: '10000',
  },
} as const
