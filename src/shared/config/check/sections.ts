import type { Problem } from '../problems.ts'
import type { SimulationConfig } from '../simulation.ts'

/** A type with settings of its own needs its section; it may be empty, then every default holds. */
export function missingSections(config: SimulationConfig): Problem[] {
  const { strategy, bonus_strategy: bonus, paytables } = config
  const betting = config.bankroll.betting_system
  const bonusPaytable = bonus.paytable ?? paytables.bonus.type
  return [
    ...needed('strategy', strategy.type, strategy, ['conservative', 'aggressive', 'custom', 'goal_optimal']),
    ...(betting.type === 'flat'
      ? []
      : needed('bankroll.betting_system', betting.type, betting, [betting.type])),
    ...(bonus.type === 'never' ? [] : needed('bonus_strategy', bonus.type, bonus, [bonus.type])),
    ...(paytables.main_game.type === 'custom' && paytables.main_game.custom == null
      ? [section('paytables.main_game.custom', 'paytables.main_game.type is custom')]
      : []),
    ...(bonusPaytable === 'custom' && paytables.bonus.custom == null
      ? [section('paytables.bonus.custom', 'the bonus paytable is custom')]
      : []),
  ]
}

function needed(path: string, type: string, holder: object, withSection: readonly string[]): Problem[] {
  if (!withSection.includes(type) || (holder as Record<string, unknown>)[type] !== undefined) return []
  return [section(`${path}.${type}`, `${path}.type is ${type}`)]
}

function section(path: string, reason: string): Problem {
  return { path, message: `is needed because ${reason}; it may be empty: {}` }
}

/** The bonus paytable may be named in two places, if they agree. */
export function differingPaytables(config: SimulationConfig): Problem[] {
  const here = config.bonus_strategy.paytable
  const there = config.paytables.bonus.type
  if (here === undefined || there === undefined || here === there) return []
  const message = 'names another paytable than'
  return [
    { path: 'bonus_strategy.paytable', message: `${message} paytables.bonus.type (${here} and ${there})` },
    { path: 'paytables.bonus.type', message: `${message} bonus_strategy.paytable (${there} and ${here})` },
  ]
}
