import { type GoalGame, goalSituations } from '../../../engine/exact/goal/play.ts'
import { type NotExact, sessionGame } from '../../../engine/exact/session/fromSetup.ts'
import { isGoal } from '../../../engine/letitride/goalSetup.ts'
import type { GameSetup } from '../../../engine/letitride/setup.ts'
import type { Problem } from '../problems.ts'
import type { SimulationConfig } from '../simulation.ts'

/** What a goal needs to be told, and what it replaces. */
export function goalSettings({ strategy, bankroll, bonus_strategy: bonus }: SimulationConfig): Problem[] {
  const section = strategy.goal_optimal
  if (strategy.type !== 'goal_optimal' || section === undefined) return []
  const problems: Problem[] = []
  const at = (key: string, message: string) =>
    problems.push({ path: `strategy.goal_optimal.${key}`, message })
  if (section.goal === 'target' && section.target === null) at('target', 'is needed by the goal target')
  if (section.goal === 'ruin' && section.hands === null) at('hands', 'is needed by the goal ruin')
  if (section.bets.length > 0) {
    if (bankroll.betting_system.type !== 'flat')
      at('bets', 'takes the place of a betting system; set bankroll.betting_system.type to flat')
    if (bonus.enabled && bonus.type === 'static' && bonus.static?.amount === null)
      at('bets', 'cannot be chosen while the bonus bet is a share of the bet; give the bonus bet an amount')
  }
  return problems
}

/** What a goal does not combine with, and goals too large to be solved. */
export function goalLimits(setup: GameSetup): Problem[] {
  const { strategy } = setup
  if (!isGoal(strategy)) return []
  const conversion = sessionGame(setup, { kind: 'policy' })
  if (!conversion.ok) return [REFUSALS[conversion.reason]]
  const goal: GoalGame = { ...setup, strategy }
  if (goalSituations(goal) <= MOST_SITUATIONS) return []
  const message =
    'goal_optimal would have too many bankrolls and hands to tell apart; set limits, or play fewer hands'
  return [{ path: 'strategy.type', message }]
}

/** About half a minute of solving on one core, for the usual paytable. */
const MOST_SITUATIONS = 5_000_000

const REFUSALS: Record<NotExact, Problem> = {
  // A policy is no list of rules.
  strategy_depends_on_session: { path: 'strategy.type', message: 'cannot be solved' },
  betting_depends_on_session: {
    path: 'bankroll.betting_system.type',
    message:
      'depends on the bankroll, which goal_optimal cannot solve; choose a system of steps such as martingale, or flat with strategy.goal_optimal.bets',
  },
  bonus_depends_on_session: {
    path: 'bonus_strategy.type',
    message: 'depends on the session, which goal_optimal cannot solve; choose always, static or never',
  },
  progressive_jackpot: {
    path: 'paytables.bonus.progressive',
    message: 'grows with every hand, which goal_optimal cannot solve; take the jackpot or the goal',
  },
  seat_replacement: {
    path: 'table.total_rounds',
    message: 'begins seats anew, which goal_optimal cannot solve; leave it out',
  },
}
