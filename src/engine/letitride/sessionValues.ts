import { OUTCOME_TEXTS } from '../rules/sessionVariables.ts'
import { findVariable, newValues, slotOf, type Values } from '../rules/variables.ts'
import type { SeatView } from './seatView.ts'

/** How a variable is read from a seat. */
const READERS: { readonly [name: string]: (seat: SeatView) => number } = {
  session_profit: (seat) => seat.bankroll - seat.startingCents,
  hands_played: (seat) => seat.hands,
  streak: (seat) => seat.streak,
  bankroll: (seat) => seat.bankroll,
  last_result: (seat) => seat.lastNet,
  last_outcome: (seat) => OUTCOME_TEXTS.indexOf(outcome(seat)),
  starting_bankroll: (seat) => seat.startingCents,
  main_streak: (seat) => seat.mainStreak,
  bonus_streak: (seat) => seat.bonusStreak,
  last_main_result: (seat) => seat.lastMainNet,
  last_bonus_result: (seat) => seat.lastBonusNet,
}

function outcome({ hands, lastNet }: SeatView): string {
  if (hands === 0) return 'none'
  return lastNet > 0 ? 'win' : lastNet < 0 ? 'loss' : 'push'
}

/**
 * Fills in the session's variables that a text reads (names in lower case; cards are left at 0). `constants` are
 * those that do not change in a session. Throws a RangeError for a session's variable that is neither.
 */
export function sessionReader(
  names: Iterable<string>,
  constants: { readonly [name: string]: number },
): (seat: SeatView) => Values {
  const values = newValues()
  const changing: { slot: number; read: (seat: SeatView) => number }[] = []
  for (const name of names) {
    const constant = constants[name]
    const read = READERS[name]
    if (constant !== undefined) values[slotOf(name)] = constant
    else if (read !== undefined) changing.push({ slot: slotOf(name), read })
    else if (findVariable(name)?.cost === 'session') throw new RangeError(`no value for ${name}`)
  }
  return (seat) => {
    for (const { slot, read } of changing) values[slot] = read(seat)
    return values
  }
}
