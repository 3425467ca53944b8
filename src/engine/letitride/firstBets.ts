import { bettingSystem } from './betting/create.ts'
import { bonusPlan } from './bonus/create.ts'
import { freshSeat } from './seatView.ts'
import type { GameSetup } from './setup.ts'

/** The bets asked for on the first hand of a session, in cents: on one circle, and on the bonus. */
export function firstBets(setup: GameSetup): { readonly betCents: number; readonly bonusCents: number } {
  const seat = freshSeat(setup.startingCents)
  const betCents = bettingSystem(setup).bettor().bet(seat)
  return { betCents, bonusCents: bonusPlan(setup).bettor().bet(seat, betCents) }
}
