import type { GameSetup } from '../../engine/letitride/setup.ts'
import { compileStrategy } from '../../engine/letitride/strategies/compile.ts'
import type { DecisionTables } from '../../engine/letitride/strategies/decisionTables.ts'

/** An app's runs share few strategies; a long-lived worker must not collect every one it ever saw. */
const MOST_TABLES = 8
const compiled = new Map<string, DecisionTables>()

/** The decision tables of a setup, compiled once a worker. */
export function tablesFor({ strategy, mainPayouts }: GameSetup): DecisionTables {
  const key = JSON.stringify([strategy, mainPayouts])
  const known = compiled.get(key)
  if (known !== undefined) return known
  const tables = compileStrategy({ strategy, mainPayouts })
  const [oldest] = compiled.keys()
  if (oldest !== undefined && compiled.size >= MOST_TABLES) compiled.delete(oldest)
  compiled.set(key, tables)
  return tables
}
