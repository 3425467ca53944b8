import type { WordSource } from '../../random/bounded.ts'
import type { ChunkOptions, ChunkPlayer } from '../chunk.ts'
import { ChunkBooks } from '../chunkBooks.ts'
import { handCounts } from '../handCounts.ts'
import { HandEncoder } from '../keptHands/encoder.ts'
import type { ChunkTotals } from '../totals.ts'
import { cardSource } from './cardSource.ts'
import { prepareTable } from './game.ts'
import { TableDealer } from './tableDealer.ts'
import { TableSession } from './tableSession.ts'

/** Plays the sessions of any table. */
export class TablePlayer implements ChunkPlayer {
  readonly #first: number
  readonly #end: number
  readonly #source: (session: number) => WordSource
  readonly #books: ChunkBooks
  readonly #dealer: TableDealer
  readonly #table: TableSession
  readonly #kept: HandEncoder | null
  /** Number of the player at each seat. */
  readonly #players: number[]
  #number: number
  #hands = 0

  constructor(options: ChunkOptions) {
    const { setup, strategy, first, count, rows, hands = false } = options
    const { seats, discards } = setup
    this.#first = first
    this.#end = first + count
    this.#source = cardSource(options)
    this.#books = new ChunkBooks({ setup, first, rows })
    this.#kept = hands ? new HandEncoder({ setup, firstSession: first }) : null
    this.#players = Array.from({ length: seats }, () => 0)
    this.#dealer = new TableDealer({ seats, discards, source: this.#source(first) })
    this.#table = new TableSession(prepareTable(setup, strategy), this.#dealer, (seat, result) => {
      this.#books.record(seat, result)
      this.#players[seat]!++
    })
    this.#number = first
  }

  play(maxHands: number): boolean {
    let left = maxHands
    while (this.#number < this.#end && left > 0) {
      const hands = this.#table.round()
      // A session without a hand uses up the slice too.
      left -= Math.max(1, hands)
      this.#hands += hands
      if (hands === 0) this.#finish()
      else if (this.#kept !== null) this.#keep(this.#kept)
    }
    return this.#number === this.#end
  }

  played(): { readonly sessions: number; readonly hands: number } {
    return { sessions: this.#number - this.#first, hands: this.#hands }
  }

  totals(): ChunkTotals {
    if (this.#number < this.#end) throw new Error('the chunk is not finished')
    return this.#books.totals(
      this.#table.seats.map(({ counters, cappedHands }) => handCounts(counters, cappedHands)),
    )
  }

  takeRows(): ArrayBuffer[] {
    return this.#books.takeRows(this.#number === this.#end)
  }

  takeHands(): ArrayBuffer[] {
    if (this.#number === this.#end) this.#kept?.flush()
    return this.#kept?.take() ?? []
  }

  /** Writes down the round that was just played. */
  #keep(kept: HandEncoder): void {
    const { seats, playing, paid, rounds } = this.#table
    const { deck, community } = this.#dealer
    for (let seat = 0; seat < seats.length; seat++) {
      if (!playing[seat]) continue
      const [player, round] = [this.#players[seat]!, rounds - 1]
      kept.add(seats[seat]!, { seat, player, round, deck, community, jackpotPaid: paid[seat]! })
    }
  }

  #finish(): void {
    this.#books.endSession()
    this.#kept?.endSession()
    this.#number++
    if (this.#number === this.#end) return
    this.#players.fill(0)
    this.#dealer.begin(this.#source(this.#number))
    this.#table.begin()
  }
}
