import { z } from 'zod'
import { decimal, integer, MAX_MONEY, money, ratio } from '../fields.ts'
import { BONUS_PAYTABLES } from '../paytableNames.ts'

export const BONUS_PLAN_TYPES = [
  'never',
  'always',
  'static',
  'bankroll_conditional',
  'streak_based',
  'session_conditional',
  'combined',
  'custom',
] as const
export const STREAK_EVENTS = [
  'main_loss',
  'main_win',
  'bonus_loss',
  'bonus_win',
  'any_loss',
  'any_win',
] as const
export const STREAK_ACTIONS = ['increase', 'decrease', 'stop', 'start', 'multiply'] as const
export const STREAK_COUNTINGS = ['consecutive', 'cumulative'] as const

const amount = money({ min: 0, aboveMin: true })
const amountOrZero = money({ min: 0 })
const profit = money({ min: -MAX_MONEY })
const multiplier = decimal({ min: 0, max: 1000 })

const tier = z.strictObject({
  min_profit: profit.default('0'),
  max_profit: profit.nullable().default(null),
  bet_amount: amountOrZero.default('1'),
})

const bankrollConditional = z.strictObject({
  base_amount: amount.default('1'),
  min_session_profit: profit.nullable().default('0'),
  min_bankroll_ratio: ratio.nullable().default(null),
  profit_percentage: ratio.nullable().default(null),
  max_drawdown: ratio.nullable().default('0.25'),
  scaling: z
    .strictObject({ enabled: z.boolean().default(false), tiers: z.array(tier).max(50).default([]) })
    .prefault({}),
})

const streakBased = z.strictObject({
  base_amount: amount.default('1'),
  trigger: z.enum(STREAK_EVENTS).default('bonus_loss'),
  streak_length: integer(1, 1000).default(5),
  /** Ours. Files without it mean `cumulative`, as the older program counted. */
  counting: z.enum(STREAK_COUNTINGS).default('cumulative'),
  action: z
    .strictObject({
      type: z.enum(STREAK_ACTIONS).default('multiply'),
      value: decimal({ min: 0, max: 1_000_000 }).default('2'),
    })
    .prefault({}),
  reset_on: z.enum([...STREAK_EVENTS, 'never']).default('bonus_win'),
  max_multiplier: decimal({ min: 1, max: 1_000_000 }).nullable().default('5'),
})

const sessionConditional = z.strictObject({
  base_amount: amount.default('1'),
  conditions: z
    .strictObject({
      early_session: z
        .strictObject({ hands: integer(1, 1_000_000).default(20), amount: amountOrZero.default('1') })
        .prefault({}),
      near_win_limit: z
        .strictObject({ threshold: amount.default('50'), amount: amountOrZero.default('5') })
        .prefault({}),
      near_loss_limit: z
        .strictObject({ threshold: amount.default('50'), amount: amountOrZero.default('0') })
        .prefault({}),
      default: z.strictObject({ amount: amountOrZero.default('1') }).prefault({}),
    })
    .prefault({}),
})

const combined = z.strictObject({
  base_amount: amount.default('1'),
  ride_correlation: z
    .strictObject({
      enabled: z.boolean().default(true),
      both_ride_multiplier: multiplier.default('2'),
      one_ride_multiplier: multiplier.default('1.5'),
      both_pull_multiplier: multiplier.default('0.5'),
    })
    .prefault({}),
  hand_quality_adjustment: z
    .strictObject({
      enabled: z.boolean().default(true),
      strong_hand_multiplier: multiplier.default('1.5'),
      weak_hand_multiplier: multiplier.default('0.5'),
    })
    .prefault({}),
})

/** When and how much is bet on the Three Card Bonus. Each plan reads its own section, and the limits. */
export const bonusStrategySchema = z.strictObject({
  enabled: z.boolean().default(false),
  paytable: z.enum(BONUS_PAYTABLES).optional(),
  type: z.enum(BONUS_PLAN_TYPES).default('never'),
  limits: z
    .strictObject({
      min_bet: amountOrZero.default('1'),
      max_bet: amount.default('25'),
      increment: amount.default('1'),
    })
    .prefault({}),
  always: z.strictObject({ amount: amount.default('1') }).optional(),
  static: z
    .strictObject({ amount: amount.nullable().default('1'), ratio: ratio.nullable().default(null) })
    .optional(),
  bankroll_conditional: bankrollConditional.optional(),
  streak_based: streakBased.optional(),
  session_conditional: sessionConditional.optional(),
  combined: combined.optional(),
  custom: z
    .strictObject({
      expression: z.string().max(1000).default('1.0 if session_profit > 0 else 0.0'),
      min_bet: amountOrZero.default('0'),
      max_bet: amount.default('25'),
    })
    .optional(),
})
