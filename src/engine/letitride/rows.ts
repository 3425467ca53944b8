/**
 * Session rows as packed column blocks of at most 1 MB (or of one table session, where that alone is more). Layout,
 * little-endian as every platform the app runs on: a header of 32 bytes (u32 magic, u16 version, u16 flags, f64
 * first session, u32 sessions, u32 seats, u32 rows, 4 bytes 0), then the columns one after the other: six of money
 * (i32 or f64 cents); in a listed block the session, counted from the first (u32); hands (u16), stop reason (u8); in
 * a listed block the seat (u8). Rows are session by session and within a session seat by seat. A block is listed
 * where seats are taken anew, so that a seat has any number of rows in a session, in the order of play; else every
 * seat has one, and the header's rows may be 0.
 */
import { requireBounds } from './bounds.ts'
import type { SessionResult } from './sessionResult.ts'
import type { GameSetup } from './setup.ts'

export type SessionRow = {
  /** Number of the session in its run, from 0. */
  readonly session: number
  /** Seat from 0. */
  readonly seat: number
  /** Number into STOP_REASONS. */
  readonly stopReason: number
  readonly hands: number
  readonly finalCents: number
  /** Main bets at risk over the session. */
  readonly wageredCents: number
  readonly bonusWageredCents: number
  /** Largest bankroll of the session, the starting one included. */
  readonly peakCents: number
  /** Largest fall of the bankroll below an earlier peak. */
  readonly maxDrawdownCents: number
  /** The peak from which the largest fall was measured; the first such peak if several. */
  readonly peakAtMaxDrawdownCents: number
}

/** The money columns in the order in which they are stored. */
export const MONEY_COLUMNS = [
  'finalCents',
  'wageredCents',
  'bonusWageredCents',
  'peakCents',
  'maxDrawdownCents',
  'peakAtMaxDrawdownCents',
] as const

/** A block that is not one: truncated, of another version, or with impossible counts. */
export class RowBlockError extends Error {
  override readonly name = 'RowBlockError'
}

export const MAX_BLOCK_BYTES = 2 ** 20

const MAGIC = 0x574c4c46
const VERSION = 1
const FLAG_WIDE_MONEY = 1
const FLAG_LISTED = 2
const HEADER_BYTES = 32

type Form = { readonly wide: boolean; readonly listed: boolean }

function formOf(setup: GameSetup): Form {
  return { wide: !requireBounds(setup).fitsInt32, listed: setup.totalRounds !== null }
}

/** Bytes of one row: what a run's size on disk is estimated with. */
export function rowBytes(setup: GameSetup): number {
  return bytesOf(formOf(setup))
}

function bytesOf({ wide, listed }: Form): number {
  return MONEY_COLUMNS.length * (wide ? 8 : 4) + 2 + 1 + (listed ? 5 : 0)
}

/** Most rows that one session of the table can have. */
export function maxRowsPerSession({ seats, totalRounds }: GameSetup): number {
  return seats * (totalRounds ?? 1)
}

/** A result and the seat, from 0, that it belongs to. */
export type RowResult = { readonly seat: number; readonly result: SessionResult }

/** Gathers the rows of consecutive sessions, which must come in order, into full blocks. */
export class RowEncoder {
  readonly #seats: number
  readonly #startingCents: number
  readonly #form: Form
  readonly #capacity: number
  #columns: Columns
  #firstSession: number
  #sessions = 0
  #rows = 0
  #blocks: ArrayBuffer[] = []

  constructor(options: { readonly setup: GameSetup; readonly firstSession: number }) {
    const { setup, firstSession } = options
    this.#seats = setup.seats
    this.#startingCents = setup.startingCents
    this.#form = formOf(setup)
    this.#capacity = Math.floor((MAX_BLOCK_BYTES - HEADER_BYTES) / bytesOf(this.#form))
    this.#columns = scratchColumns(this.#capacity)
    this.#firstSession = firstSession
  }

  /** Appends the next session: its rows in seat order, at least one. */
  addSession(results: readonly RowResult[]): void {
    if (this.#rows + results.length > this.#capacity) this.flush()
    if (results.length > this.#columns.hands.length) this.#columns = scratchColumns(results.length)
    for (const { seat, result } of results) this.#add(seat, result)
    this.#sessions++
  }

  /** Closes the block begun, if it has rows. */
  flush(): void {
    if (this.#rows === 0) return
    this.#blocks.push(this.#encode())
    this.#firstSession += this.#sessions
    this.#sessions = 0
    this.#rows = 0
  }

  /** The blocks closed since the last call. */
  take(): ArrayBuffer[] {
    const blocks = this.#blocks
    this.#blocks = []
    return blocks
  }

  #add(seat: number, result: SessionResult): void {
    const { money, hands, stops, offsets, seats } = this.#columns
    const stride = hands.length
    const row = this.#rows++
    money[row] = this.#startingCents + result.profit
    money[stride + row] = result.wagered
    money[2 * stride + row] = result.bonusWagered
    money[3 * stride + row] = result.peak
    money[4 * stride + row] = result.maxDrawdown
    money[5 * stride + row] = result.peakAtMaxDrawdown
    hands[row] = result.hands
    stops[row] = result.stopReason
    offsets[row] = this.#sessions
    seats[row] = seat
  }

  #encode(): ArrayBuffer {
    const rows = this.#rows
    const { wide, listed } = this.#form
    const buffer = new ArrayBuffer(HEADER_BYTES + rows * bytesOf(this.#form))
    const header = new DataView(buffer)
    header.setUint32(0, MAGIC, true)
    header.setUint16(4, VERSION, true)
    header.setUint16(6, (wide ? FLAG_WIDE_MONEY : 0) | (listed ? FLAG_LISTED : 0), true)
    header.setFloat64(8, this.#firstSession, true)
    header.setUint32(16, this.#sessions, true)
    header.setUint32(20, this.#seats, true)
    if (listed) header.setUint32(24, rows, true)
    const from = this.#columns
    const to = columnsOf(buffer, rows, this.#form)
    for (let column = 0; column < MONEY_COLUMNS.length; column++) {
      const start = column * from.hands.length
      to.money.set(from.money.subarray(start, start + rows), column * rows)
    }
    to.hands.set(from.hands.subarray(0, rows))
    to.stops.set(from.stops.subarray(0, rows))
    if (listed) {
      to.offsets.set(from.offsets.subarray(0, rows))
      to.seats.set(from.seats.subarray(0, rows))
    }
    return buffer
  }
}

/** What a block holds: sessions [firstSession, firstSession + sessions), with `rows` rows together. */
export type RowBlockHeader = {
  readonly firstSession: number
  readonly sessions: number
  readonly seats: number
  readonly rows: number
}

/** Header of a block; throws a RowBlockError when the bytes are not a whole block. */
export function readRowBlockHeader(buffer: ArrayBuffer): RowBlockHeader {
  const { firstSession, sessions, seats, rows } = readHeader(buffer)
  return { firstSession, sessions, seats, rows }
}

/** The rows of a block in order; throws a RowBlockError, before the first row, when the bytes are not a block. */
export function decodeRowBlock(buffer: ArrayBuffer): Iterable<SessionRow> {
  return rowsOf(buffer, readHeader(buffer))
}

type Header = RowBlockHeader & Form

function* rowsOf(buffer: ArrayBuffer, header: Header): Generator<SessionRow, void, undefined> {
  const { seats, firstSession, rows, listed } = header
  const columns = columnsOf(buffer, rows, header)
  const { money } = columns
  for (let row = 0; row < rows; row++) {
    yield {
      session: firstSession + (listed ? columns.offsets[row]! : Math.floor(row / seats)),
      seat: listed ? columns.seats[row]! : row % seats,
      stopReason: columns.stops[row]!,
      hands: columns.hands[row]!,
      finalCents: money[row]!,
      wageredCents: money[rows + row]!,
      bonusWageredCents: money[2 * rows + row]!,
      peakCents: money[3 * rows + row]!,
      maxDrawdownCents: money[4 * rows + row]!,
      peakAtMaxDrawdownCents: money[5 * rows + row]!,
    }
  }
}

function readHeader(buffer: ArrayBuffer): Header {
  if (buffer.byteLength < HEADER_BYTES) throw new RowBlockError('shorter than a header')
  const view = new DataView(buffer)
  if (view.getUint32(0, true) !== MAGIC) throw new RowBlockError('not a block of session rows')
  if (view.getUint16(4, true) !== VERSION) throw new RowBlockError('unknown version')
  const flags = view.getUint16(6, true)
  if (flags & ~(FLAG_WIDE_MONEY | FLAG_LISTED)) throw new RowBlockError('unknown flags')
  const listed = (flags & FLAG_LISTED) !== 0
  const sessions = view.getUint32(16, true)
  const seats = view.getUint32(20, true)
  const header = {
    wide: (flags & FLAG_WIDE_MONEY) !== 0,
    listed,
    firstSession: view.getFloat64(8, true),
    sessions,
    seats,
    rows: listed ? view.getUint32(24, true) : sessions * seats,
  }
  if (!Number.isSafeInteger(header.firstSession) || header.firstSession < 0 || header.rows === 0) {
    throw new RowBlockError('impossible session numbers')
  }
  if (HEADER_BYTES + header.rows * bytesOf(header) !== buffer.byteLength) {
    throw new RowBlockError('wrong length')
  }
  return header
}

type Columns = {
  readonly money: Float64Array | Int32Array
  readonly hands: Uint16Array
  readonly stops: Uint8Array
  /** Empty unless the block is listed. */
  readonly offsets: Uint32Array
  readonly seats: Uint8Array
}

function scratchColumns(rows: number): Columns {
  return {
    money: new Float64Array(rows * MONEY_COLUMNS.length),
    hands: new Uint16Array(rows),
    stops: new Uint8Array(rows),
    offsets: new Uint32Array(rows),
    seats: new Uint8Array(rows),
  }
}

/** The columns of a block where they lie in it. */
function columnsOf(buffer: ArrayBuffer, rows: number, { wide, listed }: Form): Columns {
  const amounts = rows * MONEY_COLUMNS.length
  const listedRows = listed ? rows : 0
  const offsetsAt = HEADER_BYTES + amounts * (wide ? 8 : 4)
  const handsAt = offsetsAt + 4 * listedRows
  const stopsAt = handsAt + 2 * rows
  return {
    money: wide
      ? new Float64Array(buffer, HEADER_BYTES, amounts)
      : new Int32Array(buffer, HEADER_BYTES, amounts),
    offsets: new Uint32Array(buffer, offsetsAt, listedRows),
    hands: new Uint16Array(buffer, handsAt, rows),
    stops: new Uint8Array(buffer, stopsAt, rows),
    seats: new Uint8Array(buffer, stopsAt + rows, listedRows),
  }
}
