/** One finished session of one seat, in whole cents. */
export type SessionResult = {
  /** Number into STOP_REASONS. */
  readonly stopReason: number
  readonly hands: number
  readonly profit: number
  readonly mainProfit: number
  /** Main bets at risk; bonus bets apart. */
  readonly wagered: number
  readonly bonusWagered: number
  /** What the progressive jackpot paid; part of the profit. */
  readonly jackpotPaid: number
  /** Extremes of the bankroll, the starting one included. */
  readonly peak: number
  readonly lowest: number
  readonly maxDrawdown: number
  readonly peakAtMaxDrawdown: number
  /** Most hands won (lost) in a row; hands of net 0 between them do not count. */
  readonly longestWin: number
  readonly longestLoss: number
}
