import type { GameSetup } from '../../engine/letitride/setup.ts'
import { compileDecisions } from '../../engine/letitride/strategies/compile.ts'
import type { StrategyDecisions } from '../../engine/letitride/strategies/custom.ts'
import type { DecisionTables } from '../../engine/letitride/strategies/decisionTables.ts'
import { type DecisionWorth, decisionWorth } from '../../engine/letitride/strategies/worth.ts'

/** An app's runs share few strategies; a long-lived worker must not collect every one it ever saw. */
const MOST_STRATEGIES = 8
const compiled = new Map<string, StrategyDecisions>()

type StrategyOf = Pick<GameSetup, 'strategy' | 'mainPayouts'>

/** The decisions of a setup's strategy, compiled once a worker. */
export function decisionsFor({ strategy, mainPayouts }: StrategyOf): StrategyDecisions {
  const key = JSON.stringify([strategy, mainPayouts])
  const known = compiled.get(key)
  if (known !== undefined) return known
  const decisions = compileDecisions({ strategy, mainPayouts })
  const [oldest] = compiled.keys()
  if (oldest !== undefined && compiled.size >= MOST_STRATEGIES) compiled.delete(oldest)
  compiled.set(key, decisions)
  return decisions
}

let lastWorth: { readonly key: string; readonly worth: DecisionWorth } | null = null

/** What decisions are worth under a setup's paytable; a person looks at one run at a time. */
export function worthFor({ mainPayouts }: GameSetup): DecisionWorth {
  const key = JSON.stringify(mainPayouts)
  if (lastWorth?.key !== key) lastWorth = { key, worth: decisionWorth(mainPayouts) }
  return lastWorth.worth
}

/** The decision tables of a setup; throws a RangeError for a strategy that looks at the session. */
export function tablesFor(setup: StrategyOf): DecisionTables {
  const decisions = decisionsFor(setup)
  if (decisions.kind === 'tables') return decisions.tables
  throw new RangeError('rules that look at the session have no tables')
}
