import { z } from 'zod'
import { integer, money, number } from '../fields.ts'

export const STRATEGY_TYPES = [
  'basic',
  'optimal',
  'always_ride',
  'always_pull',
  'conservative',
  'aggressive',
  'custom',
  'goal_optimal',
] as const

const GOALS = ['win', 'target', 'ruin', 'utility'] as const

export const MAX_RULES = 100

export const ruleSchema = z.strictObject({
  condition: z.string().trim().min(1).max(1000),
  action: z.enum(['ride', 'pull']),
})
const strength = integer(1, 10)

/** Ours: best play for what the player wants of a session, solved exactly before the first hand. */
const goalSchema = z.strictObject({
  goal: z.enum(GOALS).default('win'),
  /** Profit of `target`. */
  target: money({ min: 0, aboveMin: true }).nullable().default(null),
  /** Hands that `ruin` wants to play at least. */
  hands: integer(1, 10_000).nullable().default(null),
  /** γ of `utility`; 1 is the logarithm. */
  risk_aversion: number({ min: 0, max: 99 }).default(1),
  /** Multiples of the base bet to choose from before each hand; empty: the betting system's. */
  bets: z.array(integer(1, 1_000)).max(20).default([]),
  leaving: z.boolean().default(false),
})

/** Which bets ride. `optimal` is ours: the best play for the paytable in use. */
export const strategySchema = z.strictObject({
  type: z.enum(STRATEGY_TYPES).default('basic'),
  conservative: z
    .strictObject({
      made_hands_only: z.boolean().default(true),
      min_strength_bet1: strength.default(7),
      min_strength_bet2: strength.default(5),
    })
    .optional(),
  aggressive: z
    .strictObject({
      ride_on_draws: z.boolean().default(true),
      include_gutshots: z.boolean().default(true),
      include_backdoor_flush: z.boolean().default(true),
    })
    .optional(),
  goal_optimal: goalSchema.optional(),
  custom: z
    .strictObject({
      bet1_rules: z.array(ruleSchema).max(MAX_RULES).default([]),
      bet2_rules: z.array(ruleSchema).max(MAX_RULES).default([]),
    })
    .optional(),
})
