import type { GameSetup } from '../setup.ts'
import { BASIC_DECISIONS } from './basic.ts'
import { type Decisions, type DecisionTables, tabulate } from './decisionTables.ts'
import { optimalTables } from './optimal.ts'

const ALWAYS_RIDE: Decisions = { bet1: () => true, bet2: () => true }
const ALWAYS_PULL: Decisions = { bet1: () => false, bet2: () => false }

/** The decision tables of a setup's strategy. `optimal` depends on the main paytable, the others do not. */
export function compileStrategy(setup: Pick<GameSetup, 'strategy' | 'mainPayouts'>): DecisionTables {
  switch (setup.strategy) {
    case 'basic':
      return tabulate(BASIC_DECISIONS)
    case 'optimal':
      return optimalTables(setup.mainPayouts)
    case 'always_ride':
      return tabulate(ALWAYS_RIDE)
    case 'always_pull':
      return tabulate(ALWAYS_PULL)
  }
}
