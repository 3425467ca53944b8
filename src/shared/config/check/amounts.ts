import { type SetupProblem, setupBounds } from '../../../engine/letitride/bounds.ts'
import { firstBets } from '../../../engine/letitride/firstBets.ts'
import type { GameSetup } from '../../../engine/letitride/setup.ts'
import { centsToText } from '../../decimal.ts'
import type { Problem } from '../problems.ts'
import type { SimulationConfig } from '../simulation.ts'

/** The first hand must be affordable, or no hand would ever be played. */
export function firstHandFunds(config: SimulationConfig, setup: GameSetup): Problem[] {
  const bonus = setup.stopOnInsufficientFunds ? firstBets(setup).bonusCents : 0
  const needed = 3 * setup.baseBetCents + bonus
  if (setup.startingCents >= needed) return []
  const parts = `three bets of ${config.bankroll.base_bet}`
  const withBonus = bonus === 0 ? parts : `${parts} and the bonus bet of ${centsToText(bonus)}`
  return [
    { path: 'bankroll.starting_amount', message: `must be at least ${centsToText(needed)}: ${withBonus}` },
  ]
}

/** Where the engine's refusals stand in a config. Fields that the schema already bounds cannot be refused. */
const FIELD_PATHS: Partial<Record<string, string>> = {
  startingCents: 'bankroll.starting_amount',
  baseBetCents: 'bankroll.base_bet',
  winLimitCents: 'bankroll.stop_conditions.win_limit',
  lossLimitCents: 'bankroll.stop_conditions.loss_limit',
  'strategy.objective.cents': 'strategy.goal_optimal.target',
  'bonusPlan.numerator': 'bonus_strategy.static.ratio',
  'bonusPlan.limits.maxCents': 'bonus_strategy.limits.max_bet',
}

const WORDS: Partial<Record<SetupProblem['reason'], string>> = {
  amounts_too_large: 'is so large that a session could win more cents than can be counted exactly',
  not_whole: 'must be a whole number of cents',
  out_of_range: 'is out of range',
}

/** Amounts must stay countable to the cent, whatever a session brings. */
export function exactAmounts(setup: GameSetup): Problem[] {
  const check = setupBounds(setup)
  if (check.ok) return []
  const { reason, field } = check.problem
  return [
    { path: FIELD_PATHS[field] ?? placeOf(field), message: WORDS[reason] ?? 'cannot be played like this' },
  ]
}

/** The part of the config that a field of the setup came from. */
function placeOf(field: string): string {
  if (field.startsWith('betting')) return 'bankroll.betting_system'
  if (field.startsWith('bonus')) return 'bonus_strategy'
  if (field.startsWith('jackpot')) return 'paytables.bonus.progressive'
  return field.startsWith('mainPayouts') ? 'paytables.main_game' : ''
}
