/**
 * The engine's own description of a game: plain, serialisable, already checked and converted by whoever reads
 * the user's configuration. All money is whole cents held in doubles; all payouts are "to 1", 0 meaning a loss.
 */

import type { GoalSetup } from './goalSetup.ts'

export const STRATEGY_NAMES = ['basic', 'optimal', 'always_ride', 'always_pull'] as const
export type StrategyName = (typeof STRATEGY_NAMES)[number]

/** One line of a custom strategy: where the condition (text in the language of `engine/rules`) is true, so act. */
export type RuleSetup = { readonly condition: string; readonly action: 'ride' | 'pull' }

/** How bets 1 and 2 are decided: the name of a strategy without settings, or a strategy with its settings. */
export type StrategySetup =
  | StrategyName
  | {
      readonly kind: 'conservative'
      /** true: ride hands that already pay, whatever the strengths. false: ride from a strength on. */
      readonly madeHandsOnly: boolean
      /** 1..10 on the scale of `strengthOf` in strategies/conservative.ts. */
      readonly minStrengthBet1: number
      readonly minStrengthBet2: number
    }
  | {
      readonly kind: 'aggressive'
      readonly rideOnDraws: boolean
      readonly includeGutshots: boolean
      readonly includeBackdoorFlush: boolean
    }
  /** The first rule whose condition is true decides; where none is, the bet is pulled. */
  | {
      readonly kind: 'custom'
      readonly bet1Rules: readonly RuleSetup[]
      readonly bet2Rules: readonly RuleSetup[]
    }
  | GoalSetup

/**
 * Why a session ended. The numbers stand in kept rows and totals, so that new reasons come last; the order of the
 * tests before a hand is win_limit, loss_limit, max_hands, max_duration, insufficient_funds. `in_progress` is the
 * session that a seat was playing when the last round of a table with seat replacement was over; `left` is leaving
 * by choice, which only best play for a goal does.
 */
export const STOP_REASONS = [
  'win_limit',
  'loss_limit',
  'max_hands',
  'insufficient_funds',
  'max_duration',
  'in_progress',
  'left',
] as const
export type StopReason = (typeof STOP_REASONS)[number]

/** An exact number: whole numerator ≥ 0, whole denominator ≥ 1. */
export type Ratio = { readonly numerator: number; readonly denominator: number }

/**
 * How the bet on each circle is chosen. A computed bet is rounded down once to a whole cent, then cut to
 * `maxCents`; money is lowered to what the bankroll affords without the system noticing. A hand of net 0 changes
 * no system. All amounts ≥ 1 cent.
 */
export type BettingSetup =
  /** `baseBetCents` on every hand. */
  | { readonly kind: 'flat' }
  /** A share of the bankroll, 0 < share ≤ 1, rounded down to a multiple of `roundToCents`, raised to `minCents`. */
  | {
      readonly kind: 'proportional'
      readonly share: Ratio
      readonly roundToCents: number
      readonly minCents: number
      readonly maxCents: number
    }
  /** base × multiplier^k, k the losses since the last win, at most `maxProgressions` − 1; multiplier ≥ 1. */
  | {
      readonly kind: 'martingale'
      readonly multiplier: Ratio
      /** false: a win leaves k as it is. */
      readonly resetOnWin: boolean
      /** 1..1,000 */
      readonly maxProgressions: number
      readonly maxCents: number
    }
  /** base × multiplier^k, k the wins since the last loss; the win that makes k `targetStreak` sets it to 0. */
  | {
      readonly kind: 'reverse_martingale'
      readonly multiplier: Ratio
      /** false: a loss leaves k as it is. */
      readonly resetOnLoss: boolean
      /** 1..1,000 */
      readonly targetStreak: number
      readonly maxCents: number
    }
  /** As `reverse_martingale`; a loss always sets k to 0. */
  | {
      readonly kind: 'paroli'
      readonly multiplier: Ratio
      /** 1..1,000 */
      readonly winsBeforeReset: number
      readonly maxCents: number
    }
  /** Begins at the base bet, min ≤ base ≤ max; a loss adds, a win takes away. */
  | {
      readonly kind: 'dalembert'
      readonly increaseCents: number
      readonly decreaseCents: number
      readonly minCents: number
      readonly maxCents: number
    }
  /** unit × 1, 1, 2, 3, 5, …: a loss moves one place on, a win `winRegression` places back. */
  | {
      readonly kind: 'fibonacci'
      readonly unitCents: number
      /** 1..1,000 */
      readonly winRegression: number
      /** Last place, counted from 0; 1..1,000. */
      readonly maxPosition: number
      readonly maxCents: number
    }
  /** An expression of `engine/rules` in currency units, rounded down, then raised to `minCents`. */
  | {
      readonly kind: 'custom'
      readonly expression: string
      readonly minCents: number
      readonly maxCents: number
    }
  /** A multiple of the base bet, one of these whole numbers ≥ 1, which best play for a goal chooses hand by hand. */
  | { readonly kind: 'chosen'; readonly multiples: readonly number[] }

export const BETTING_KINDS = [
  'flat',
  'proportional',
  'martingale',
  'reverse_martingale',
  'paroli',
  'dalembert',
  'fibonacci',
  'custom',
  'chosen',
] as const satisfies readonly BettingSetup['kind'][]

/** Limits on a bonus bet: rounded down to a multiple of the increment, 0 if below the minimum, cut to the maximum. */
export type BonusLimits = {
  /** At least 0. */
  readonly minCents: number
  /** At least 1 and not below `minCents`. */
  readonly maxCents: number
  /** At least 1. */
  readonly incrementCents: number
}

/** What a hand brought: the main bets paid or not, the bonus bet won or lost (neither without one), or either. */
export const STREAK_EVENTS = [
  'main_loss',
  'main_win',
  'bonus_loss',
  'bonus_win',
  'any_loss',
  'any_win',
] as const
export type StreakEvent = (typeof STREAK_EVENTS)[number]

/** What a streak does to the bonus bet, once for every `streakLength` events. */
export type StreakAction =
  | { readonly kind: 'multiply'; readonly factor: Ratio }
  | { readonly kind: 'increase'; readonly cents: Ratio }
  | { readonly kind: 'decrease'; readonly cents: Ratio }
  /** Bets until a streak. */
  | { readonly kind: 'stop' }
  /** Bets from the first streak on. */
  | { readonly kind: 'start' }

/** An amount for profits from `minProfitCents` to below `maxProfitCents` (null: without end). */
export type BonusTier = {
  readonly minProfitCents: number
  readonly maxProfitCents: number | null
  readonly cents: number
}

/** How the Three Card Bonus bet is chosen. Amounts are ≥ 0; each is rounded down once to a cent, then limited. */
export type BonusPlanSetup =
  | { readonly kind: 'never' }
  /** The same amount on every hand. */
  | { readonly kind: 'fixed'; readonly cents: number; readonly limits: BonusLimits }
  /** A ratio of the bet that the betting system asks for on one circle, before it is lowered to what is affordable. */
  | ({ readonly kind: 'ratio'; readonly limits: BonusLimits } & Ratio)
  /** No bet while one of the conditions fails; else the first tier that fits, or the base amount. */
  | {
      readonly kind: 'bankroll_conditional'
      readonly baseCents: number
      /** Least session profit (may be negative). */
      readonly minProfitCents: number | null
      /** Least bankroll ÷ starting bankroll. */
      readonly minBankrollRatio: Ratio | null
      /** Largest loss ÷ starting bankroll. */
      readonly maxDrawdown: Ratio | null
      /** Empty: no scaling. */
      readonly tiers: readonly BonusTier[]
      /** With a profit, this share of it is bet instead. */
      readonly profitShare: Ratio | null
      readonly limits: BonusLimits
    }
  | {
      readonly kind: 'streak_based'
      readonly baseCents: number
      readonly trigger: StreakEvent
      /** 1..1,000 */
      readonly streakLength: number
      /** `consecutive`: a hand that brings the opposite ends the count. `cumulative`: only `resetOn` does. */
      readonly counting: 'consecutive' | 'cumulative'
      readonly action: StreakAction
      readonly resetOn: StreakEvent | 'never'
      /** Largest multiple of the base amount (multiply and increase), ≥ 1. */
      readonly maxMultiplier: Ratio | null
      readonly limits: BonusLimits
    }
  /** The first that holds: near the loss limit, near the win limit, early, none of these. */
  | {
      readonly kind: 'session_conditional'
      readonly nearLoss: { readonly thresholdCents: number; readonly cents: number }
      readonly nearWin: { readonly thresholdCents: number; readonly cents: number }
      readonly early: { readonly hands: number; readonly cents: number }
      readonly defaultCents: number
      readonly limits: BonusLimits
    }
  /** The base amount × factors from the hand before; the base amount on the first hand. */
  | {
      readonly kind: 'combined'
      readonly baseCents: number
      /** By the bets let ride: both, one, none. Null: no factor. */
      readonly rides: { readonly both: Ratio; readonly one: Ratio; readonly none: Ratio } | null
      /** By the three own cards: strong is a pair or better. Null: no factor. */
      readonly quality: { readonly strong: Ratio; readonly weak: Ratio } | null
      readonly limits: BonusLimits
    }
  /** An expression in currency units: nothing if not above 0, else within min and max, then the limits. */
  | {
      readonly kind: 'custom'
      readonly expression: string
      readonly minCents: number
      readonly maxCents: number
      readonly limits: BonusLimits
    }

export const BONUS_PLAN_KINDS = [
  'never',
  'fixed',
  'ratio',
  'bankroll_conditional',
  'streak_based',
  'session_conditional',
  'combined',
  'custom',
] as const satisfies readonly BonusPlanSetup['kind'][]

/** A jackpot of a table's session: fed by every bonus bet before the deal, paid instead of a mini royal's payout. */
export type JackpotSetup = {
  readonly startCents: number
  /** Share of each bonus bet, 0 < share ≤ 1. */
  readonly contribution: Ratio
  /** What it is set to once paid. */
  readonly resetCents: number
}

export type GameSetup = {
  /** Players at the table, who share the community cards, 1..6. */
  readonly seats: number
  /** Cards the dealer burns before the community cards, 0..10. */
  readonly discards: number
  /** A session ends after this many hands, 1..10,000. */
  readonly handsPerSession: number
  /** A session ends after the hands that its modelled duration leaves time for, ≥ 0, or null. */
  readonly durationHands: number | null
  /** A table is played for this many rounds, 1..10,000, and a seat that stops starts anew at once; null: neither. */
  readonly totalRounds: number | null
  /** `cryptographic` takes its cards from an entropy source that the caller passes in: nothing is repeatable. */
  readonly shuffle: 'seeded' | 'cryptographic'
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
  readonly jackpot: JackpotSetup | null
  readonly strategy: StrategySetup
  readonly betting: BettingSetup
  readonly bonusPlan: BonusPlanSetup
}
