import type { Rule } from './useRuleShares.ts'

/** A list with one of its items at another place. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length) return items
  return items.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** An empty rule more: last, or before a closing `default`, after which no rule would ever decide. */
export function withNewRule(rules: readonly Rule[]): readonly Rule[] {
  const closed = rules.at(-1)?.condition.trim().toLowerCase() === 'default'
  return rules.toSpliced(closed ? rules.length - 1 : rules.length, 0, { condition: '', action: 'ride' })
}
