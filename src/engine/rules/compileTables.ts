import { compileTest } from './evaluator.ts'
import { handClasses } from './handClasses.ts'
import { print } from './print.ts'
import type { Rule, RuleList } from './ruleList.ts'
import { simplifyCondition } from './simplify.ts'
import { findVariable, slotOf, type Values } from './variables.ts'

/** The decision of a code that looks at the session: 0 pull, 1 ride. */
export type SessionRule = (values: Values) => number

/** A rule list made ready for play: one look-up, and only where the cards leave it open a look at the session. */
export type CompiledRules = {
  /** By colex index: 0 pull, 1 ride, 2 and above: ask `sessionRules[code − 2]`. */
  readonly codes: Uint16Array
  /** Empty when the list looks at the cards alone. */
  readonly sessionRules: readonly SessionRule[]
}

/** The decisions of a rule list over all hands of its bet. */
export function compileRules(list: RuleList): CompiledRules {
  const { classOf, values } = handClasses(list.scope)
  const sessionRules: SessionRule[] = []
  const ofClass = list.looksAtSession
    ? sessionCodes(list, values, sessionRules)
    : cardCodes(list.rules, values)
  return { codes: classOf.map((number) => ofClass[number]!), sessionRules }
}

/** Decision by class of rules that look at cards alone. */
function cardCodes(rules: readonly Rule[], classes: readonly Values[]): number[] {
  const tests = rules.map(({ condition, ride }) => ({ holds: compileTest(condition.root), ride }))
  return classes.map((hand) => (tests.find(({ holds }) => holds(hand))?.ride ? 1 : 0))
}

/** Codes by class; classes whose cards leave the same rules open share one session rule, added to `sessionRules`. */
function sessionCodes(list: RuleList, classes: readonly Values[], sessionRules: SessionRule[]): number[] {
  const cardSlots = [...new Set(list.rules.flatMap(({ condition }) => [...condition.names]))]
    .filter((name) => findVariable(name)?.cost === 'cards')
    .map(slotOf)
  const codeOfCards = new Map<string, number>()
  const codeOfRules = new Map<string, number>()
  return classes.map((hand) => {
    const key = String.fromCharCode(...cardSlots.map((slot) => hand[slot]!))
    let code = codeOfCards.get(key)
    if (code === undefined) {
      code = codeOf(list.rules, hand)
      codeOfCards.set(key, code)
    }
    return code
  })

  function codeOf(rules: readonly Rule[], hand: Values): number {
    const { open, ride } = openRules(rules, hand)
    if (open.every((rule) => rule.ride === ride)) return ride ? 1 : 0
    const text = [...open.map((rule) => `${rule.ride}: ${print(rule.root)}`), ride].join('\n')
    let code = codeOfRules.get(text)
    if (code === undefined) {
      code = 2 + sessionRules.length
      const tests = open.map((rule) => ({ holds: compileTest(rule.root), ride: rule.ride }))
      sessionRules.push((values) => {
        for (const rule of tests) if (rule.holds(values)) return rule.ride ? 1 : 0
        return ride ? 1 : 0
      })
      codeOfRules.set(text, code)
    }
    return code
  }
}

/** The rules that a hand leaves to the session, and the decision if none of them is true. */
function openRules(rules: readonly Rule[], hand: Values) {
  const open: { root: Exclude<ReturnType<typeof simplifyCondition>, boolean>; ride: boolean }[] = []
  for (const { condition, ride } of rules) {
    const root = simplifyCondition(condition.root, hand)
    if (root === true) return { open, ride }
    if (root !== false) open.push({ root, ride })
  }
  return { open, ride: false }
}
