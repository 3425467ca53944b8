/**
 * Cost of user-written rules and expressions: `node test/bench/rules.bench.ts`. Nanoseconds are medians; a hand
 * asks for at most one bet, one bonus bet and two decisions.
 */
import { compileRules } from '../../src/engine/rules/compileTables.ts'
import { compileCents } from '../../src/engine/rules/evaluator.ts'
import { requireExpression } from '../../src/engine/rules/expression.ts'
import { handClasses } from '../../src/engine/rules/handClasses.ts'
import { requireRules } from '../../src/engine/rules/ruleList.ts'
import { ruleStatistics } from '../../src/engine/rules/ruleStatistics.ts'
import { newValues, type Scope, slotOf } from '../../src/engine/rules/variables.ts'

const ROUNDS = 9
const CALLS = 1_000_000

const EXPRESSIONS: [Scope, string][] = [
  ['betting', 'base_bet'],
  ['betting', "base_bet * 2 if last_outcome == 'loss' else base_bet"],
  ['betting', 'max(base_bet, floor(bankroll * 0.03 / 5) * 5)'],
  ['betting', 'bankroll / (hands_played + 1)'],
  ['bonus', '1.0 if session_profit > 0 else 0.0'],
]

const SESSION_RULES = [
  { condition: 'has_paying_hand or is_flush_draw', action: 'ride' },
  { condition: 'is_straight_draw and (session_profit > 50 or streak >= 3)', action: 'ride' },
  { condition: 'high_cards >= 3 and session_profit < -20.5 and hands_played < 50', action: 'ride' },
  { condition: 'default', action: 'pull' },
] as const

const values = newValues()
const [bankroll, profit, streak] = ['bankroll', 'session_profit', 'streak'].map(slotOf)

/** Median nanoseconds of one call; the sum keeps the calls from being dropped. */
function nanoseconds(call: (number: number) => number): number {
  const times = Array.from({ length: ROUNDS }, () => {
    let sum = 0
    const start = performance.now()
    for (let number = 0; number < CALLS; number++) sum += call(number)
    if (!Number.isFinite(sum)) throw new Error('not a number')
    return ((performance.now() - start) * 1e6) / CALLS
  })
  return times.toSorted((a, b) => a - b)[ROUNDS >> 1]!
}

function report(name: string, cost: string): void {
  console.log(`${name.padEnd(56)} ${cost}`)
}

function milliseconds(name: string, work: () => unknown): void {
  const start = performance.now()
  work()
  report(name, `${(performance.now() - start).toFixed(1)} ms`)
}

milliseconds('classes of all hands, once a process', () => [handClasses('bet1'), handClasses('bet2')])
values[slotOf('base_bet')] = 500
for (const [scope, source] of EXPRESSIONS) {
  const cents = compileCents(requireExpression(source, scope).root)
  const cost = nanoseconds((number) => {
    values[bankroll!] = 50_000 + (number & 1_023)
    values[profit!] = (number & 1_023) - 500
    return cents(values)
  })
  report(source, `${cost.toFixed(1)} ns`)
}

const list = requireRules(SESSION_RULES, 'bet2')
milliseconds('compile a list that looks at the session', () => compileRules(list))
milliseconds('count how often its rules fire', () => ruleStatistics(list))
const { codes, sessionRules } = compileRules(list)
const decision = nanoseconds((number) => {
  const hand = Math.imul(number, 2_654_435_761) >>> 0
  values[profit!] = (hand % 20_000) - 10_000
  values[streak!] = (hand % 11) - 5
  const code = codes[hand % codes.length]!
  return code < 2 ? code : sessionRules[code - 2]!(values)
})
report('decide bet 2 by it, with a random look-up', `${decision.toFixed(1)} ns`)
