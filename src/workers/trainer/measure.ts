import type { Solver } from '../../engine/cfr/algorithms/solver.ts'
import { exploitability } from '../../engine/cfr/evaluation/exploitability.ts'
import { positiveRegret } from '../../engine/cfr/evaluation/positiveRegret.ts'
import type { CurvePoint } from '../../shared/training/progress.ts'
import type { TrainedGame } from './game.ts'
import { sliced } from './sliced.ts'

type Measured = Pick<CurvePoint, 'exploitability' | 'positiveRegret'>

/** What can be said of a solver where it stands, chips a hand. A stop that is asked for meanwhile is heard after it. */
export async function measure({ exact, layout }: TrainedGame, solver: Solver): Promise<Measured> {
  return {
    exploitability:
      exact === null ? null : exploitability(exact.form, solver.averageStrategy()).exploitability,
    positiveRegret: await sliced(positiveRegret(layout, solver), { cancelled: () => false }),
  }
}
