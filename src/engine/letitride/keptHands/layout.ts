/**
 * Hand records as packed column blocks of at most 1 MB (or of one table session, where that alone is more). Layout,
 * little-endian: a header of 32 bytes (u32 magic, u16 version, u16 flags, f64 first session, u32 sessions, u32 seats,
 * u32 hands, 4 bytes 0), then the columns one after the other: five of money (i32 or f64 cents); the session, counted
 * from the first (u32); the hand (u16); in a listed block the round and the player (u16 each); the seat, the three own
 * cards, the two community cards, the categories and the flags (u8 each). Hands are session by session and within a
 * session in the order of play: round by round, seat by seat. A block is listed where seats are taken anew; else the
 * round of a hand is its number, and its player the first. A session without a hand is counted but has no row.
 */
import { requireBounds } from '../bounds.ts'
import type { GameSetup } from '../setup.ts'

export const MAGIC = 0x484c4c46
export const VERSION = 1
export const FLAG_WIDE_MONEY = 1
export const FLAG_LISTED = 2
export const HEADER_BYTES = 32
const MONEY_COLUMNS = 5
const CARD_COLUMNS = 5
/** In the high bits of a hand's categories: no bonus bet was made. */
export const NO_BONUS = 7
/** Bits of a hand's flags. */
export const RIDE_1 = 1
export const RIDE_2 = 2
export const LOWERED = 4
export const JACKPOT = 8

export type Form = { readonly wide: boolean; readonly listed: boolean }

export function formOf(setup: GameSetup): Form {
  return { wide: !requireBounds(setup).fitsInt32, listed: setup.totalRounds !== null }
}

/** Bytes of one hand: what a run's size on disk is estimated with. */
export function handBytes(setup: GameSetup): number {
  return bytesOf(formOf(setup))
}

export function bytesOf({ wide, listed }: Form): number {
  return MONEY_COLUMNS * (wide ? 8 : 4) + 4 + 2 + (listed ? 4 : 0) + 1 + CARD_COLUMNS + 2
}

/** Most hands that one session of the table can have. */
export function maxHandsPerSession({ seats, totalRounds, handsPerSession }: GameSetup): number {
  return seats * (totalRounds ?? handsPerSession)
}

type Money = Float64Array | Int32Array
export type Columns = {
  readonly money: readonly Money[]
  readonly sessions: Uint32Array
  readonly hands: Uint16Array
  /** Empty in a block that is not listed. */
  readonly rounds: Uint16Array
  readonly players: Uint16Array
  readonly seats: Uint8Array
  readonly cards: readonly Uint8Array[]
  readonly categories: Uint8Array
  readonly flags: Uint8Array
}

export function allOf(columns: Columns): (Money | Uint32Array | Uint16Array | Uint8Array)[] {
  const { money, sessions, hands, rounds, players, seats, cards, categories, flags } = columns
  return [...money, sessions, hands, rounds, players, seats, ...cards, categories, flags]
}

export function scratchColumns(capacity: number): Columns {
  return {
    money: Array.from({ length: MONEY_COLUMNS }, () => new Float64Array(capacity)),
    sessions: new Uint32Array(capacity),
    hands: new Uint16Array(capacity),
    rounds: new Uint16Array(capacity),
    players: new Uint16Array(capacity),
    seats: new Uint8Array(capacity),
    cards: Array.from({ length: CARD_COLUMNS }, () => new Uint8Array(capacity)),
    categories: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
  }
}

/** The columns of a block where they lie in it. */
export function columnsOf(buffer: ArrayBuffer, hands: number, { wide, listed }: Form): Columns {
  let at = HEADER_BYTES
  const place = (bytes: number) => {
    const here = at
    at += bytes
    return here
  }
  const bytes = () => new Uint8Array(buffer, place(hands), hands)
  const listedHands = listed ? hands : 0
  const money = Array.from({ length: MONEY_COLUMNS }, () =>
    wide
      ? new Float64Array(buffer, place(8 * hands), hands)
      : new Int32Array(buffer, place(4 * hands), hands),
  )
  return {
    money,
    sessions: new Uint32Array(buffer, place(4 * hands), hands),
    hands: new Uint16Array(buffer, place(2 * hands), hands),
    rounds: new Uint16Array(buffer, place(2 * listedHands), listedHands),
    players: new Uint16Array(buffer, place(2 * listedHands), listedHands),
    seats: bytes(),
    cards: Array.from({ length: CARD_COLUMNS }, bytes),
    categories: bytes(),
    flags: bytes(),
  }
}
