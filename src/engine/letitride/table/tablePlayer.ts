import type { WordSource } from '../../random/bounded.ts'
import type { ChunkOptions, ChunkPlayer } from '../chunk.ts'
import { ChunkBooks } from '../chunkBooks.ts'
import { handCounts } from '../handCounts.ts'
import type { ChunkTotals } from '../totals.ts'
import { cardSource } from './cardSource.ts'
import { prepareTable } from './game.ts'
import { TableSession } from './tableSession.ts'

/** Plays the sessions of any table. */
export class TablePlayer implements ChunkPlayer {
  readonly #first: number
  readonly #end: number
  readonly #source: (session: number) => WordSource
  readonly #books: ChunkBooks
  readonly #table: TableSession
  #number: number
  #hands = 0

  constructor(options: ChunkOptions) {
    const { setup, strategy, first, count, rows } = options
    this.#first = first
    this.#end = first + count
    this.#source = cardSource(options)
    this.#books = new ChunkBooks({ setup, first, rows })
    this.#table = new TableSession(prepareTable(setup, strategy), this.#source(first), (seat, result) =>
      this.#books.record(seat, result),
    )
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

  #finish(): void {
    this.#books.endSession()
    this.#number++
    if (this.#number < this.#end) this.#table.begin(this.#source(this.#number))
  }
}
