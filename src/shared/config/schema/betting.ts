import { z } from 'zod'
import { decimal, integer, money } from '../fields.ts'

export const BETTING_SYSTEM_TYPES = [
  'flat',
  'proportional',
  'martingale',
  'reverse_martingale',
  'paroli',
  'dalembert',
  'fibonacci',
  'custom',
] as const

const amount = money({ min: 0, aboveMin: true })
const multiplier = decimal({ min: 1, aboveMin: true, max: 1000 })
const steps = integer(1, 1000)

/** How the bet on each circle follows the session. Each system reads its own section alone. */
export const bettingSystemSchema = z.strictObject({
  type: z.enum(BETTING_SYSTEM_TYPES).default('flat'),
  proportional: z
    .strictObject({
      bankroll_percentage: decimal({ min: 0.001, max: 0.5 }).default('0.03'),
      min_bet: amount.default('5'),
      max_bet: amount.default('100'),
      round_to: amount.default('1'),
    })
    .optional(),
  martingale: z
    .strictObject({
      loss_multiplier: multiplier.default('2'),
      reset_on_win: z.boolean().default(true),
      max_bet: amount.default('500'),
      max_progressions: steps.default(6),
    })
    .optional(),
  reverse_martingale: z
    .strictObject({
      win_multiplier: multiplier.default('2'),
      reset_on_loss: z.boolean().default(true),
      profit_target_streak: steps.default(3),
      max_bet: amount.default('500'),
    })
    .optional(),
  paroli: z
    .strictObject({
      win_multiplier: multiplier.default('2'),
      wins_before_reset: steps.default(3),
      max_bet: amount.default('500'),
    })
    .optional(),
  dalembert: z
    .strictObject({
      unit: amount.default('5'),
      decrease_unit: amount.default('5'),
      min_bet: amount.default('5'),
      max_bet: amount.default('500'),
    })
    .optional(),
  fibonacci: z
    .strictObject({
      unit: amount.default('5'),
      win_regression: steps.default(2),
      max_bet: amount.default('500'),
      max_position: steps.default(10),
    })
    .optional(),
  custom: z
    .strictObject({
      expression: z.string().max(1000).default('base_bet'),
      min_bet: amount.default('5'),
      max_bet: amount.default('500'),
    })
    .optional(),
})
