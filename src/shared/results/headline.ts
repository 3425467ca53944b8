import type { SimulationConfig } from '../config/simulation.ts'
import { formatAmountText, formatRoundAmount } from '../format/money.ts'
import { formatCount, formatPercent, type NumberStyle, placesForDigits } from '../format/number.ts'
import type { Figures } from './figures.ts'

/** The part of a config that the sentences speak of; a summary's config has it too. */
export type HeadlineConfig = Pick<SimulationConfig, 'bankroll' | 'strategy' | 'bonus_strategy'> & {
  readonly simulation: { readonly hands_per_session: number }
}

export interface HeadlineInput {
  readonly figures: Figures
  readonly config: HeadlineConfig
  readonly style: NumberStyle
  /** The run still goes on, or was ended early on purpose while more is to come: "So far, …". */
  readonly soFar?: boolean
}

export interface Headline {
  /** The answer: "About one session in three leaves ahead. The average one loses $14." */
  readonly headline: string
  /** What was played: "100,000 sessions of Let It Ride by basic strategy: $5 bets, …" */
  readonly lead: string
}

/** The answer of a run in words, and the one line of facts below it. */
export function headline(input: HeadlineInput): Headline {
  const { figures, style, soFar = false } = input
  if (figures.sessions === 0) return { headline: 'No session has ended yet.', lead: lead(input) }
  const chance = chanceSentence(figures, style)
  const first = soFar ? `So far, ${chance[0]!.toLowerCase()}${chance.slice(1)}` : chance
  return { headline: `${first} ${averageSentence(figures, style)}`, lead: lead(input) }
}

/** Shares with a name, simple enough to be pictured. */
const NAMED_SHARES: readonly (readonly [share: number, text: string])[] = [
  ...[10, 9, 8, 7, 6, 5, 4, 3].map((n) => [1 / n, `one session in ${inWords(n)} leaves ahead`] as const),
  [3 / 10, 'three sessions in ten leave ahead'],
  [2 / 5, 'two sessions in five leave ahead'],
  [1 / 2, 'half of the sessions leave ahead'],
  [3 / 5, 'three sessions in five leave ahead'],
  [2 / 3, 'two sessions in three leave ahead'],
  [7 / 10, 'seven sessions in ten leave ahead'],
  [3 / 4, 'three sessions in four leave ahead'],
  [4 / 5, 'four sessions in five leave ahead'],
  [9 / 10, 'nine sessions in ten leave ahead'],
]

function inWords(n: number): string {
  return ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][n]!
}

function chanceSentence(figures: Figures, style: NumberStyle): string {
  const share = figures.winRate ?? 0
  if (share === 0) return 'No session left ahead.'
  if (share === 1) return 'Every session left ahead.'
  if (share > 0.95) return 'Nearly every session leaves ahead.'
  if (share < 0.001) return `Fewer than one session in ${formatCount(1000, style)} leaves ahead.`
  // Below one in ten: one in n, two digits of n at most.
  if (share < 0.095) {
    const n = Number((1 / share).toPrecision(2))
    return `About one session in ${formatCount(n, style)} leaves ahead.`
  }
  const distance = (entry: (typeof NAMED_SHARES)[number]) => Math.abs(entry[0] - share)
  const nearest = NAMED_SHARES.reduce((best, entry) => (distance(entry) < distance(best) ? entry : best))
  return `About ${nearest[1]}.`
}

/** Speaks of a win or a loss only where the interval leaves zero out. */
function averageSentence({ meanProfit, meanProfitCI }: Figures, style: NumberStyle): string {
  if (meanProfit === null) return ''
  if (meanProfitCI === null) return `It ${verb(meanProfit)} ${formatRoundAmount(meanProfit, style)}.`
  const [low, high] = meanProfitCI
  if (low === 0 && high === 0) return 'Each one ends where it began.'
  if (low <= 0 && high >= 0) return 'They are too few to tell whether the average one wins or loses.'
  return `The average one ${verb(meanProfit)} ${formatRoundAmount(meanProfit, style)}.`
}

function verb(amount: number): string {
  return amount < 0 ? 'loses' : 'wins'
}

const STRATEGY_WORDS = {
  basic: 'by basic strategy',
  optimal: 'by optimal strategy',
  always_ride: 'letting every bet ride',
  always_pull: 'pulling every bet',
  conservative: 'by conservative play',
  aggressive: 'by aggressive play',
  custom: 'by your own rules',
} as const

function lead({ figures, config, style }: HeadlineInput): string {
  const { bankroll } = config
  const count = `${formatCount(figures.sessions, style)} ${figures.sessions === 1 ? 'session' : 'sessions'}`
  const bonus = bonusWords(config, style)
  const parts = [
    `${formatAmountText(bankroll.base_bet, style)} bets`,
    ...(bonus === null ? [] : [bonus]),
    `${formatAmountText(bankroll.starting_amount, style)} bankroll`,
    leavingWords(config, style),
  ]
  return `${count} of Let It Ride ${STRATEGY_WORDS[config.strategy.type]}: ${parts.join(', ')}.`
}

function bonusWords({ bonus_strategy: bonus }: HeadlineConfig, style: NumberStyle): string | null {
  if (!bonus.enabled || bonus.type === 'never') return null
  if (bonus.type === 'always') return `${formatAmountText(bonus.always?.amount ?? '1', style)} bonus bet`
  if (bonus.type !== 'static') return 'a bonus bet that follows the session'
  const amount = bonus.static === undefined ? '1' : bonus.static.amount
  if (amount !== null) return `${formatAmountText(amount, style)} bonus bet`
  const ratio = Number(bonus.static?.ratio ?? 0)
  return `bonus bet of ${formatPercent(ratio, { places: placesForDigits(ratio * 100, 1) }, style)} of a bet`
}

/** "leaving at ±$100 or after 200 hands", "leaving $300 ahead or after 40 hands", "leaving after 200 hands". */
function leavingWords(config: HeadlineConfig, style: NumberStyle): string {
  const { win_limit: win, loss_limit: loss, max_hands: maxHands } = config.bankroll.stop_conditions
  const hands = Math.min(config.simulation.hands_per_session, maxHands ?? Number.POSITIVE_INFINITY)
  const after = `after ${formatCount(hands, style)} ${hands === 1 ? 'hand' : 'hands'}`
  if (win !== null && win === loss) return `leaving at ±${formatAmountText(win, style)} or ${after}`
  const limits = [
    ...(win === null ? [] : [`${formatAmountText(win, style)} ahead`]),
    ...(loss === null ? [] : [`${formatAmountText(loss, style)} behind`]),
  ]
  if (limits.length === 2) return `leaving ${limits.join(', ')} or ${after}`
  return limits.length === 1 ? `leaving ${limits[0]!} or ${after}` : `leaving ${after}`
}
