import { policyFiguresTask } from '../../engine/exact/goal/figures.ts'
import { type GoalGame, goalOf } from '../../engine/exact/goal/play.ts'
import { estimateGoal } from '../../engine/exact/goal/solve.ts'
import type { SessionTheory } from '../../shared/results/exactSession.ts'
import { toExactSession, tooLarge } from './exactSession.ts'
import { goalFor, goalIsKnown, typesFor } from './play.ts'
import { runSliced } from './sliced.ts'

interface Question {
  readonly maxSeconds: number
  readonly cancelled: () => boolean
  readonly onProgress: (fraction: number) => void
}

/** Of the work: solving backward; the session forward is the rest. */
const SOLVING = 0.9

/** The exact session under best play for the setup's goal; one whose goal takes longer than asked is not begun. */
export async function goalSession(
  setup: GoalGame,
  { maxSeconds, cancelled, onProgress }: Question,
): Promise<SessionTheory> {
  if (!goalIsKnown(setup)) {
    const size = estimateGoal(goalOf(setup, typesFor(setup)))
    if (!size.feasible || size.seconds > maxSeconds) return tooLarge(size)
  }
  const goal = await goalFor(setup, { cancelled, onProgress: (share) => onProgress(SOLVING * share) })
  const figures = await runSliced(policyFiguresTask(goal), {
    cancelled,
    onProgress: (share) => onProgress(SOLVING + (1 - SOLVING) * share),
  })
  return toExactSession(figures, goal.problem.game)
}
