import { type GoalGame, goalOf, type SolvedGoal } from '../../engine/exact/goal/play.ts'
import { estimateGoal, solveGoalTask } from '../../engine/exact/goal/solve.ts'
import { type PayoffTypes, payoffTypes } from '../../engine/exact/payoffTypes.ts'
import { isGoal } from '../../engine/letitride/goalSetup.ts'
import type { GameSetup } from '../../engine/letitride/setup.ts'
import type { StrategyDecisions } from '../../engine/letitride/strategies/custom.ts'
import { AppError } from '../../shared/errors.ts'
import { runSliced } from './sliced.ts'
import { decisionsFor } from './tables.ts'

/** A policy takes some megabytes. */
const MOST_GOALS = 4
const solved = new Map<string, SolvedGoal>()

interface Hooks {
  readonly cancelled: () => boolean
  readonly onProgress?: (fraction: number) => void
}

/**
 * How a setup's bets are decided. A goal is solved once in each worker that plays it: the solution is a pure
 * function of the setup, so every worker has the same.
 */
export async function playFor(setup: GameSetup, hooks: Hooks): Promise<StrategyDecisions> {
  const { strategy, mainPayouts } = setup
  if (!isGoal(strategy)) return decisionsFor({ strategy, mainPayouts })
  return { kind: 'policy', goal: await goalFor({ ...setup, strategy }, hooks) }
}

/** A setup's goal, solved; throws `goal_too_large` for one that would take far too long. */
export async function goalFor(setup: GoalGame, hooks: Hooks): Promise<SolvedGoal> {
  const key = goalKey(setup)
  const known = solved.get(key)
  if (known !== undefined) return known
  const input = goalOf(setup, typesFor(setup))
  if (!estimateGoal(input).feasible) throw new AppError('goal_too_large')
  const { problem, policy } = await runSliced(solveGoalTask(input), hooks)
  const goal = { problem, policy }
  const [oldest] = solved.keys()
  if (oldest !== undefined && solved.size >= MOST_GOALS) solved.delete(oldest)
  solved.set(key, goal)
  return goal
}

/** Whether a setup's goal needs no solving any more. */
export function goalIsKnown(setup: GoalGame): boolean {
  return solved.has(goalKey(setup))
}

/** What a policy depends on: not the other seats, burned cards or the way of shuffling. */
function goalKey({ seats: _seats, discards: _discards, shuffle: _shuffle, ...game }: GoalGame): string {
  return JSON.stringify(game)
}

let lastTypes: { readonly key: string; readonly types: PayoffTypes } | null = null

/** Kept from one question to the next, which is mostly about the same game. */
export function typesFor({ mainPayouts, bonusPayouts }: GameSetup): PayoffTypes {
  const key = JSON.stringify([mainPayouts, bonusPayouts])
  if (lastTypes?.key !== key) lastTypes = { key, types: payoffTypes({ mainPayouts, bonusPayouts }) }
  return lastTypes.types
}
