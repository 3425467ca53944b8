import type { SeatView } from '../seatView.ts'

/** A betting system as one seat plays it. Amounts are cents per circle. */
export type Bettor = {
  /** The bet for the next hand, at most the system's `maxCents`; asking changes nothing. */
  bet(seat: SeatView): number
  /** Learns the net of the hand just played, all bets together. */
  record(net: number): void
  /** Back to how a session begins. */
  reset(): void
}

export type BettingSystem = {
  /** The bet on every hand, or null when it varies. */
  readonly constantCents: number | null
  /** Largest bet the system can ask for. */
  readonly maxCents: number
  /** A divisor of every bet the system can ask for: the larger the better. */
  readonly stepCents: number
  bettor(): Bettor
}
