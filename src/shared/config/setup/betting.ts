import type { BettingSetup } from '../../../engine/letitride/setup.ts'
import type { SimulationConfig } from '../simulation.ts'
import { cents, fraction } from './amounts.ts'

type BettingSection = SimulationConfig['bankroll']['betting_system']

/** The system named by `type`, with its own section; `checkConfig` has made sure that the section is there. */
export function bettingSetup({ bankroll, strategy }: SimulationConfig): BettingSetup {
  const { betting_system: system } = bankroll
  const multiples = strategy.type === 'goal_optimal' ? (strategy.goal_optimal?.bets ?? []) : []
  if (multiples.length > 0) return { kind: 'chosen', multiples: [...multiples].sort((a, b) => a - b) }
  return SYSTEMS[system.type](system)
}

const SYSTEMS: Record<BettingSection['type'], (system: BettingSection) => BettingSetup> = {
  flat: () => ({ kind: 'flat' }),
  proportional: ({ proportional: section = missing() }) => ({
    kind: 'proportional',
    share: fraction(section.bankroll_percentage),
    roundToCents: cents(section.round_to),
    minCents: cents(section.min_bet),
    maxCents: cents(section.max_bet),
  }),
  martingale: ({ martingale: section = missing() }) => ({
    kind: 'martingale',
    multiplier: fraction(section.loss_multiplier),
    resetOnWin: section.reset_on_win,
    maxProgressions: section.max_progressions,
    maxCents: cents(section.max_bet),
  }),
  reverse_martingale: ({ reverse_martingale: section = missing() }) => ({
    kind: 'reverse_martingale',
    multiplier: fraction(section.win_multiplier),
    resetOnLoss: section.reset_on_loss,
    targetStreak: section.profit_target_streak,
    maxCents: cents(section.max_bet),
  }),
  paroli: ({ paroli: section = missing() }) => ({
    kind: 'paroli',
    multiplier: fraction(section.win_multiplier),
    winsBeforeReset: section.wins_before_reset,
    maxCents: cents(section.max_bet),
  }),
  dalembert: ({ dalembert: section = missing() }) => ({
    kind: 'dalembert',
    increaseCents: cents(section.unit),
    decreaseCents: cents(section.decrease_unit),
    minCents: cents(section.min_bet),
    maxCents: cents(section.max_bet),
  }),
  fibonacci: ({ fibonacci: section = missing() }) => ({
    kind: 'fibonacci',
    unitCents: cents(section.unit),
    winRegression: section.win_regression,
    maxPosition: section.max_position,
    maxCents: cents(section.max_bet),
  }),
  custom: ({ custom: section = missing() }) => ({
    kind: 'custom',
    expression: section.expression,
    minCents: cents(section.min_bet),
    maxCents: cents(section.max_bet),
  }),
}

function missing(): never {
  throw new RangeError('the section of this betting system is missing')
}
