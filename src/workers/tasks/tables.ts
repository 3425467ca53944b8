import type { GameSetup } from '../../engine/letitride/setup.ts'
import { compileDecisions } from '../../engine/letitride/strategies/compile.ts'
import type { StrategyDecisions } from '../../engine/letitride/strategies/custom.ts'

/** An app's runs share few strategies; a long-lived worker must not collect every one it ever saw. */
const MOST_STRATEGIES = 8
const compiled = new Map<string, StrategyDecisions>()

/** The decisions of a setup's strategy, compiled once a worker. */
export function decisionsFor({ strategy, mainPayouts }: GameSetup): StrategyDecisions {
  const key = JSON.stringify([strategy, mainPayouts])
  const known = compiled.get(key)
  if (known !== undefined) return known
  const decisions = compileDecisions({ strategy, mainPayouts })
  const [oldest] = compiled.keys()
  if (oldest !== undefined && compiled.size >= MOST_STRATEGIES) compiled.delete(oldest)
  compiled.set(key, decisions)
  return decisions
}
