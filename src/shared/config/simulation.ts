import { z } from 'zod'
import { integer, money, note, seed } from './fields.ts'
import { bettingSystemSchema } from './schema/betting.ts'
import { bonusStrategySchema } from './schema/bonus.ts'
import { outputSchema } from './schema/output.ts'
import { paytablesSchema } from './schema/paytables.ts'
import { strategySchema } from './schema/strategy.ts'

export const MAX_SESSIONS = 100_000_000
export const MAX_HANDS = 10_000
export const MAX_SEATS = 6
/** Rounds of a table whose seats are taken anew, as the engine counts them. */
const MAX_ROUNDS = 10_000
export const SHUFFLES = ['fisher_yates', 'cryptographic'] as const

const positiveMoney = money({ min: 0, aboveMin: true })

const stopConditions = z.strictObject({
  win_limit: positiveMoney.nullable().default(null),
  loss_limit: positiveMoney.nullable().default(null),
  max_hands: integer(1, 1_000_000_000).nullable().default(null),
  max_duration_minutes: integer(1, 1_000_000).nullable().default(null),
  /** Ours: the pace that turns minutes into hands, and figures into figures per hour. */
  hands_per_hour: integer(1, 1000).default(50),
  stop_on_insufficient_funds: z.boolean().default(true),
})

/**
 * The simulation config: the YAML format's own keys, with their defaults and ranges. Money, ratios and
 * multipliers are decimal text, the seed is decimal text, so that no digit is lost anywhere. `toSetup`
 * turns a config into the engine's integers; `checkConfig` finds what a single field cannot see.
 */
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
      progress_interval: integer(1, 1_000_000_000).optional(),
      detailed_logging: z.boolean().optional(),
    })
    .prefault({}),
  table: z
    .strictObject({
      num_seats: integer(1, MAX_SEATS).default(1),
      /** Ours: a seat that stops is taken by a new player at once, for so many rounds in all. */
      total_rounds: integer(1, MAX_ROUNDS).nullable().default(null),
      track_seat_positions: z.boolean().optional(),
    })
    .prefault({}),
  deck: z.strictObject({ shuffle_algorithm: z.enum(SHUFFLES).default('fisher_yates') }).prefault({}),
  dealer: z
    .strictObject({ discard_enabled: z.boolean().default(false), discard_cards: integer(1, 10).default(3) })
    .prefault({}),
  bankroll: z
    .strictObject({
      starting_amount: positiveMoney.default('500'),
      base_bet: positiveMoney.default('5'),
      stop_conditions: stopConditions.prefault({}),
      betting_system: bettingSystemSchema.prefault({}),
    })
    .prefault({}),
  strategy: strategySchema.prefault({}),
  bonus_strategy: bonusStrategySchema.prefault({}),
  paytables: paytablesSchema.prefault({}),
  output: outputSchema.optional(),
})

/** A valid, complete simulation config: every default filled in, every amount canonical. */
export type SimulationConfig = z.output<typeof simulationConfigSchema>

/** The config with every default. */
export function defaultConfig(): SimulationConfig {
  return simulationConfigSchema.parse({})
}
