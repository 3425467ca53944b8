import { bettingSystem } from '../../engine/letitride/betting/create.ts'
import { freshSeat, nextStreak, type SeatView } from '../../engine/letitride/seatView.ts'
import { RuleError } from '../../engine/rules/errors.ts'
import { cents } from './setup/amounts.ts'
import { bettingSetup } from './setup/betting.ts'
import type { SimulationConfig } from './simulation.ts'

export interface BettingExample {
  /** Bets on a circle in cents: the first one, and those after one, two, … hands of the kind. */
  readonly losses: readonly number[]
  readonly wins: readonly number[]
}

/**
 * What a betting system bets while every hand loses one bet, and while every hand wins one: an example to
 * read, by the engine's own system. Null while a setting is not a value yet.
 */
export function bettingExample(config: SimulationConfig, bets = 5): BettingExample | null {
  try {
    const setup = { betting: bettingSetup(config), baseBetCents: cents(config.bankroll.base_bet) }
    const system = bettingSystem(setup)
    const start = freshSeat(cents(config.bankroll.starting_amount))
    return {
      losses: follow(system, start, { bets, sign: -1 }),
      wins: follow(system, start, { bets, sign: 1 }),
    }
  } catch (error) {
    if (error instanceof RangeError || error instanceof RuleError) return null
    throw error
  }
}

function follow(
  system: ReturnType<typeof bettingSystem>,
  start: SeatView,
  { bets, sign }: { readonly bets: number; readonly sign: 1 | -1 },
): number[] {
  const bettor = system.bettor()
  const made: number[] = []
  let seat = start
  while (made.length < bets) {
    const bet = bettor.bet(seat)
    const net = sign * bet
    made.push(bet)
    bettor.record(net)
    const streak = nextStreak(seat.streak, net)
    seat = {
      ...seat,
      bankroll: seat.bankroll + net,
      hands: seat.hands + 1,
      streak,
      mainStreak: streak,
      lastNet: net,
      lastMainNet: net,
    }
  }
  return made
}
