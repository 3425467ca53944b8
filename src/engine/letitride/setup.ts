/**
 * The engine's own description of a game: plain, serialisable, already checked and converted by whoever reads
 * the user's configuration. All money is whole cents held in doubles; all payouts are "to 1", 0 meaning a loss.
 */

export const STRATEGY_NAMES = ['basic', 'optimal', 'always_ride', 'always_pull'] as const
export type StrategyName = (typeof STRATEGY_NAMES)[number]

/** Why a session ended, in the order in which the tests are made before every hand. */
export const STOP_REASONS = ['win_limit', 'loss_limit', 'max_hands', 'insufficient_funds'] as const
export type StopReason = (typeof STOP_REASONS)[number]

/** How the bet on each circle is chosen. `flat` bets `baseBetCents` on every hand. */
export type BettingSetup = { readonly kind: 'flat' }

/** Limits on a bonus bet: rounded down to a multiple of the increment, 0 if below the minimum, cut to the maximum. */
export type BonusLimits = {
  /** At least 0. */
  readonly minCents: number
  /** At least 1 and not below `minCents`. */
  readonly maxCents: number
  /** At least 1. */
  readonly incrementCents: number
}

/** How the Three Card Bonus bet is chosen. */
export type BonusPlanSetup =
  | { readonly kind: 'never' }
  /** The same amount on every hand. */
  | { readonly kind: 'fixed'; readonly cents: number; readonly limits: BonusLimits }
  /** numerator/denominator of the bet on one circle; whole numbers, the numerator ≥ 0, the denominator ≥ 1. */
  | {
      readonly kind: 'ratio'
      readonly numerator: number
      readonly denominator: number
      readonly limits: BonusLimits
    }

export type GameSetup = {
  /** Players at the table, who share the community cards. */
  readonly seats: 1
  /** Cards the dealer burns before the community cards, 0..10. */
  readonly discards: number
  /** A session ends after this many hands, 1..10,000. */
  readonly handsPerSession: number
  /** Bankroll of a seat at the start of each session, ≥ 1 cent. */
  readonly startingCents: number
  /** Bet per circle; three such bets are posted on every hand; ≥ 1 cent. */
  readonly baseBetCents: number
  /** A session ends when its profit is at least this, or null; ≥ 1 cent. */
  readonly winLimitCents: number | null
  /** A session ends when its loss is at least this, or null; ≥ 1 cent. */
  readonly lossLimitCents: number | null
  /**
   * true: a session ends when 3 × base bet + the bonus about to be bet exceeds the bankroll. false: the bonus is
   * dropped first, and the session ends only when 3 × base bet does not fit.
   */
  readonly stopOnInsufficientFunds: boolean
  /** 11 whole payouts to 1, in the order of FIVE_CARD_CATEGORIES. */
  readonly mainPayouts: readonly number[]
  /** 7 whole payouts to 1, in the order of THREE_CARD_CATEGORIES; null when the table offers no bonus bet. */
  readonly bonusPayouts: readonly number[] | null
  readonly strategy: StrategyName
  readonly betting: BettingSetup
  readonly bonusPlan: BonusPlanSetup
}
