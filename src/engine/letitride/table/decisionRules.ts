import type { Card } from '../../cards/card.ts'
import { indexOfCards } from '../../cards/combinations.ts'
import { compileTest } from '../../rules/evaluator.ts'
import { handClasses } from '../../rules/handClasses.ts'
import { requireRules } from '../../rules/ruleList.ts'
import { type CardScope, slotOf } from '../../rules/variables.ts'
import type { SeatView } from '../seatView.ts'
import { sessionReader } from '../sessionValues.ts'
import type { GameSetup, RuleSetup } from '../setup.ts'
import type { Decision } from './handRecord.ts'

/** Tells which rule decides on cards that a seat sees, before the hand is booked. */
export type Explain = (cards: readonly Card[], seat: SeatView) => Pick<Decision, 'rule' | 'by'>

/** Explanations of both bets. Looks at the rules themselves, not at the tables that play is fast with. */
export function decisionRules(setup: GameSetup): { readonly bet1: Explain; readonly bet2: Explain } {
  const { strategy } = setup
  if (typeof strategy === 'object' && strategy.kind === 'custom') {
    return {
      bet1: firstRule(strategy.bet1Rules, 'bet1', setup),
      bet2: firstRule(strategy.bet2Rules, 'bet2', setup),
    }
  }
  const by = { rule: null, by: typeof strategy === 'string' ? strategy : strategy.kind }
  return { bet1: () => by, bet2: () => by }
}

function firstRule(setups: readonly RuleSetup[], scope: CardScope, { baseBetCents }: GameSetup): Explain {
  const { rules } = requireRules(setups, scope)
  const tests = rules.map(({ condition }) => compileTest(condition.root))
  const names = new Set(rules.flatMap(({ condition }) => [...condition.names]))
  const read = sessionReader(names, { base_bet: baseBetCents })
  const { classOf, values } = handClasses(scope)
  return (cards, seat) => {
    const known = read(seat)
    const hand = values[classOf[indexOfCards(cards)]!]!
    // Cards and session have slots of their own.
    for (const name of names) known[slotOf(name)]! += hand[slotOf(name)]!
    const rule = tests.findIndex((holds) => holds(known))
    for (const name of names) known[slotOf(name)]! -= hand[slotOf(name)]!
    return rule < 0 ? { rule: null, by: 'no rule' } : { rule, by: setups[rule]!.condition }
  }
}
