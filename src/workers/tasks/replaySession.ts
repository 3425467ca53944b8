import { STOP_REASONS } from '../../engine/letitride/setup.ts'
import * as table from '../../engine/letitride/table/replay.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import { AppError } from '../../shared/errors.ts'
import type { HandRecord } from '../../shared/results/hands.ts'
import type { TaskBody } from '../task.ts'
import { handRecord } from './handRecord.ts'
import { playFor } from './play.ts'
import { worthFor } from './tables.ts'

/**
 * Plays one session of a seat again and explains each hand; where seats are taken anew, that of its first player.
 * At most 10,000 rounds, so in one go.
 */
export const replaySession: TaskBody<'replaySession'> = async (
  { config, seed, session, seat },
  { cancelled },
) => {
  const setup = toSetup(config)
  const explanation = { startingCents: setup.startingCents, worth: worthFor(setup) }
  const strategy = await playFor(setup, { cancelled })
  const play = table.replaySession({ setup, strategy, seed: BigInt(seed), session })
  const hands: HandRecord[] = []
  let step = play.next()
  while (step.done !== true) {
    const { value: hand } = step
    if (hand.seat === seat && hand.player === 0) hands.push(handRecord(hand, explanation))
    step = play.next()
  }
  const ended = step.value.find((each) => each.seat === seat && each.player === 0)
  if (ended === undefined) throw new AppError('no_such_session', { detail: `seat ${seat}` })
  const { stopReason, profit, wagered, bonusWagered } = ended.result
  return {
    session,
    seat,
    seats: setup.seats,
    hands,
    stopReason: STOP_REASONS[stopReason]!,
    startingBankroll: setup.startingCents / 100,
    profit: profit / 100,
    wagered: wagered / 100,
    bonusWagered: bonusWagered / 100,
  }
}
