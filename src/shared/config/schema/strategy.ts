import { z } from 'zod'
import { integer } from '../fields.ts'

export const STRATEGY_TYPES = [
  'basic',
  'optimal',
  'always_ride',
  'always_pull',
  'conservative',
  'aggressive',
  'custom',
] as const

export const MAX_RULES = 100

export const ruleSchema = z.strictObject({
  condition: z.string().trim().min(1).max(1000),
  action: z.enum(['ride', 'pull']),
})
const strength = integer(1, 10)

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
  custom: z
    .strictObject({
      bet1_rules: z.array(ruleSchema).max(MAX_RULES).default([]),
      bet2_rules: z.array(ruleSchema).max(MAX_RULES).default([]),
    })
    .optional(),
})
