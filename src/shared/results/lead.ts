import type { SimulationConfig } from '../config/simulation.ts'
import { formatAmountText } from '../format/money.ts'
import { formatCount, formatPercent, type NumberStyle, placesForDigits } from '../format/number.ts'
import type { Figures } from './figures.ts'

/** The part of a config that the sentences speak of; a summary's config has it too. */
export type HeadlineConfig = Pick<
  SimulationConfig,
  'bankroll' | 'strategy' | 'bonus_strategy' | 'table' | 'paytables' | 'deck'
> & {
  readonly simulation: { readonly hands_per_session: number }
}

export interface HeadlineInput {
  readonly figures: Figures
  readonly config: HeadlineConfig
  readonly style: NumberStyle
  /** The run still goes on, or was ended early on purpose while more is to come: "So far, …". */
  readonly soFar?: boolean
}

const STRATEGY_WORDS = {
  basic: 'by basic strategy',
  optimal: 'by optimal strategy',
  always_ride: 'letting every bet ride',
  always_pull: 'pulling every bet',
  conservative: 'by conservative play',
  aggressive: 'by aggressive play',
  custom: 'by your own rules',
  goal_optimal: 'by best play for a goal',
} as const

const BETTING_WORDS = {
  flat: '',
  proportional: ', sized by the bankroll',
  martingale: ' by Martingale',
  reverse_martingale: ' by reverse Martingale',
  paroli: ' by Paroli',
  dalembert: ' by D’Alembert',
  fibonacci: ' by Fibonacci',
  custom: ' by a formula',
} as const

const PAYTABLE_WORDS = {
  standard: '',
  liberal: ' on the liberal paytable',
  tight: ' on the tight paytable',
  custom: ' on a paytable of its own',
} as const

/** What was played, in one line: "100,000 sessions of Let It Ride by basic strategy: $5 bets, …" */
export function lead({ figures, config, style }: HeadlineInput): string {
  const { bankroll, table } = config
  const count = plural(figures.sessions, 'session', style)
  const tables = table.num_seats === 1 ? '' : ` at tables of ${formatCount(table.num_seats, style)}`
  const bonus = bonusWords(config, style)
  const parts = [
    `${formatAmountText(bankroll.base_bet, style)} bets${BETTING_WORDS[bankroll.betting_system.type]}`,
    ...(bonus === null ? [] : [bonus]),
    `${formatAmountText(bankroll.starting_amount, style)} bankroll`,
    leavingWords(config, style),
    ...(config.deck.shuffle_algorithm === 'cryptographic' ? ['cards that cannot be dealt again'] : []),
  ]
  const game = `Let It Ride${tables}${PAYTABLE_WORDS[config.paytables.main_game.type]}`
  return `${count} of ${game} ${STRATEGY_WORDS[config.strategy.type]}: ${parts.join(', ')}.`
}

function plural(n: number, word: string, style: NumberStyle): string {
  return `${formatCount(n, style)} ${word}${n === 1 ? '' : 's'}`
}

function bonusWords({ bonus_strategy, paytables }: HeadlineConfig, style: NumberStyle): string | null {
  if (!bonus_strategy.enabled || bonus_strategy.type === 'never') return null
  const words = bonusBetWords(bonus_strategy, style)
  return paytables.bonus.progressive == null ? words : `${words} with a jackpot`
}

function bonusBetWords(bonus: HeadlineConfig['bonus_strategy'], style: NumberStyle): string {
  if (bonus.type === 'always') return `${formatAmountText(bonus.always?.amount ?? '1', style)} bonus bet`
  if (bonus.type !== 'static') return 'a bonus bet that follows the session'
  const amount = bonus.static === undefined ? '1' : bonus.static.amount
  if (amount !== null) return `${formatAmountText(amount, style)} bonus bet`
  const ratio = Number(bonus.static?.ratio ?? 0)
  return `bonus bet of ${formatPercent(ratio, { places: placesForDigits(ratio * 100, 1) }, style)} of a bet`
}

/** "leaving at ±$100 or after 200 hands", "leaving $300 ahead or after 40 hands", "leaving after 200 hands". */
function leavingWords(config: HeadlineConfig, style: NumberStyle): string {
  const { win_limit: win, loss_limit: loss, max_hands: maxHands, ...stops } = config.bankroll.stop_conditions
  const hands = Math.min(config.simulation.hands_per_session, maxHands ?? Number.POSITIVE_INFINITY)
  const minutes = stops.max_duration_minutes
  const time = minutes === null ? '' : ` or ${plural(minutes, 'minute', style)}`
  const after = `after ${plural(hands, 'hand', style)}${time}`
  if (win !== null && win === loss) return `leaving at ±${formatAmountText(win, style)} or ${after}`
  const limits = [
    ...(win === null ? [] : [`${formatAmountText(win, style)} ahead`]),
    ...(loss === null ? [] : [`${formatAmountText(loss, style)} behind`]),
  ]
  if (limits.length === 2) return `leaving ${limits.join(', ')} or ${after}`
  return limits.length === 1 ? `leaving ${limits[0]!} or ${after}` : `leaving ${after}`
}
