/**
 * Session rows as packed column blocks of at most 1 MB. Layout, little-endian as every platform the app runs on:
 * a header of 32 bytes (u32 magic, u16 version, u16 flags, f64 first session, u32 sessions, u32 seats, 8 bytes 0),
 * then the columns one after the other: six of money (i32 or f64 cents), hands (u16), stop reason (u8). Rows are
 * session by session and within a session seat by seat.
 */
import type { SetupBounds } from './bounds.ts'

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

type MoneyValues = { readonly [Column in (typeof MONEY_COLUMNS)[number]]: number }

/** A block that is not one: truncated, of another version, or with impossible counts. */
export class RowBlockError extends Error {
  override readonly name = 'RowBlockError'
}

export const MAX_BLOCK_BYTES = 2 ** 20

const MAGIC = 0x574c4c46
const VERSION = 1
const FLAG_WIDE_MONEY = 1
const HEADER_BYTES = 32

/** Bytes of one row: what a run's size on disk is estimated with. */
export function rowBytes(bounds: SetupBounds): number {
  return MONEY_COLUMNS.length * (bounds.fitsInt32 ? 4 : 8) + 2 + 1
}

/** Gathers the rows of consecutive sessions, which must come in order, into full blocks. */
export class RowEncoder {
  readonly #seats: number
  readonly #wide: boolean
  readonly #capacity: number
  readonly #money: Float64Array
  readonly #hands: Uint16Array
  readonly #stops: Uint8Array
  #firstSession: number
  #rows = 0
  #blocks: ArrayBuffer[] = []

  constructor(options: {
    readonly bounds: SetupBounds
    readonly seats: number
    readonly firstSession: number
  }) {
    this.#seats = options.seats
    this.#wide = !options.bounds.fitsInt32
    const sessions = Math.floor((MAX_BLOCK_BYTES - HEADER_BYTES) / (rowBytes(options.bounds) * options.seats))
    this.#capacity = sessions * options.seats
    this.#money = new Float64Array(this.#capacity * MONEY_COLUMNS.length)
    this.#hands = new Uint16Array(this.#capacity)
    this.#stops = new Uint8Array(this.#capacity)
    this.#firstSession = options.firstSession
  }

  /** Appends the row of the next seat of the current session. */
  add(stopReason: number, hands: number, money: MoneyValues): void {
    const row = this.#rows
    this.#stops[row] = stopReason
    this.#hands[row] = hands
    for (let column = 0; column < MONEY_COLUMNS.length; column++) {
      this.#money[column * this.#capacity + row] = money[MONEY_COLUMNS[column]!]
    }
    this.#rows = row + 1
    if (this.#rows === this.#capacity) this.flush()
  }

  /** Closes the block begun, if it has rows. */
  flush(): void {
    if (this.#rows === 0) return
    this.#blocks.push(this.#encode())
    this.#firstSession += this.#rows / this.#seats
    this.#rows = 0
  }

  /** The blocks closed since the last call. */
  take(): ArrayBuffer[] {
    const blocks = this.#blocks
    this.#blocks = []
    return blocks
  }

  #encode(): ArrayBuffer {
    const rows = this.#rows
    const layout = blockLayout(rows, this.#wide)
    const buffer = new ArrayBuffer(layout.bytes)
    const header = new DataView(buffer)
    header.setUint32(0, MAGIC, true)
    header.setUint16(4, VERSION, true)
    header.setUint16(6, this.#wide ? FLAG_WIDE_MONEY : 0, true)
    header.setFloat64(8, this.#firstSession, true)
    header.setUint32(16, rows / this.#seats, true)
    header.setUint32(20, this.#seats, true)
    const money = moneyView(buffer, rows, this.#wide)
    for (let column = 0; column < MONEY_COLUMNS.length; column++) {
      const start = column * this.#capacity
      money.set(this.#money.subarray(start, start + rows), column * rows)
    }
    new Uint16Array(buffer, layout.handsAt, rows).set(this.#hands.subarray(0, rows))
    new Uint8Array(buffer, layout.stopsAt, rows).set(this.#stops.subarray(0, rows))
    return buffer
  }
}

/** What a block holds: sessions [firstSession, firstSession + sessions), each with a row for every seat. */
export type RowBlockHeader = {
  readonly firstSession: number
  readonly sessions: number
  readonly seats: number
}

/** Header of a block; throws a RowBlockError when the bytes are not a whole block. */
export function readRowBlockHeader(buffer: ArrayBuffer): RowBlockHeader {
  return readHeader(buffer)
}

/** The rows of a block in order; throws a RowBlockError, before the first row, when the bytes are not a block. */
export function decodeRowBlock(buffer: ArrayBuffer): Iterable<SessionRow> {
  return rowsOf(buffer, readHeader(buffer))
}

type Header = RowBlockHeader & { readonly wide: boolean }

function* rowsOf(buffer: ArrayBuffer, header: Header): Generator<SessionRow, void, undefined> {
  const { seats, firstSession, wide } = header
  const rows = header.sessions * seats
  const layout = blockLayout(rows, wide)
  const money = moneyView(buffer, rows, wide)
  const hands = new Uint16Array(buffer, layout.handsAt, rows)
  const stops = new Uint8Array(buffer, layout.stopsAt, rows)
  for (let row = 0; row < rows; row++) {
    yield {
      session: firstSession + Math.floor(row / seats),
      seat: row % seats,
      stopReason: stops[row]!,
      hands: hands[row]!,
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
  if (flags & ~FLAG_WIDE_MONEY) throw new RowBlockError('unknown flags')
  const header = {
    wide: flags === FLAG_WIDE_MONEY,
    firstSession: view.getFloat64(8, true),
    sessions: view.getUint32(16, true),
    seats: view.getUint32(20, true),
  }
  const rows = header.sessions * header.seats
  if (!Number.isSafeInteger(header.firstSession) || header.firstSession < 0 || rows === 0) {
    throw new RowBlockError('impossible session numbers')
  }
  if (blockLayout(rows, header.wide).bytes !== buffer.byteLength) throw new RowBlockError('wrong length')
  return header
}

function blockLayout(rows: number, wide: boolean): { handsAt: number; stopsAt: number; bytes: number } {
  const handsAt = HEADER_BYTES + rows * MONEY_COLUMNS.length * (wide ? 8 : 4)
  const stopsAt = handsAt + rows * 2
  return { handsAt, stopsAt, bytes: stopsAt + rows }
}

function moneyView(buffer: ArrayBuffer, rows: number, wide: boolean): Float64Array | Int32Array {
  const length = rows * MONEY_COLUMNS.length
  return wide ? new Float64Array(buffer, HEADER_BYTES, length) : new Int32Array(buffer, HEADER_BYTES, length)
}
