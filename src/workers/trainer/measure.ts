import type { Solver } from '../../engine/cfr/algorithms/solver.ts'
import { exploitability } from '../../engine/cfr/evaluation/exploitability.ts'
import { positiveRegret } from '../../engine/cfr/evaluation/positiveRegret.ts'
import type { CurvePoint } from '../../shared/training/progress.ts'
import type { TrainedGame } from './game.ts'
import { sliced } from './sliced.ts'

type Measured = Pick<CurvePoint, 'exploitability' | 'positiveRegret'>

/** What can be said of a solver where it stands, chips a hand. */
export async function measure(game: TrainedGame, solver: Solver): Promise<Measured> {
  const { exact } = game
  return {
    exploitability:
      exact === null ? null : exploitability(exact.form, solver.averageStrategy()).exploitability,
    positiveRegret: await measureRegret(game, solver),
  }
}

/** The average positive regret. A stop that is asked for meanwhile is heard right after. */
export function measureRegret({ layout }: TrainedGame, solver: Solver): Promise<number | null> {
  return sliced(positiveRegret(layout, solver), { cancelled: () => false })
}
