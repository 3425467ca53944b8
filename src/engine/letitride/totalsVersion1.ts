import { LIST_LENGTHS } from './totals.ts'

const NEW_LISTS = ['winStreaks', 'lossStreaks', 'drawdownPercents', 'ruins'] as const

/**
 * Totals of the first version, which did not say so, in the present form: what was not counted then is all zeros.
 * Nothing is checked; what is no such totals is refused by whoever reads the answer.
 */
export function fromVersion1(json: { readonly seats?: unknown }): {
  readonly tableSessions?: unknown
  readonly seats?: unknown
} {
  if (!Array.isArray(json.seats)) return {}
  const seats: unknown[] = json.seats.map((seat: unknown) => (isSeat(seat) ? upgrade(seat) : seat))
  const [first] = json.seats as unknown[]
  return { tableSessions: isSeat(first) ? first.sessions : undefined, seats }
}

type Seat = { readonly sessions?: unknown; readonly stopReasons?: unknown }

function upgrade(seat: Seat): unknown {
  const { stopReasons } = seat
  return {
    ...seat,
    jackpotPaid: '0',
    stopReasons:
      Array.isArray(stopReasons) && stopReasons.length === 4 ? [...stopReasons, 0, 0] : stopReasons,
    ...Object.fromEntries(
      NEW_LISTS.map((field) => [field, Array.from<number>({ length: LIST_LENGTHS[field] }).fill(0)]),
    ),
  }
}

function isSeat(value: unknown): value is Seat {
  return typeof value === 'object' && value !== null
}
