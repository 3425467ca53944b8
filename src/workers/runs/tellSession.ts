import { FIVE_CARD_CATEGORIES } from '../../engine/cards/fiveCard.ts'
import type { KeptHand } from '../../engine/letitride/keptHands/decoder.ts'
import { STOP_REASONS } from '../../engine/letitride/setup.ts'
import type { StrategyDecisions } from '../../engine/letitride/strategies/custom.ts'
import type * as engine from '../../engine/letitride/table/handRecord.ts'
import * as table from '../../engine/letitride/table/replay.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import { AppError } from '../../shared/errors.ts'
import type { HandRecord } from '../../shared/results/hands.ts'
import type { TaskInput, TaskOutput } from '../../shared/tasks/contract.ts'
import { worthFor } from '../tasks/tables.ts'
import { damaged } from './damaged.ts'
import { handRecord } from './handRecord.ts'

type Wanted = Pick<TaskInput<'replaySession'>, 'config' | 'seed' | 'session' | 'seat'>

/**
 * Plays one session of a seat again and explains each hand; where seats are taken anew, that of its first player.
 * At most 10,000 rounds, so in one go. With kept hands (`known`, of every seat) their cards are dealt again, and what
 * was written down of each hand is compared with what it comes to now.
 */
export function tellSession(
  { config, seed, session, seat }: Wanted,
  strategy: StrategyDecisions,
  known: readonly KeptHand[] | null,
): TaskOutput<'replaySession'> {
  const setup = toSetup(config)
  const explanation = { startingCents: setup.startingCents, worth: worthFor(setup) }
  const play =
    known === null
      ? table.replaySession({ setup, strategy, seed: BigInt(seed), session })
      : table.replayKeptSession({ setup, strategy, session, hands: known })
  const hands: HandRecord[] = []
  let told = 0
  let agreesWithKept = true
  let step = next(play)
  while (step.done !== true) {
    const { value: hand } = step
    agreesWithKept &&= known === null || isSame(hand, known[told])
    told++
    if (hand.seat === seat && hand.player === 0) hands.push(handRecord(hand, explanation))
    step = next(play)
  }
  const ended = step.value.find((each) => each.seat === seat && each.player === 0)
  if (ended === undefined) throw new AppError('no_such_session', { detail: `seat ${seat}` })
  const { stopReason, profit, wagered, bonusWagered } = ended.result
  return {
    agreesWithKept: known === null ? null : agreesWithKept && told === known.length,
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

/** The next hand; a session that goes on beyond its kept hands is damaged, or of another engine. */
function next(play: table.SessionTold): ReturnType<table.SessionTold['next']> {
  try {
    return play.next()
  } catch (cause) {
    throw cause instanceof table.HandsMissing ? damaged(cause.message) : cause
  }
}

/** Whether a hand came to what was written down of it. */
function isSame(hand: engine.HandRecord, kept: KeptHand | undefined): boolean {
  return (
    kept !== undefined &&
    hand.seat === kept.seat &&
    hand.player === kept.player &&
    hand.hand === kept.hand &&
    hand.decision1.ride === kept.ride1 &&
    hand.decision2.ride === kept.ride2 &&
    hand.category === FIVE_CARD_CATEGORIES[kept.category] &&
    hand.betCents === kept.betCents &&
    hand.lowered === kept.lowered &&
    hand.mainPayoutCents === kept.mainPayoutCents &&
    hand.bonusCents === kept.bonusCents &&
    hand.bonusPayoutCents === kept.bonusPayoutCents &&
    hand.bankrollAfter === kept.bankrollAfterCents
  )
}
