import type { Scope } from './variables.ts'

export type SessionVariable = {
  readonly name: string
  readonly cost: 'session'
  readonly type: 'number' | 'text'
  readonly unit: 'money' | 'hands' | null
  /** For a text variable: the texts it can be; its value is a place in this list. */
  readonly texts: readonly string[]
  readonly scopes: readonly Scope[]
  readonly zeroIn: null
  readonly explanation: string
}

/** Texts of `last_outcome`, by value. */
export const OUTCOME_TEXTS: readonly string[] = ['none', 'win', 'loss', 'push']

const RULES: readonly Scope[] = ['bet1', 'bet2']
const BETS: readonly Scope[] = ['betting', 'bonus']
const BONUS: readonly Scope[] = ['bonus']

export const SESSION_VARIABLES: readonly SessionVariable[] = [
  money('session_profit', [...RULES, ...BETS], 'Money won since the session began; negative when lost.'),
  hands('hands_played', [...RULES, ...BETS], 'Hands finished in this session.'),
  hands(
    'streak',
    [...RULES, 'betting'],
    'Hands won in a row, or −(hands lost in a row), with the bonus; a hand without gain or loss leaves it.',
  ),
  money('bankroll', [...RULES, ...BETS], 'Money in hand before this hand.'),
  money('base_bet', [...RULES, ...BETS], 'The configured bet per circle.'),
  money(
    'last_result',
    [...RULES, 'betting'],
    'Money won on the last hand, bonus included; negative when lost, 0 before the first.',
  ),
  {
    name: 'last_outcome',
    cost: 'session',
    type: 'text',
    unit: null,
    texts: OUTCOME_TEXTS,
    scopes: [...RULES, 'betting'],
    zeroIn: null,
    explanation: "How the last hand ended: 'win', 'loss', 'push', or 'none' before the first.",
  },
  money('starting_bankroll', BONUS, 'Money at the start of the session.'),
  hands('main_streak', BONUS, 'Hands won in a row in the main game, or −(hands lost in a row).'),
  hands('bonus_streak', BONUS, 'Bonus bets won in a row, or −(bonus bets lost in a row).'),
  money('last_main_result', BONUS, 'Money won in the main game on the last hand; negative when lost.'),
  money('last_bonus_result', BONUS, 'Money won on the last bonus bet; negative when lost, 0 without one.'),
  money('min_bet', BONUS, 'The smallest bonus bet allowed.'),
  money('max_bet', BONUS, 'The largest bonus bet allowed.'),
]

function money(name: string, scopes: readonly Scope[], explanation: string): SessionVariable {
  return {
    name,
    cost: 'session',
    type: 'number',
    unit: 'money',
    texts: [],
    scopes,
    zeroIn: null,
    explanation,
  }
}

function hands(name: string, scopes: readonly Scope[], explanation: string): SessionVariable {
  return {
    name,
    cost: 'session',
    type: 'number',
    unit: 'hands',
    texts: [],
    scopes,
    zeroIn: null,
    explanation,
  }
}
