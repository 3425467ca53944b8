import type { Card } from '../../cards/card.ts'
import type { FiveCardCategory } from '../../cards/fiveCard.ts'
import type { ThreeCardCategory } from '../../cards/threeCard.ts'

/** A decision and what made it: the strategy's name or, for custom rules, the rule. */
export type Decision = {
  readonly ride: boolean
  /** Number of the custom rule from 0; null for a built-in strategy, and where no rule was true. */
  readonly rule: number | null
  /** Name of the strategy, or the text of the rule's condition, or `no rule`. */
  readonly by: string
}

/** One hand of one seat, with all that happened on it; money in cents. */
export type HandRecord = {
  /** Number of the table's session in its run. */
  readonly session: number
  /** From 0. */
  readonly seat: number
  /** Number of the player who sits there, from 0; above 0 only where seats are taken anew. */
  readonly player: number
  /** Number of the table's round, and of the hand in the player's session; both from 0. */
  readonly round: number
  readonly hand: number
  readonly playerCards: readonly Card[]
  readonly communityCards: readonly Card[]
  readonly decision1: Decision
  readonly decision2: Decision
  readonly category: FiveCardCategory
  /** Bet per circle, and whether it was lowered to what was affordable. */
  readonly betCents: number
  readonly lowered: boolean
  /** Sum of the main bets that were not pulled. */
  readonly atRiskCents: number
  /** What the main bets won; 0 when they lost. */
  readonly mainPayoutCents: number
  /** 0 without a bonus bet; then its category is null. */
  readonly bonusCents: number
  readonly bonusCategory: ThreeCardCategory | null
  /** What the bonus bet won, the jackpot included; 0 when it lost. */
  readonly bonusPayoutCents: number
  readonly jackpotPaidCents: number
  readonly bankrollBefore: number
  readonly bankrollAfter: number
}
