import type { Card } from '../../cards/card.ts'
import { CARD_VARIABLES } from '../../rules/cardVariables.ts'
import { holds } from '../../rules/interpreter.ts'
import { type RuleList, requireRules } from '../../rules/ruleList.ts'
import { slotOf, type Values } from '../../rules/variables.ts'
import { analyzeFour, analyzeThree, type CardAnalysis } from '../handAnalysis.ts'
import type { SeatView } from '../seatView.ts'
import { sessionReader } from '../sessionValues.ts'
import type { GameSetup } from '../setup.ts'
import type { StrategyDecisions } from './custom.ts'

/** Tells which rule of a custom strategy decides: its place from 1, or null where none holds. */
export type RuleFinder = {
  /** Looks at the session as it stands before the hand. */
  watch(seat: SeatView): void
  bet1(own: readonly Card[]): number | null
  bet2(known: readonly Card[]): number | null
}

/** For explaining single hands: it reads the rules themselves, not the tables made of them. Null without rules. */
export function ruleFinder(
  { strategy, baseBetCents }: GameSetup,
  decisions: StrategyDecisions,
): RuleFinder | null {
  if (typeof strategy === 'string' || strategy.kind !== 'custom') return null
  const [list1, list2] = [requireRules(strategy.bet1Rules, 'bet1'), requireRules(strategy.bet2Rules, 'bet2')]
  const reads = decisions.kind === 'session' ? decisions.decisions.reads : []
  const read = sessionReader(reads, { base_bet: baseBetCents })
  let values: Values | null = null
  return {
    watch(seat) {
      values = read(seat).slice()
    },
    bet1: (own) => firstThatHolds(list1, analyze(own), values),
    bet2: (known) => firstThatHolds(list2, analyze(known), values),
  }
}

function analyze(cards: readonly Card[]): CardAnalysis {
  const [a, b, c, d] = cards.toSorted((x, y) => x - y)
  return d === undefined ? analyzeThree(a!, b!, c!) : analyzeFour(a!, b!, c!, d)
}

function firstThatHolds({ rules }: RuleList, hand: CardAnalysis, values: Values | null): number | null {
  if (values === null) throw new Error('the session has not been watched')
  for (const { name, read } of CARD_VARIABLES) values[slotOf(name)] = Number(read(hand))
  const place = rules.findIndex(({ condition }) => holds(condition.root, values))
  return place < 0 ? null : place + 1
}
