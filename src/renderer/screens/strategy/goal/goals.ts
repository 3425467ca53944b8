import { STRATEGY_SECTIONS } from '../../../../shared/config/defaults.ts'
import type { SimulationConfig } from '../../../../shared/config/simulation.ts'
import type { GoalObjective } from '../../../../shared/exact/bestPlay.ts'
import type { Format } from '../../../format/format.ts'
import { t } from '../../../i18n/t.ts'

export type GoalKind = 'win' | 'target' | 'ruin'
export const GOAL_KINDS: readonly GoalKind[] = ['win', 'target', 'ruin']

/** Where the experiment has no win limit, a target of so many base bets. */
const TARGET_BETS = 20

/** What each goal means within an experiment. */
export function objectiveOf(kind: GoalKind, { bankroll, simulation }: SimulationConfig): GoalObjective {
  switch (kind) {
    case 'win':
      return { kind: 'win' }
    case 'target': {
      const amount = Number(bankroll.stop_conditions.win_limit ?? Number(bankroll.base_bet) * TARGET_BETS)
      return { kind: 'target', cents: Math.max(1, Math.round(amount * 100)) }
    }
    case 'ruin': {
      const { max_hands: most } = bankroll.stop_conditions
      const hands = simulation.hands_per_session
      return { kind: 'ruin', hands: most === null ? hands : Math.min(hands, most) }
    }
  }
}

/** The experiment played by best play for the goal. */
export function playedFor(kind: GoalKind, config: SimulationConfig): SimulationConfig {
  const objective = objectiveOf(kind, config)
  const goal_optimal = {
    ...STRATEGY_SECTIONS.goal_optimal,
    goal: kind,
    target: objective.kind === 'target' ? String(objective.cents / 100) : null,
    hands: objective.kind === 'ruin' ? objective.hands : null,
  }
  return { ...config, strategy: { type: 'goal_optimal', goal_optimal } }
}

/** `reach +$25` */
export function goalText(kind: GoalKind, config: SimulationConfig, format: Format): string {
  const objective = objectiveOf(kind, config)
  switch (objective.kind) {
    case 'target':
      return t('goal.target', { amount: format.amount(objective.cents / 100) })
    case 'ruin':
      return t('goal.ruin', { hands: objective.hands })
    default:
      return t('goal.win')
  }
}

/** The limits and hands that the goal must live with: `±$25, 200 hands`. */
export function withinText({ bankroll, simulation }: SimulationConfig, format: Format): string {
  const { win_limit: win, loss_limit: loss } = bankroll.stop_conditions
  const parts =
    win !== null && win === loss
      ? [`±${format.amountText(win)}`]
      : [
          ...(win === null ? [] : [`+${format.amountText(win)}`]),
          ...(loss === null ? [] : [`−${format.amountText(loss)}`]),
        ]
  return t('goal.within', {
    limits: parts.length === 0 ? t('goal.noLimits') : parts.join(', '),
    hands: simulation.hands_per_session,
  })
}

/** A session between two limits has few bankrolls and is solved at once; others take a while. */
export function solvesAtOnce({ bankroll: { stop_conditions: stops } }: SimulationConfig): boolean {
  return stops.win_limit !== null && stops.loss_limit !== null
}
