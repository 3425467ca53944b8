import type { Card } from '../../cards/card.ts'
import { RowBlockError } from '../rows.ts'
import {
  bytesOf,
  columnsOf,
  FLAG_LISTED,
  FLAG_WIDE_MONEY,
  type Form,
  HEADER_BYTES,
  JACKPOT,
  LOWERED,
  MAGIC,
  NO_BONUS,
  RIDE_1,
  RIDE_2,
  VERSION,
} from './layout.ts'

/** One hand of one seat as it was kept; money in cents, every number from 0. */
export type KeptHand = {
  /** Number of the table's session in its run. */
  readonly session: number
  readonly seat: number
  /** Number of the player who sits there; above 0 only where seats are taken anew. */
  readonly player: number
  /** Number of the table's round, and of the hand in the player's session. */
  readonly round: number
  readonly hand: number
  readonly playerCards: readonly Card[]
  readonly communityCards: readonly Card[]
  readonly ride1: boolean
  readonly ride2: boolean
  /** Number into FIVE_CARD_CATEGORIES. */
  readonly category: number
  /** Bet per circle, and whether it was lowered to what was affordable. */
  readonly betCents: number
  readonly lowered: boolean
  /** What the main bets won on top of the stake; 0 when they lost. */
  readonly mainPayoutCents: number
  /** 0 without a bonus bet; then its category, a number into THREE_CARD_CATEGORIES, is null. */
  readonly bonusCents: number
  readonly bonusCategory: number | null
  /** What the bonus bet won, the jackpot included; 0 when it lost. */
  readonly bonusPayoutCents: number
  /** Whether a progressive jackpot paid it. */
  readonly jackpot: boolean
  readonly bankrollAfterCents: number
}

/** What a block holds: the hands of sessions [firstSession, firstSession + sessions). */
export type HandBlockHeader = {
  readonly firstSession: number
  readonly sessions: number
  readonly seats: number
  readonly hands: number
}

/** Header of a block; throws a RowBlockError when the bytes are not a whole block. */
export function readHandBlockHeader(buffer: ArrayBuffer): HandBlockHeader {
  const { firstSession, sessions, seats, hands } = readHeader(buffer)
  return { firstSession, sessions, seats, hands }
}

/** The hands of a block in order; throws a RowBlockError, before the first, when the bytes are not a block. */
export function decodeHandBlock(buffer: ArrayBuffer): Iterable<KeptHand> {
  return handsOf(buffer, readHeader(buffer))
}

type Header = HandBlockHeader & Form

function* handsOf(buffer: ArrayBuffer, header: Header): Generator<KeptHand, void, undefined> {
  const { firstSession, hands: count, listed } = header
  const { money, sessions, hands, rounds, players, seats, cards, categories, flags } = columnsOf(
    buffer,
    count,
    header,
  )
  for (let row = 0; row < count; row++) {
    const own = categories[row]! >> 4
    const flag = flags[row]!
    yield {
      session: firstSession + sessions[row]!,
      seat: seats[row]!,
      player: listed ? players[row]! : 0,
      round: listed ? rounds[row]! : hands[row]!,
      hand: hands[row]!,
      playerCards: [cards[0]![row]!, cards[1]![row]!, cards[2]![row]!],
      communityCards: [cards[3]![row]!, cards[4]![row]!],
      ride1: (flag & RIDE_1) !== 0,
      ride2: (flag & RIDE_2) !== 0,
      category: categories[row]! & 15,
      betCents: money[0]![row]!,
      lowered: (flag & LOWERED) !== 0,
      mainPayoutCents: money[1]![row]!,
      bonusCents: money[2]![row]!,
      bonusCategory: own === NO_BONUS ? null : own,
      bonusPayoutCents: money[3]![row]!,
      jackpot: (flag & JACKPOT) !== 0,
      bankrollAfterCents: money[4]![row]!,
    }
  }
}

function readHeader(buffer: ArrayBuffer): Header {
  if (buffer.byteLength < HEADER_BYTES) throw new RowBlockError('shorter than a header')
  const view = new DataView(buffer)
  if (view.getUint32(0, true) !== MAGIC) throw new RowBlockError('not a block of hands')
  if (view.getUint16(4, true) !== VERSION) throw new RowBlockError('unknown version')
  const flags = view.getUint16(6, true)
  if (flags & ~(FLAG_WIDE_MONEY | FLAG_LISTED)) throw new RowBlockError('unknown flags')
  const header = {
    wide: (flags & FLAG_WIDE_MONEY) !== 0,
    listed: (flags & FLAG_LISTED) !== 0,
    firstSession: view.getFloat64(8, true),
    sessions: view.getUint32(16, true),
    seats: view.getUint32(20, true),
    hands: view.getUint32(24, true),
  }
  if (!Number.isSafeInteger(header.firstSession) || header.firstSession < 0 || header.sessions === 0)
    throw new RowBlockError('impossible session numbers')
  if (HEADER_BYTES + header.hands * bytesOf(header) !== buffer.byteLength)
    throw new RowBlockError('wrong length')
  return header
}
