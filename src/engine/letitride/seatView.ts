/**
 * What betting systems, bonus plans and rules may know of the session that a seat is playing: money in cents. What
 * is told of the last hand is 0 or false before the first.
 */
export type SeatView = {
  readonly startingCents: number
  readonly bankroll: number
  /** Hands finished. */
  readonly hands: number
  /** Hands won in a row, or −(hands lost in a row), by the net of all bets; a net of 0 leaves it. */
  readonly streak: number
  /** The same of the main bets, and of the bonus bets (a hand without a bonus bet leaves it). */
  readonly mainStreak: number
  readonly bonusStreak: number
  readonly lastNet: number
  readonly lastMainNet: number
  readonly lastBonusNet: number
  /** Bonus bet of the last hand. */
  readonly lastBonus: number
  /** Bets let ride on the last hand: bit 0 for bet 1, bit 1 for bet 2. */
  readonly lastRides: number
  /** Three-card category of the last hand's own cards. */
  readonly lastOwnCategory: number
}

/** What is known of a session before its first hand. */
export function freshSeat(startingCents: number): SeatView {
  return {
    startingCents,
    bankroll: startingCents,
    hands: 0,
    streak: 0,
    mainStreak: 0,
    bonusStreak: 0,
    lastNet: 0,
    lastMainNet: 0,
    lastBonusNet: 0,
    lastBonus: 0,
    lastRides: 0,
    lastOwnCategory: 0,
  }
}

/** The view as it is now. */
export function copyView(view: SeatView): SeatView {
  const { startingCents, bankroll, hands, streak, mainStreak, bonusStreak } = view
  const { lastNet, lastMainNet, lastBonusNet, lastBonus, lastRides, lastOwnCategory } = view
  return {
    startingCents,
    bankroll,
    hands,
    streak,
    mainStreak,
    bonusStreak,
    lastNet,
    lastMainNet,
    lastBonusNet,
    lastBonus,
    lastRides,
    lastOwnCategory,
  }
}

/** A streak after one more result. */
export function nextStreak(streak: number, net: number): number {
  if (net > 0) return streak > 0 ? streak + 1 : 1
  if (net < 0) return streak < 0 ? streak - 1 : -1
  return streak
}
