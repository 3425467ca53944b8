import { type Explanation, explainGoalTask } from '../../engine/exact/goal/explain.ts'
import { policyFiguresTask } from '../../engine/exact/goal/figures.ts'
import { certaintyEquivalent } from '../../engine/exact/goal/objective.ts'
import { estimateGoal, type GoalSolution, solveGoalTask } from '../../engine/exact/goal/solve.ts'
import { solveSessionTask } from '../../engine/exact/session/solve.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import type { GoalExplanation } from '../../shared/exact/bestPlay.ts'
import type { TaskBody } from '../task.ts'
import { gameOf, toExactFigures, toExactSession, tooLarge } from './exactSession.ts'
import { typesFor } from './play.ts'
import { runSliced } from './sliced.ts'

/** Shares of the work, roughly: solving backward, the session forward, EV play forward, explaining. */
const PARTS = { solve: 0.55, session: 0.05, evPlay: 0.02, explain: 0.38 }
const MOST_DEPARTURES = 200

/** The best decisions, bets and moments to leave for a goal, by dynamic programming over the session. */
export const bestPlay: TaskBody<'bestPlay'> = async (input, { cancelled, progress }) => {
  const { config, objective, choose, explain } = input
  // Whatever strategy the config names is replaced, with the target and the bets that come with it.
  const setup = toSetup({ ...config, strategy: { type: 'optimal' } })
  const { game, notExact } = gameOf(setup)
  if (game === null) return notExact
  const { bets, leaving } = choose
  const goal = {
    game,
    types: typesFor(setup),
    objective,
    choose: { leaving, ...(bets === null ? {} : { bets }) },
  }
  const size = estimateGoal(goal)
  if (!size.feasible) return tooLarge(size)
  let done = 0
  const part = (share: number) => {
    const before = done
    done += share
    return { cancelled, onProgress: (each: number) => progress({ fraction: before + share * each }) }
  }
  const solution = await runSliced(solveGoalTask(goal), part(PARTS.solve))
  const { problem } = solution
  const session = await runSliced(policyFiguresTask(solution), part(PARTS.session))
  const evModel = problem.tree.model(problem.tree.evDecisions())
  const evPlay = await runSliced(solveSessionTask(problem.game, evModel), part(PARTS.evPlay))
  const explanation = explain ? await runSliced(explainGoalTask(solution), part(PARTS.explain)) : null
  return {
    kind: 'solved',
    value: finite(solution.value),
    certainBankroll: certainBankroll(solution),
    session: toExactSession(session, problem.game),
    evPlay: toExactFigures(evPlay),
    explanation: explanation && toExplanation(explanation),
  }
}

function certainBankroll({ value, problem: { objective, game } }: GoalSolution): number | null {
  if (objective.kind !== 'utility') return null
  return finite((certaintyEquivalent(value, objective.gamma) * game.startingCents) / 100)
}

function toExplanation({ evValue, gain, otherGain, givenUpCents, departures }: Explanation): GoalExplanation {
  return {
    evValue: finite(evValue),
    gain: finite(gain),
    otherGain: finite(otherGain),
    givenUp: givenUpCents / 100,
    departures: departures
      .filter(({ buys, costsCents }) => Number.isFinite(buys) && Number.isFinite(costsCents))
      .slice(0, MOST_DEPARTURES)
      .map(({ bet, action, classes, fromCents, toCents, perSession, buys, costsCents }) => ({
        bet,
        action,
        classes: [...classes],
        fromProfit: fromCents / 100,
        toProfit: toCents / 100,
        perSession,
        buys,
        costs: costsCents / 100,
      })),
  }
}

/** A logarithm of nothing is no number that JSON knows. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
