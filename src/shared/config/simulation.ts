import { z } from 'zod'
import { integer, money, note, ratio, seed } from './fields.ts'

/**
 * The simulation config: the YAML format's own keys, with their defaults and ranges. Money and ratios
 * are decimal text, the seed is decimal text, so that no digit is lost anywhere. `toSetup` turns a
 * config into the engine's integers; `checkConfig` finds what a single field cannot see.
 */
export const STRATEGY_TYPES = ['basic', 'optimal', 'always_ride', 'always_pull'] as const
export const BETTING_SYSTEM_TYPES = ['flat'] as const
export const BONUS_PLAN_TYPES = ['never', 'always', 'static'] as const
export const MAIN_PAYTABLES = ['standard'] as const
export const BONUS_PAYTABLES = ['paytable_a', 'paytable_b'] as const

export const MAX_SESSIONS = 100_000_000
export const MAX_HANDS = 10_000

const positiveMoney = money({ min: 0, aboveMin: true })
const moneyOrZero = money({ min: 0 })

const stopConditions = z.strictObject({
  win_limit: positiveMoney.nullable().default(null),
  loss_limit: positiveMoney.nullable().default(null),
  max_hands: integer(1, 1_000_000_000).nullable().default(null),
  stop_on_insufficient_funds: z.boolean().default(true),
})

export const simulationConfigSchema = z.strictObject({
  metadata: z
    .strictObject({ name: note, description: note, version: note, author: note, created: note })
    .prefault({}),
  simulation: z
    .strictObject({
      num_sessions: integer(1, MAX_SESSIONS).default(10_000),
      hands_per_session: integer(1, MAX_HANDS).default(200),
      random_seed: seed.nullable().default(null),
      workers: z.union([z.literal('auto'), integer(1, 1_000_000)]).default('auto'),
    })
    .prefault({}),
  bankroll: z
    .strictObject({
      starting_amount: positiveMoney.default('500'),
      base_bet: positiveMoney.default('5'),
      stop_conditions: stopConditions.prefault({}),
      betting_system: z.strictObject({ type: z.enum(BETTING_SYSTEM_TYPES).default('flat') }).prefault({}),
    })
    .prefault({}),
  strategy: z.strictObject({ type: z.enum(STRATEGY_TYPES).default('basic') }).prefault({}),
  bonus_strategy: z
    .strictObject({
      enabled: z.boolean().default(false),
      paytable: z.enum(BONUS_PAYTABLES).optional(),
      type: z.enum(BONUS_PLAN_TYPES).default('never'),
      always: z.strictObject({ amount: positiveMoney.default('1') }).optional(),
      static: z
        .strictObject({
          amount: positiveMoney.nullable().default('1'),
          ratio: ratio.nullable().default(null),
        })
        .optional(),
      limits: z
        .strictObject({
          min_bet: moneyOrZero.default('1'),
          max_bet: positiveMoney.default('25'),
          increment: positiveMoney.default('1'),
        })
        .prefault({}),
    })
    .prefault({}),
  paytables: z
    .strictObject({
      main_game: z.strictObject({ type: z.enum(MAIN_PAYTABLES).default('standard') }).prefault({}),
      bonus: z.strictObject({ type: z.enum(BONUS_PAYTABLES).optional() }).prefault({}),
    })
    .prefault({}),
})

/** A valid, complete simulation config: every default filled in, every amount canonical. */
export type SimulationConfig = z.output<typeof simulationConfigSchema>

/** The config with every default. */
export function defaultConfig(): SimulationConfig {
  return simulationConfigSchema.parse({})
}
