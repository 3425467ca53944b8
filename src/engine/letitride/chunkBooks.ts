import { type HandCounts, SeatAccumulator } from './accumulator.ts'
import { ClusterAccumulator } from './clusters.ts'
import { RowEncoder, type RowResult } from './rows.ts'
import type { SessionResult } from './sessionResult.ts'
import type { GameSetup } from './setup.ts'
import { type ChunkTotals, clusteredSeats, hasClusters } from './totals.ts'

/** What is kept of the sessions of a chunk: the totals of each seat and, if asked for, the rows. */
export class ChunkBooks {
  readonly #seats: readonly SeatAccumulator[]
  readonly #rows: RowEncoder | null
  readonly #table: ClusterAccumulator | null
  /** Empty unless seats are taken anew. */
  readonly #bySeat: readonly ClusterAccumulator[]
  /** Results of the session being played, in the order in which they came. */
  #results: RowResult[] = []
  #sessions = 0

  constructor(options: { readonly setup: GameSetup; readonly first: number; readonly rows: boolean }) {
    const { setup, first, rows } = options
    this.#seats = Array.from({ length: setup.seats }, () => new SeatAccumulator(setup))
    this.#table = hasClusters(setup) ? new ClusterAccumulator(setup) : null
    this.#bySeat = Array.from({ length: clusteredSeats(setup) }, () => new ClusterAccumulator(setup))
    this.#rows = rows ? new RowEncoder({ setup, firstSession: first }) : null
  }

  /** Books what a seat's session came to. */
  record(seat: number, result: SessionResult): void {
    this.#seats[seat]!.add(result)
    this.#table?.add(result)
    this.#bySeat[seat]?.add(result)
    if (this.#rows !== null) this.#results.push({ seat, result })
  }

  /** Closes the session of the table, whose rows are kept seat by seat. */
  endSession(): void {
    this.#sessions++
    this.#table?.end()
    for (const seat of this.#bySeat) seat.end()
    if (this.#rows === null) return
    this.#rows.addSession(this.#results.sort((a, b) => a.seat - b.seat))
    this.#results = []
  }

  /** Totals, with the hand counts of each seat. */
  totals(handCounts: readonly HandCounts[]): ChunkTotals {
    return {
      tableSessions: this.#sessions,
      seats: this.#seats.map((seat, number) => seat.totals(handCounts[number]!)),
      clusters:
        this.#table === null
          ? null
          : { table: this.#table.sums(), seats: this.#bySeat.map((seat) => seat.sums()) },
    }
  }

  /** Row blocks completed since the last call; with `all` the last one too. */
  takeRows(all: boolean): ArrayBuffer[] {
    if (all) this.#rows?.flush()
    return this.#rows?.take() ?? []
  }
}
