import * as engine from '../../engine/letitride/replay.ts'
import { STOP_REASONS } from '../../engine/letitride/setup.ts'
import { ruleFinder } from '../../engine/letitride/strategies/decidingRule.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import type { HandRecord } from '../../shared/results/hands.ts'
import type { TaskBody } from '../task.ts'
import { handRecord } from './handRecord.ts'
import { decisionsFor, worthFor } from './tables.ts'

/** Plays one session again and explains each hand. At most 10,000 hands, so in one go. */
export const replaySession: TaskBody<'replaySession'> = async ({ config, seed, session, seat }) => {
  const setup = toSetup(config)
  const strategy = decisionsFor(setup)
  const rules = ruleFinder(setup, strategy)
  const explanation = { startingCents: setup.startingCents, worth: worthFor(setup), rules }
  const play = engine.replaySession({
    setup,
    strategy,
    seed: BigInt(seed),
    session,
    seat,
    ...(rules === null ? {} : { before: rules.watch }),
  })
  const hands: HandRecord[] = []
  let step = play.next()
  while (step.done !== true) {
    hands.push(handRecord(step.value, explanation))
    step = play.next()
  }
  const { stopReason, profit, wagered, bonusWagered } = step.value
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
