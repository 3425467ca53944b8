import { compareDecimals, parseDecimal } from '../../decimal.ts'
import type { Problem } from '../problems.ts'
import { MAX_SESSIONS, type SimulationConfig } from '../simulation.ts'

/** What two fields of one section say about each other. */
export function crossedRanges(config: SimulationConfig): Problem[] {
  const { betting_system: betting, base_bet: base } = config.bankroll
  const { bonus_strategy: bonus } = config
  return [
    ...seatSessions(config),
    ...atMostMax('bonus_strategy.limits', bonus.limits),
    ...atMostMax('bonus_strategy.custom', bonus.custom),
    ...atMostMax('bankroll.betting_system.proportional', betting.proportional),
    ...atMostMax('bankroll.betting_system.dalembert', betting.dalembert),
    ...atMostMax('bankroll.betting_system.custom', betting.custom),
    ...(betting.type === 'dalembert' ? dalembertStart(base, betting.dalembert) : []),
    ...staticBonus(bonus.static),
    ...tiers(bonus.bankroll_conditional),
  ]
}

/** Every seat of a session is a session of its own, and all of them are counted. */
function seatSessions({ simulation, table }: SimulationConfig): Problem[] {
  if (simulation.num_sessions * table.num_seats <= MAX_SESSIONS) return []
  const most = Math.floor(MAX_SESSIONS / table.num_seats).toLocaleString('en-US')
  return [
    { path: 'simulation.num_sessions', message: `must be at most ${most} with ${table.num_seats} seats` },
  ]
}

function atMostMax(path: string, section: { min_bet: string; max_bet: string } | undefined): Problem[] {
  if (section === undefined || !isAbove(section.min_bet, section.max_bet)) return []
  return [{ path: `${path}.min_bet`, message: 'must be at most max_bet' }]
}

function dalembertStart(base: string, section: { min_bet: string; max_bet: string } | undefined): Problem[] {
  if (section === undefined) return []
  if (!isAbove(section.min_bet, base) && !isAbove(base, section.max_bet)) return []
  const message = `must lie between the ${section.min_bet} and ${section.max_bet} of betting_system.dalembert, which begins with it`
  return [{ path: 'bankroll.base_bet', message }]
}

function staticBonus(section: SimulationConfig['bonus_strategy']['static']): Problem[] {
  if (section === undefined || (section.amount === null) !== (section.ratio === null)) return []
  const message =
    section.amount === null
      ? 'needs an amount or a ratio'
      : 'takes an amount or a ratio, not both; with a ratio, write amount: null'
  return [{ path: 'bonus_strategy.static', message }]
}

function tiers(section: SimulationConfig['bonus_strategy']['bankroll_conditional']): Problem[] {
  return (section?.scaling.tiers ?? []).flatMap(({ min_profit, max_profit }, index) =>
    max_profit === null || isAbove(max_profit, min_profit)
      ? []
      : [
          {
            path: `bonus_strategy.bankroll_conditional.scaling.tiers.${index}.max_profit`,
            message: 'must be above min_profit',
          },
        ],
  )
}

function isAbove(a: string, b: string): boolean {
  const [x, y] = [parseDecimal(a), parseDecimal(b)]
  return x !== null && y !== null && compareDecimals(x, y) > 0
}
