import { estimateLimits, limitsSurfaceTask } from '../../engine/exact/limits/surface.ts'
import { jointOutcomes } from '../../engine/exact/net.ts'
import { handModel } from '../../engine/exact/session/game.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import type { TaskBody } from '../task.ts'
import { gameOf, notExactFor, tooLarge } from './exactSession.ts'
import { outcomesFor } from './outcomes.ts'
import { runSliced } from './sliced.ts'
import { tablesFor } from './tables.ts'

/** The session's chances and costs for every pair of limits. */
export const surveyLimits: TaskBody<'surveyLimits'> = async ({ config, grid }, { cancelled, progress }) => {
  const setup = toSetup(config)
  const { game, notExact } = gameOf(setup)
  if (game === null) return notExact
  const tables = tablesFor(setup)
  // Best play for a goal would be another one for each pair of limits.
  if (tables === null) return notExactFor('strategy_depends_on_session')
  const outcomes = await outcomesFor(tables, cancelled)
  const input = { game, model: handModel(jointOutcomes(setup, outcomes)), ...grid }
  const size = estimateLimits(input)
  if (!size.feasible) return tooLarge(size)
  const onProgress = (fraction: number) => progress({ fraction })
  const cells = await runSliced(limitsSurfaceTask(input), { cancelled, onProgress })
  return { kind: 'solved', cells: [...cells] }
}
