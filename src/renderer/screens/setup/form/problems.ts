import type { Problem } from '../../../../shared/config/problems.ts'
import type { FieldName } from './values.ts'

/** Where a path of the file stands in the form. */
const FIELDS: Readonly<Record<string, FieldName>> = {
  'simulation.num_sessions': 'sessions',
  'simulation.hands_per_session': 'hands',
  'simulation.random_seed': 'seed',
  'simulation.workers': 'workers',
  'bankroll.starting_amount': 'bankroll',
  'bankroll.base_bet': 'baseBet',
  'bankroll.stop_conditions.win_limit': 'winLimit',
  'bankroll.stop_conditions.loss_limit': 'lossLimit',
  'bankroll.stop_conditions.max_hands': 'hands',
  'bonus_strategy.always.amount': 'bonusAmount',
  'bonus_strategy.static.amount': 'bonusAmount',
  'bonus_strategy.static.ratio': 'bonusRatio',
  'bonus_strategy.static': 'bonusRatio',
  'bonus_strategy.limits.min_bet': 'bonusMin',
  'bonus_strategy.limits.max_bet': 'bonusMax',
  'bonus_strategy.limits.increment': 'bonusStep',
  'bonus_strategy.limits': 'bonusAmount',
  bonus_strategy: 'bonusAmount',
}

const MONEY = new Set<FieldName>([
  'bankroll',
  'baseBet',
  'winLimit',
  'lossLimit',
  'bonusAmount',
  'bonusMin',
  'bonusMax',
  'bonusStep',
])

export interface FieldProblems {
  readonly byField: Readonly<Partial<Record<FieldName, string>>>
  /** Problems of no single field. */
  readonly others: readonly string[]
}

/** Problems as the form shows them: beside their field, saying what is allowed there. */
export function fieldProblems(problems: readonly Problem[], currency: string): FieldProblems {
  const byField: Partial<Record<FieldName, string>> = {}
  const others: string[] = []
  for (const { path, message } of problems) {
    const field = FIELDS[path]
    if (field === undefined) others.push(allowed(message))
    else byField[field] ??= allowed(MONEY.has(field) ? withCurrency(message, currency) : message)
  }
  return { byField, others }
}

/** `must be at least 15: three bets of 5` → `At least $15: three bets of $5`. */
function withCurrency(message: string, currency: string): string {
  return message.replaceAll(/\d[\d,]*(\.\d+)?/g, (amount) => `${currency}${amount}`)
}

function allowed(message: string): string {
  const text = message
    .replace(/^must be /, '')
    .replace(/^must /, '')
    .replace(/^is /, 'This is ')
    .replace(/^(change|comes|needs|takes) /, 'The limits or amounts here: $1 ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
