import { LIST_LENGTHS } from './totals.ts'

const NEW_LISTS = ['winStreaks', 'lossStreaks', 'drawdownPercents', 'ruins'] as const

type Totals = { readonly tableSessions?: unknown; readonly seats?: unknown }

/**
 * Totals of the first version, which did not say so, in the present form: what was not counted then is all zeros.
 * Nothing is checked; what is no such totals is refused by whoever reads the answer.
 */
export function fromVersion1(json: { readonly seats?: unknown }): Totals {
  if (!Array.isArray(json.seats)) return {}
  const [first] = json.seats as unknown[]
  const seats = eachSeat(json.seats, (seat) => ({
    ...seat,
    jackpotPaid: '0',
    stopReasons: withNewReasons(seat.stopReasons, 4),
    ...Object.fromEntries(
      NEW_LISTS.map((field) => [field, Array.from<number>({ length: LIST_LENGTHS[field] }).fill(0)]),
    ),
  }))
  return { tableSessions: isSeat(first) ? first.sessions : undefined, seats }
}

/** Totals of the second version, in which nobody left by choice. */
export function fromVersion2({ tableSessions, seats }: Totals): Totals {
  if (!Array.isArray(seats)) return {}
  const upgrade = (seat: Seat) => ({ ...seat, stopReasons: withNewReasons(seat.stopReasons, 6) })
  return { tableSessions, seats: eachSeat(seats, upgrade) }
}

type Seat = { readonly sessions?: unknown; readonly stopReasons?: unknown }

function eachSeat(seats: readonly unknown[], upgrade: (seat: Seat) => unknown): unknown[] {
  return seats.map((seat) => (isSeat(seat) ? upgrade(seat) : seat))
}

/** New reasons come last: none of the sessions ended by them. */
function withNewReasons(counts: unknown, known: number): unknown {
  if (!Array.isArray(counts) || counts.length !== known) return counts
  return Array.from({ length: LIST_LENGTHS.stopReasons }, (_, place): unknown => counts[place] ?? 0)
}

function isSeat(value: unknown): value is Seat {
  return typeof value === 'object' && value !== null
}
