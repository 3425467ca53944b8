import { MAX_BLOCK_BYTES } from '../rows.ts'
import type { GameSetup } from '../setup.ts'
import {
  allOf,
  bytesOf,
  type Columns,
  columnsOf,
  FLAG_LISTED,
  FLAG_WIDE_MONEY,
  type Form,
  formOf,
  HEADER_BYTES,
  JACKPOT,
  LOWERED,
  MAGIC,
  NO_BONUS,
  scratchColumns,
  VERSION,
} from './layout.ts'

/** What the encoder reads of a seat that has just played a hand. */
export type PlayedSeat = {
  /** Hands of the player's session, this one included. */
  readonly hands: number
  readonly bet: number
  readonly bonus: number
  readonly lowered: boolean
  readonly bankroll: number
  readonly lastRides: number
  readonly lastCategory: number
  readonly lastOwnCategory: number
  readonly lastMainNet: number
  readonly lastBonusNet: number
}

/** Where a hand was played, and what its cards and its jackpot were. */
export type PlayedAt = {
  readonly seat: number
  readonly player: number
  readonly round: number
  /** All cards of the round in the order dealt; the seat's own are at 3 × seat. */
  readonly deck: Uint8Array
  /** Place of the first community card in `deck`. */
  readonly community: number
  readonly jackpotPaid: number
}

/** Gathers the hands of consecutive sessions, in the order of play, into full blocks. */
export class HandEncoder {
  readonly #seats: number
  readonly #form: Form
  readonly #fullAt: number
  #columns: Columns
  #capacity: number
  #firstSession: number
  /** Sessions closed in the block begun, and where the hands of the open one begin. */
  #sessions = 0
  #openAt = 0
  #hands = 0
  #blocks: ArrayBuffer[] = []

  constructor(options: { readonly setup: GameSetup; readonly firstSession: number }) {
    this.#seats = options.setup.seats
    this.#form = formOf(options.setup)
    this.#fullAt = Math.floor((MAX_BLOCK_BYTES - HEADER_BYTES) / bytesOf(this.#form))
    this.#capacity = this.#fullAt
    this.#columns = scratchColumns(this.#capacity)
    this.#firstSession = options.firstSession
  }

  /** Appends the hand that a seat has just played. */
  add(played: PlayedSeat, at: PlayedAt): void {
    if (this.#hands === this.#fullAt || this.#hands === this.#capacity) this.#makeRoom()
    const { money, sessions, hands, rounds, players, seats, cards, categories, flags } = this.#columns
    const row = this.#hands++
    const { seat, deck, community, jackpotPaid } = at
    const { bonus, lastRides } = played
    money[0]![row] = played.bet
    money[1]![row] = Math.max(0, played.lastMainNet)
    money[2]![row] = bonus
    money[3]![row] = Math.max(0, bonus > 0 ? played.lastBonusNet : 0)
    money[4]![row] = played.bankroll
    sessions[row] = this.#sessions
    hands[row] = played.hands - 1
    rounds[row] = at.round
    players[row] = at.player
    seats[row] = seat
    cards[0]![row] = deck[3 * seat]!
    cards[1]![row] = deck[3 * seat + 1]!
    cards[2]![row] = deck[3 * seat + 2]!
    cards[3]![row] = deck[community]!
    cards[4]![row] = deck[community + 1]!
    categories[row] = played.lastCategory | ((bonus > 0 ? played.lastOwnCategory : NO_BONUS) << 4)
    flags[row] = lastRides | (played.lowered ? LOWERED : 0) | (jackpotPaid > 0 ? JACKPOT : 0)
  }

  /** Closes the session whose hands were added since the last call; it may have none. */
  endSession(): void {
    this.#sessions++
    this.#openAt = this.#hands
  }

  /** Closes the block begun, if it has sessions; only between two sessions. */
  flush(): void {
    if (this.#sessions > 0) this.#close()
  }

  /** The blocks closed since the last call. */
  take(): ArrayBuffer[] {
    const blocks = this.#blocks
    this.#blocks = []
    return blocks
  }

  /** Sets the whole sessions apart as a block of their own; a session too long for one makes the arrays longer. */
  #makeRoom(): void {
    if (this.#openAt > 0) this.#close()
    if (this.#hands < this.#capacity) return
    this.#capacity *= 2
    const longer = scratchColumns(this.#capacity)
    const from = allOf(this.#columns)
    for (const [number, column] of allOf(longer).entries()) column.set(from[number]!)
    this.#columns = longer
  }

  /** Closes a block of the sessions that are over; the hands of the open session move to the front. */
  #close(): void {
    this.#blocks.push(this.#encode(this.#openAt))
    for (const column of allOf(this.#columns)) column.copyWithin(0, this.#openAt, this.#hands)
    this.#hands -= this.#openAt
    this.#columns.sessions.fill(0, 0, this.#hands)
    this.#firstSession += this.#sessions
    this.#sessions = 0
    this.#openAt = 0
  }

  #encode(hands: number): ArrayBuffer {
    const { wide, listed } = this.#form
    const buffer = new ArrayBuffer(HEADER_BYTES + hands * bytesOf(this.#form))
    const header = new DataView(buffer)
    header.setUint32(0, MAGIC, true)
    header.setUint16(4, VERSION, true)
    header.setUint16(6, (wide ? FLAG_WIDE_MONEY : 0) | (listed ? FLAG_LISTED : 0), true)
    header.setFloat64(8, this.#firstSession, true)
    header.setUint32(16, this.#sessions, true)
    header.setUint32(20, this.#seats, true)
    header.setUint32(24, hands, true)
    const from = allOf(this.#columns)
    for (const [number, column] of allOf(columnsOf(buffer, hands, this.#form)).entries())
      column.set(from[number]!.subarray(0, column.length))
    return buffer
  }
}
