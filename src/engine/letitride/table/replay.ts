import { FIVE_CARD_CATEGORIES } from '../../cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES } from '../../cards/threeCard.ts'
import { requireBounds } from '../bounds.ts'
import type { KeptHand } from '../keptHands/decoder.ts'
import { copyView, freshSeat } from '../seatView.ts'
import type { SessionResult } from '../sessionResult.ts'
import type { GameSetup } from '../setup.ts'
import type { StrategyDecisions } from '../strategies/custom.ts'
import { cardSource } from './cardSource.ts'
import { decisionRules, type Explain } from './decisionRules.ts'
import { prepareTable } from './game.ts'
import type { Decision, HandRecord } from './handRecord.ts'

export { HandsMissing } from './keptDealer.ts'

import { KeptDealer } from './keptDealer.ts'
import { type Dealer, TableDealer } from './tableDealer.ts'
import { type OnResult, TableSession } from './tableSession.ts'

type Played = {
  readonly setup: GameSetup
  /** From `compileDecisions(setup)`. */
  readonly strategy: StrategyDecisions
  /** Number of the session in its run. */
  readonly session: number
}

/** What names a session of a seeded run. */
export type SessionOptions = Played & { readonly seed: bigint }

/** A session of a run that kept its hands: those of every seat, in the order of play. */
export type KeptSessionOptions = Played & { readonly hands: readonly KeptHand[] }

/** What the session of a player came to. */
export type PlayerResult = { readonly seat: number; readonly player: number; readonly result: SessionResult }

/**
 * Plays a session again, tells every hand of every seat, round by round and in seat order, and returns what each
 * player's session came to. Throws a RangeError for a setup that `setupBounds` refuses and for a cryptographic
 * shuffle, which cannot be repeated.
 */
export function replaySession(options: SessionOptions): SessionTold {
  return tell(options, seededDealer(options))
}

/**
 * The same with the cards that were kept, whatever shuffled them. Throws a RangeError for a setup that `setupBounds`
 * refuses, and `HandsMissing` where the session goes on beyond its hands.
 */
export function replayKeptSession(options: KeptSessionOptions): SessionTold {
  return tell(options, new KeptDealer(options.setup, options.hands))
}

/** Every hand, and at last what each player's session came to. */
export type SessionTold = Generator<HandRecord, readonly PlayerResult[], undefined>

function* tell(options: Played, dealer: Dealer): SessionTold {
  const { setup } = options
  const players = Array.from({ length: setup.seats }, () => 0)
  const results: PlayerResult[] = []
  const onResult: OnResult = (seat, result) => results.push({ seat, player: players[seat]!++, result })
  const table = openTable(options, dealer, onResult)
  const explain = decisionRules(setup)
  for (let round = 0; ; round++) {
    // What the rules saw: the seats are about to change.
    const before = table.seats.map(copyView)
    if (table.round() === 0) return results
    for (const [number, seat] of table.seats.entries()) {
      if (!table.playing[number]) continue
      const view = seat.hands === 1 ? freshSeat(setup.startingCents) : before[number]!
      yield record(options.session, { table, number, round, player: players[number]!, view, explain })
    }
  }
}

/** Bankroll of one player of a session: at the start, then after each hand, in cents. */
export type Trajectory = { readonly seat: number; readonly player: number; readonly cents: readonly number[] }

/** The trajectories of a session, by the order in which the players sat down; throws as `replaySession` does. */
export function sessionTrajectories(options: SessionOptions): Trajectory[] {
  const { seats, startingCents } = options.setup
  const players = Array.from({ length: seats }, () => 0)
  const table = openTable(options, seededDealer(options), (seat) => players[seat]!++)
  const open = new Map<string, { seat: number; player: number; cents: number[] }>()
  const trajectory = (seat: number) => {
    const player = players[seat]!
    const key = `${seat} ${player}`
    const known = open.get(key) ?? { seat, player, cents: [startingCents] }
    open.set(key, known)
    return known
  }
  // A session without a hand has a trajectory too.
  for (let seat = 0; seat < seats; seat++) trajectory(seat)
  while (table.round() > 0) {
    for (const [number, { bankroll }] of table.seats.entries()) {
      if (table.playing[number]) trajectory(number).cents.push(bankroll)
    }
  }
  return [...open.values()]
}

function openTable({ setup, strategy }: Played, dealer: Dealer, onResult: OnResult): TableSession {
  requireBounds(setup)
  return new TableSession(prepareTable(setup, strategy), dealer, onResult)
}

function seededDealer({ setup, seed, session }: SessionOptions): Dealer {
  const { seats, discards, shuffle } = setup
  if (shuffle === 'cryptographic') throw new RangeError('a cryptographic shuffle cannot be repeated')
  return new TableDealer({ seats, discards, source: cardSource({ setup, seed })(session) })
}

type PlayedHand = {
  readonly table: TableSession
  readonly number: number
  readonly round: number
  readonly player: number
  readonly view: Parameters<Explain>[1]
  readonly explain: { readonly bet1: Explain; readonly bet2: Explain }
}

function record(session: number, { table, number, round, player, view, explain }: PlayedHand): HandRecord {
  const seat = table.seats[number]!
  const { deck, community } = table.dealer
  const playerCards = [...deck.subarray(3 * number, 3 * number + 3)]
  const communityCards = [...deck.subarray(community, community + 2)]
  const { lastRides: rides, bet, bonus } = seat
  const decide = (ride: boolean, by: Omit<Decision, 'ride'>): Decision => ({ ride, ...by })
  return {
    session,
    seat: number,
    player,
    round,
    hand: seat.hands - 1,
    playerCards,
    communityCards,
    decision1: decide((rides & 1) === 1, explain.bet1(playerCards, view)),
    decision2: decide((rides & 2) === 2, explain.bet2([...playerCards, communityCards[0]!], view)),
    category: FIVE_CARD_CATEGORIES[seat.lastCategory]!,
    betCents: bet,
    lowered: seat.lowered,
    atRiskCents: bet * (1 + (rides & 1) + (rides >> 1)),
    mainPayoutCents: Math.max(0, seat.lastMainNet),
    bonusCents: bonus,
    bonusCategory: bonus > 0 ? THREE_CARD_CATEGORIES[seat.lastOwnCategory]! : null,
    bonusPayoutCents: Math.max(0, seat.lastBonusNet),
    jackpotPaidCents: table.paid[number]!,
    bankrollBefore: seat.bankroll - seat.lastNet,
    bankrollAfter: seat.bankroll,
  }
}
