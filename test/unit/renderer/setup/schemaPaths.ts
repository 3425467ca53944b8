import { z } from 'zod'
import {
  BETTING_SECTIONS,
  BONUS_SECTIONS,
  DEFAULT_CONFIG,
  PAYTABLE_SECTIONS,
  STRATEGY_SECTIONS,
} from '../../../../src/shared/config/defaults.ts'
import { type SimulationConfig, simulationConfigSchema } from '../../../../src/shared/config/simulation.ts'

/** Every leaf key of the format, by walking its schema; `*` stands for a place in a list. */
export function leaves(): string[] {
  return walk(simulationConfigSchema, '')
}

function walk(schema: unknown, path: string): string[] {
  if (
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable
  )
    return walk(schema.unwrap(), path)
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, inner]) =>
      walk(inner, path === '' ? key : `${path}.${key}`),
    )
  }
  if (schema instanceof z.ZodArray) return walk(schema.element, `${path}.*`)
  return [path]
}

/** A config in which every section stands, so that each key has a value. */
export function fullConfig(): SimulationConfig {
  const rules = [
    { condition: 'has_paying_hand', action: 'ride' as const },
    { condition: 'default', action: 'pull' as const },
  ]
  const { bankroll_conditional: conditional } = BONUS_SECTIONS
  const tiers = [{ min_profit: '0', max_profit: '50', bet_amount: '1' }]
  return {
    ...DEFAULT_CONFIG,
    bankroll: {
      ...DEFAULT_CONFIG.bankroll,
      betting_system: { ...DEFAULT_CONFIG.bankroll.betting_system, ...BETTING_SECTIONS },
    },
    strategy: { type: 'basic', ...STRATEGY_SECTIONS, custom: { bet1_rules: rules, bet2_rules: rules } },
    bonus_strategy: {
      ...DEFAULT_CONFIG.bonus_strategy,
      ...BONUS_SECTIONS,
      paytable: 'paytable_b',
      bankroll_conditional: { ...conditional, scaling: { enabled: true, tiers } },
    },
    paytables: {
      main_game: { type: 'custom', custom: PAYTABLE_SECTIONS.main },
      bonus: {
        type: 'paytable_b',
        custom: PAYTABLE_SECTIONS.bonus,
        progressive: PAYTABLE_SECTIONS.progressive,
      },
    },
  }
}

/** Dotted paths of every leaf that a config has. */
export function allPaths(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) =>
    allPaths(inner, path === '' ? key : `${path}.${key}`),
  )
}
