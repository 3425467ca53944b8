import { enumerateOutcomesTask, type OutcomeCount } from '../../engine/exact/enumerate.ts'
import type { DecisionTables } from '../../engine/letitride/strategies/decisionTables.ts'
import { runSliced } from './sliced.ts'

/** By the tables themselves: `tablesFor` gives the same ones for the same strategy. */
const known = new WeakMap<DecisionTables, readonly OutcomeCount[]>()

/** Everything that can happen on a hand of a strategy, counted once a worker. */
export async function outcomesFor(
  tables: DecisionTables,
  cancelled: () => boolean,
): Promise<readonly OutcomeCount[]> {
  const found = known.get(tables)
  if (found !== undefined) return found
  const outcomes = await runSliced(enumerateOutcomesTask(tables), { cancelled })
  known.set(tables, outcomes)
  return outcomes
}
