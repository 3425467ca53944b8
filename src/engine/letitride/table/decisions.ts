import type { Values } from '../../rules/variables.ts'
import type { SeatView } from '../seatView.ts'
import { sessionReader } from '../sessionValues.ts'
import type { GameSetup } from '../setup.ts'
import type { StrategyDecisions } from '../strategies/custom.ts'

type SessionRule = (values: Values) => number

/** Decisions by colex index: 0 pull, 1 ride, from 2 on a rule that looks at the session. */
export type DecisionLookup = {
  readonly bet1: ArrayLike<number>
  readonly bet2: ArrayLike<number>
  readonly rules1: readonly SessionRule[]
  readonly rules2: readonly SessionRule[]
  /** The session's variables as the rules see them. */
  readonly read: (seat: SeatView) => Values
}

const NONE = new Uint8Array(0)

/** One form for strategies with and without rules that look at the session. */
export function decisionLookup(setup: GameSetup, strategy: StrategyDecisions): DecisionLookup {
  const constants = { base_bet: setup.baseBetCents }
  if (strategy.kind === 'tables') {
    const { bet1, bet2 } = strategy.tables
    return { bet1, bet2, rules1: [], rules2: [], read: sessionReader([], constants) }
  }
  // A policy is asked instead.
  if (strategy.kind === 'policy')
    return { bet1: NONE, bet2: NONE, rules1: [], rules2: [], read: sessionReader([], constants) }
  const { bet1, bet2, reads } = strategy.decisions
  return {
    bet1: bet1.codes,
    bet2: bet2.codes,
    rules1: bet1.sessionRules,
    rules2: bet2.sessionRules,
    read: sessionReader(reads, constants),
  }
}
