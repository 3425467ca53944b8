import type { Card } from '../cards/card.ts'
import type { SessionResult } from './sessionResult.ts'
import type { GameSetup } from './setup.ts'
import type { StrategyDecisions } from './strategies/custom.ts'
import { cardSource } from './table/cardSource.ts'
import { prepareTable } from './table/game.ts'
import type { Seat } from './table/seat.ts'
import { TableSession } from './table/tableSession.ts'

/** One hand of a seat as it was played; money in cents, categories as numbers. */
export type PlayedHand = {
  readonly own: readonly Card[]
  readonly community: readonly Card[]
  readonly ride1: boolean
  readonly ride2: boolean
  readonly category: number
  readonly ownCategory: number
  readonly bet: number
  readonly bonus: number
  readonly mainNet: number
  readonly bonusNet: number
  /** Bankroll and hands played after it. */
  readonly bankroll: number
  readonly hands: number
}

export type ReplayOptions = {
  readonly setup: GameSetup
  /** From `compileDecisions(setup)`. */
  readonly strategy: StrategyDecisions
  readonly seed: bigint
  readonly session: number
  /** From 0. */
  readonly seat: number
  /** Is shown the seat before each of its hands. */
  readonly before?: (seat: Seat) => void
}

/**
 * Plays a session again, hand by hand, exactly as the simulation played it, and returns what it came to. At a table
 * with seat replacement it ends with the first session of the seat. Throws a RangeError for a cryptographic shuffle.
 */
export function* replaySession(options: ReplayOptions): Generator<PlayedHand, SessionResult, undefined> {
  const { setup, strategy, seed, session, seat: number, before } = options
  let result: SessionResult | null = null
  const source = cardSource({ setup, seed })(session)
  const table = new TableSession(prepareTable(setup, strategy), source, (ended, found) => {
    if (ended === number) result ??= found
  })
  const seat = table.seats[number]
  if (seat === undefined) throw new RangeError(`there is no seat ${number}`)
  for (;;) {
    before?.(seat)
    table.round()
    if (result !== null) return result
    yield handOf(table, seat, number)
  }
}

/** The hand that a seat has just played. */
function handOf({ dealer }: TableSession, seat: Seat, number: number): PlayedHand {
  const { deck, community } = dealer
  return {
    own: [...deck.subarray(3 * number, 3 * number + 3)],
    community: [...deck.subarray(community, community + 2)],
    ride1: (seat.lastRides & 1) === 1,
    ride2: seat.lastRides >> 1 === 1,
    category: seat.lastCategory,
    ownCategory: seat.lastOwnCategory,
    bet: seat.bet,
    bonus: seat.bonus,
    mainNet: seat.lastMainNet,
    bonusNet: seat.lastBonusNet,
    bankroll: seat.bankroll,
    hands: seat.hands,
  }
}
