import { solveGoalOf } from '../../exact/goal/play.ts'
import { type GoalSetup, isGoal } from '../goalSetup.ts'
import type { GameSetup, StrategySetup } from '../setup.ts'
import { aggressiveDecisions } from './aggressive.ts'
import { BASIC_DECISIONS } from './basic.ts'
import { conservativeDecisions } from './conservative.ts'
import { compileCustom, type StrategyDecisions } from './custom.ts'
import { type Decisions, type DecisionTables, tabulate } from './decisionTables.ts'
import { optimalTables } from './optimal.ts'

const ALWAYS_RIDE: Decisions = { bet1: () => true, bet2: () => true }
const ALWAYS_PULL: Decisions = { bet1: () => false, bet2: () => false }

/** A strategy that looks at cards, and at most by its rules at the session. */
export type CardStrategy = Exclude<StrategySetup, GoalSetup>
type StrategyOf = { readonly strategy: CardStrategy; readonly mainPayouts: readonly number[] }
type BuiltIn = Exclude<CardStrategy, { kind: 'custom' }>

/**
 * The decisions of a setup's strategy: tables, unless its rules look at the session or it plays for a goal, which
 * needs the whole setup and may take seconds. `optimal` depends on the main paytable, the others do not. Throws a
 * RuleError for rules that `checkRules` refuses, a RangeError for a goal that cannot be solved.
 */
export function compileDecisions(setup: GameSetup | StrategyOf): StrategyDecisions {
  const { strategy, mainPayouts } = setup
  if (isGoal(strategy)) return { kind: 'policy', goal: solveGoalOf({ ...(setup as GameSetup), strategy }) }
  return typeof strategy === 'object' && strategy.kind === 'custom'
    ? compileCustom(strategy)
    : { kind: 'tables', tables: builtInTables(strategy, mainPayouts) }
}

/** The decision tables of a setup's strategy; throws a RangeError for one that looks at the session. */
export function compileStrategy(setup: GameSetup | StrategyOf): DecisionTables {
  const decisions = compileDecisions(setup)
  if (decisions.kind === 'tables') return decisions.tables
  throw new RangeError('play that looks at the session has no tables')
}

function builtInTables(strategy: BuiltIn, mainPayouts: readonly number[]): DecisionTables {
  if (typeof strategy !== 'string') {
    return tabulate(
      strategy.kind === 'conservative' ? conservativeDecisions(strategy) : aggressiveDecisions(strategy),
    )
  }
  switch (strategy) {
    case 'basic':
      return tabulate(BASIC_DECISIONS)
    case 'optimal':
      return optimalTables(mainPayouts)
    case 'always_ride':
      return tabulate(ALWAYS_RIDE)
    case 'always_pull':
      return tabulate(ALWAYS_PULL)
  }
}
