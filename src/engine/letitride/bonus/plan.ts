import { commonDivisor, greatestCommonDivisor } from '../money.ts'
import type { SeatView } from '../seatView.ts'
import type { BonusLimits } from '../setup.ts'
import { limitBonus } from './limits.ts'

/** A bonus plan as one seat plays it; amounts in cents. */
export type BonusBettor = {
  /** The bonus bet for the next hand, limited, 0 for none; `mainBet` is what the betting system asks for. */
  bet(seat: SeatView, mainBet: number): number
  /** Learns the hand just played: the seat's view tells its results. */
  record(seat: SeatView): void
  /** Back to how a session begins. */
  reset(): void
}

export type BonusRange = {
  /** Largest bonus bet that can be made. */
  readonly maxCents: number
  /** A divisor of every bonus bet that can be made; 0 when none can. */
  readonly stepCents: number
}

export type BonusPlan = BonusRange & {
  /** The bet on every hand, or null when it varies. */
  readonly constantCents: number | null
  bettor(): BonusBettor
}

/** A plan that looks at the session and remembers nothing of its own. */
export function planBy(range: BonusRange, bet: BonusBettor['bet']): BonusPlan {
  return { constantCents: null, ...range, bettor: () => ({ bet, record() {}, reset() {} }) }
}

/** The range of a list of limited bets. */
export function rangeOf(bets: readonly number[]): BonusRange {
  return { maxCents: bets.reduce((a, b) => Math.max(a, b)), stepCents: commonDivisor(bets) }
}

/** The range of any amount up to `mostCents` after the limits. */
export function rangeUpTo(mostCents: number, limits: BonusLimits): BonusRange {
  const maxCents = limitBonus(mostCents, limits)
  const { incrementCents } = limits
  return { maxCents, stepCents: maxCents === 0 ? 0 : greatestCommonDivisor(incrementCents, maxCents) }
}
