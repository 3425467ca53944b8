import { bettingSystem } from './betting/create.ts'
import { bonusPlan } from './bonus/create.ts'
import type { SeatView } from './seatView.ts'
import type { GameSetup } from './setup.ts'

/** The bets asked for on the first hand of a session, in cents: on one circle, and on the bonus. */
export function firstBets(setup: GameSetup): { readonly betCents: number; readonly bonusCents: number } {
  const seat = freshSeat(setup.startingCents)
  const betCents = bettingSystem(setup).bettor().bet(seat)
  return { betCents, bonusCents: bonusPlan(setup).bettor().bet(seat, betCents) }
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
