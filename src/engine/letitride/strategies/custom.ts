import type { SolvedGoal } from '../../exact/goal/play.ts'
import { type CompiledRules, compileRules } from '../../rules/compileTables.ts'
import { requireRules } from '../../rules/ruleList.ts'
import { findVariable } from '../../rules/variables.ts'
import type { StrategySetup } from '../setup.ts'
import type { DecisionTables } from './decisionTables.ts'

type Custom = Extract<StrategySetup, { kind: 'custom' }>

/** Rules of both bets, of which at least one list looks at the session. */
export type SessionDecisions = {
  readonly bet1: CompiledRules
  readonly bet2: CompiledRules
  /** Names of the session's variables that the rules read: only these need values. */
  readonly reads: ReadonlySet<string>
}

export type StrategyDecisions =
  | { readonly kind: 'tables'; readonly tables: DecisionTables }
  | { readonly kind: 'session'; readonly decisions: SessionDecisions }
  /** Best play for a goal: decisions, bets and leaving by hands played and profit. */
  | { readonly kind: 'policy'; readonly goal: SolvedGoal }

/** A custom strategy made ready for play. Throws a RuleError for rules that `checkRules` refuses. */
export function compileCustom(setup: Custom): StrategyDecisions {
  const lists = [requireRules(setup.bet1Rules, 'bet1'), requireRules(setup.bet2Rules, 'bet2')] as const
  const [bet1, bet2] = [compileRules(lists[0]), compileRules(lists[1])]
  if (bet1.sessionRules.length === 0 && bet2.sessionRules.length === 0) {
    return {
      kind: 'tables',
      tables: { bet1: Uint8Array.from(bet1.codes), bet2: Uint8Array.from(bet2.codes) },
    }
  }
  const expressions = lists.flatMap(({ rules }) => rules.map(({ condition }) => condition))
  const reads = new Set(expressions.flatMap(({ names }) => [...names].filter(isOfSession)))
  return { kind: 'session', decisions: { bet1, bet2, reads } }
}

function isOfSession(name: string): boolean {
  return findVariable(name)?.cost === 'session'
}
