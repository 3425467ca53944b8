import { formatAbout } from '../format/duration.ts'
import type { NumberStyle } from '../format/number.ts'
import type { NotExact } from './exactSession.ts'

/** One line on why there is no exact answer: "Too large to solve exactly (about 40 s)." */
export function notExactText({ reason, seconds }: NotExact, style: NumberStyle): string {
  switch (reason) {
    case 'strategy_depends_on_session':
      return 'The rules look at the session, so there is no exact answer.'
    case 'betting_depends_on_session':
      return 'The bets depend on the bankroll, so there is no exact answer.'
    case 'bonus_depends_on_session':
      return 'The bonus bet depends on the session, so there is no exact answer.'
    case 'progressive_jackpot':
      return 'A jackpot grows with every hand, so there is no exact answer.'
    case 'seat_replacement':
      return 'Seats begin anew until the table closes, so there is no exact answer.'
    case 'too_large':
      return seconds === null
        ? 'Too large to solve exactly.'
        : `Too large to solve exactly (${formatAbout(seconds, style)}).`
  }
}
