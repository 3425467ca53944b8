import { isGoal } from '../../engine/letitride/goalSetup.ts'
import type { GameSetup } from '../../engine/letitride/setup.ts'
import { type CardStrategy, compileDecisions } from '../../engine/letitride/strategies/compile.ts'
import type { StrategyDecisions } from '../../engine/letitride/strategies/custom.ts'
import type { DecisionTables } from '../../engine/letitride/strategies/decisionTables.ts'
import { type DecisionWorth, decisionWorth } from '../../engine/letitride/strategies/worth.ts'

/** An app's runs share few strategies; a long-lived worker must not collect every one it ever saw. */
const MOST_STRATEGIES = 8
const compiled = new Map<string, StrategyDecisions>()

type TablesOf = Pick<GameSetup, 'strategy' | 'mainPayouts'>
type StrategyOf = { readonly strategy: CardStrategy; readonly mainPayouts: readonly number[] }

/** The decisions of a strategy that plays for no goal (see `playFor`), compiled once a worker. */
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

/** The decision tables of a setup, or null for a strategy that looks at the session. */
export function tablesFor({ strategy, mainPayouts }: TablesOf): DecisionTables | null {
  if (isGoal(strategy)) return null
  const decisions = decisionsFor({ strategy, mainPayouts })
  return decisions.kind === 'tables' ? decisions.tables : null
}
