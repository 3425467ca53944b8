import { jointOutcomes } from '../../engine/exact/net.ts'
import { estimateSession } from '../../engine/exact/session/estimate.ts'
import { handModel } from '../../engine/exact/session/game.ts'
import { estimateRuin, ruinCurveTask } from '../../engine/exact/session/ruin.ts'
import { solveSessionTask } from '../../engine/exact/session/solve.ts'
import { isGoal } from '../../engine/letitride/goalSetup.ts'
import { RUIN_PERCENTS, ruinLevels } from '../../engine/letitride/ruin.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import type { TaskBody } from '../task.ts'
import { gameOf, notExactFor, toExactSession, tooLarge } from './exactSession.ts'
import { goalSession } from './goalSession.ts'
import { outcomesFor } from './outcomes.ts'
import { runSliced } from './sliced.ts'
import { tablesFor } from './tables.ts'

/** Of the progress, where the chances of ruin follow. */
const SOLVING = 0.3

/** The whole distribution of a session, without playing one. */
export const analyzeSession: TaskBody<'analyzeSession'> = async (
  { config, maxSeconds, ruin },
  { cancelled, progress },
) => {
  const setup = toSetup(config)
  const { game, notExact } = gameOf(setup)
  if (game === null) return notExact
  const onProgress = (fraction: number) => progress({ fraction })
  const { strategy } = setup
  if (isGoal(strategy)) return goalSession({ ...setup, strategy }, { maxSeconds, cancelled, onProgress })
  const tables = tablesFor(setup)
  if (tables === null) return notExactFor('strategy_depends_on_session')
  const model = handModel(jointOutcomes(setup, await outcomesFor(tables, cancelled)))
  const size = estimateSession(game, model)
  if (!size.feasible || size.seconds > maxSeconds) return tooLarge(size)
  const share = ruin ? SOLVING : 1
  const found = await runSliced(solveSessionTask(game, model), {
    cancelled,
    onProgress: (done) => onProgress(share * done),
  })
  const exact = toExactSession(found, game)
  if (!ruin) return exact
  const asked = { game, model, profitsCents: ruinLevels(setup).map((cents) => cents - setup.startingCents) }
  const more = estimateRuin(asked)
  if (!more.feasible || more.seconds > maxSeconds) return exact
  const points = await runSliced(ruinCurveTask({ ...asked, session: found }), {
    cancelled,
    onProgress: (done) => onProgress(share + (1 - share) * done),
  })
  const chances = points.map(({ probability }, level) => ({ percent: RUIN_PERCENTS[level]!, probability }))
  return { ...exact, figures: { ...exact.figures, ruin: chances } }
}
