import { type SetupProblem, setupBounds } from '../../engine/letitride/bounds.ts'
import { firstBets } from '../../engine/letitride/firstBets.ts'
import type { GameSetup } from '../../engine/letitride/setup.ts'
import { centsToText } from '../decimal.ts'
import { describeIssues } from './issues.ts'
import type { Problem } from './problems.ts'
import { type SimulationConfig, simulationConfigSchema } from './simulation.ts'
import { toSetup } from './toSetup.ts'

export interface CheckedConfig {
  /** The complete config; null when there is any problem. */
  readonly config: SimulationConfig | null
  readonly problems: Problem[]
  /** Allowed, but probably not meant. */
  readonly warnings: Problem[]
}

/** Checks a config from anywhere (a file, the form, a message): each field, then what only several fields tell. */
export function checkConfig(input: unknown): CheckedConfig {
  const parsed = simulationConfigSchema.safeParse(input)
  if (!parsed.success) return { config: null, problems: describeIssues(parsed.error), warnings: [] }
  const config = parsed.data
  const missing = [...bonusSections(config), ...bonusPaytables(config)]
  if (missing.length > 0) return { config: null, problems: missing, warnings: [] }

  const setup = toSetup(config)
  const problems = [...funds(setup), ...exactness(setup)]
  return { config: problems.length > 0 ? null : config, problems, warnings: warnings(config, setup) }
}

function bonusSections({ bonus_strategy: bonus }: SimulationConfig): Problem[] {
  const problems: Problem[] = []
  if (bonus.type !== 'never' && bonus[bonus.type] === undefined) {
    problems.push({
      path: `bonus_strategy.${bonus.type}`,
      message: `is needed because bonus_strategy.type is ${bonus.type}; it may be empty: {}`,
    })
  }
  if (bonus.static !== undefined && (bonus.static.amount === null) === (bonus.static.ratio === null)) {
    problems.push({
      path: 'bonus_strategy.static',
      message:
        bonus.static.amount === null
          ? 'needs an amount or a ratio'
          : 'takes an amount or a ratio, not both; with a ratio, write amount: null',
    })
  }
  if (Number(bonus.limits.min_bet) > Number(bonus.limits.max_bet)) {
    problems.push({ path: 'bonus_strategy.limits.min_bet', message: 'must be at most max_bet' })
  }
  return problems
}

function bonusPaytables(config: SimulationConfig): Problem[] {
  const here = config.bonus_strategy.paytable
  const there = config.paytables.bonus.type
  if (here === undefined || there === undefined || here === there) return []
  const message = `names another paytable than`
  return [
    { path: 'bonus_strategy.paytable', message: `${message} paytables.bonus.type (${here} and ${there})` },
    { path: 'paytables.bonus.type', message: `${message} bonus_strategy.paytable (${there} and ${here})` },
  ]
}

/** The first hand must be affordable, or no hand would ever be played. */
function funds(setup: GameSetup): Problem[] {
  const bonus = setup.stopOnInsufficientFunds ? firstBets(setup).bonusCents : 0
  const needed = 3 * setup.baseBetCents + bonus
  if (setup.startingCents >= needed) return []
  const parts = `three bets of ${centsToText(setup.baseBetCents)}`
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
  'bonusPlan.numerator': 'bonus_strategy.static.ratio',
  'bonusPlan.limits.maxCents': 'bonus_strategy.limits.max_bet',
}

function exactness(setup: GameSetup): Problem[] {
  const check = setupBounds(setup)
  return check.ok
    ? []
    : [{ path: FIELD_PATHS[check.problem.field] ?? '', message: WORDS[check.problem.reason] }]
}

const WORDS: Record<SetupProblem['reason'], string> = {
  amounts_too_large: 'is so large that a session could win more cents than can be counted exactly',
  not_whole: 'must be a whole number of cents',
  out_of_range: 'is out of range',
  wrong_length: 'has the wrong number of payouts',
  bonus_without_paytable: 'needs a bonus paytable',
  bad_expression: 'is not an expression that can be evaluated',
}

function warnings(config: SimulationConfig, setup: GameSetup): Problem[] {
  const { bonus_strategy: bonus } = config
  const found: Problem[] = []
  if (!bonus.enabled && bonus.type !== 'never') {
    found.push({
      path: 'bonus_strategy.type',
      message: `has no effect, because bonus_strategy.enabled is false: no bonus bet is made`,
    })
  }
  if (bonus.enabled && firstBets(setup).bonusCents === 0) {
    found.push({
      path: 'bonus_strategy',
      message:
        bonus.type === 'never'
          ? 'is enabled, but its type is never: no bonus bet is made'
          : 'comes to no bet: after rounding to the increment it is below the smallest bet allowed',
    })
  }
  const asked =
    bonus.type === 'static' ? bonus.static?.amount : bonus.type === 'always' ? bonus.always?.amount : null
  const made = centsToText(firstBets(setup).bonusCents)
  if (bonus.enabled && asked != null && made !== '0' && asked !== made) {
    found.push({ path: 'bonus_strategy.limits', message: `change the bonus bet of ${asked} to ${made}` })
  }
  return found
}
