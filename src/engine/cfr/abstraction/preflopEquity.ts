/**
 * Exact equities of the 169 starting hands against each other, by enumeration of all boards. Each of the 134,459
 * boards that differ up to suits is taken once with its weight; on it all 1,081 hands are ranked, and every class
 * counts whom it beats from a sweep in order of strength. Pairs of hands that share a card are taken out again.
 */
import { HandIndex } from './handIndex.ts'
import { RIVER_HANDS, RiverRanking } from './riverRanking.ts'
import { dealsOfStartingHands, STARTING_HANDS, startingHandOf } from './startingHands.ts'
import { decodeTable, encodeTable, type TableKind } from './tableFile.ts'

/** C(48, 5): boards for two given hands. */
export const BOARDS = 1_712_304

const KIND: TableKind = { name: 'preflop', version: 1 }

export type PreflopEquities = {
  /** At [i × 169 + j]: number of deals of class i against class j (see `dealsOfStartingHands`). */
  readonly deals: Float64Array
  /** At [i × 169 + j]: share of the pot that class i wins on average against class j, 0 to 1. */
  readonly equity: Float64Array
}

/** Computes the table in slices: some minutes of work in all. */
export class PreflopEquityBuilder {
  readonly #boards = new HandIndex(0, 5)
  readonly #ranking = new RiverRanking()
  /** At [i × 169 + j]: twice the wins plus the ties of class i against class j so far. */
  readonly #score = new Float64Array(STARTING_HANDS ** 2)
  readonly #classOf = new Uint8Array(RIVER_HANDS)
  readonly #order = new Int32Array(RIVER_HANDS)
  /** Hands of each class that are weaker than those at hand, and that are equal; the classes of the latter. */
  readonly #beaten = new Int32Array(STARTING_HANDS)
  readonly #equal = new Int32Array(STARTING_HANDS)
  readonly #level = new Uint8Array(STARTING_HANDS)
  #next = 0

  /** Share of the boards that are done, 0 to 1. */
  get progress(): number {
    return this.#next / this.#boards.size
  }

  /** Does up to `boards` ≥ 1 more boards and tells whether all are done. */
  run(boards: number): boolean {
    const end = Math.min(this.#boards.size, this.#next + boards)
    for (; this.#next < end; this.#next++) {
      this.#ranking.rank(this.#boards.cards(this.#next))
      const weight = this.#boards.weight(this.#next)
      this.#countAll(weight)
      this.#takeOutSharedCards(weight)
    }
    return this.#next === this.#boards.size
  }

  /** The table's file; throws an Error before all boards are done. */
  file(): Uint8Array {
    if (this.#next < this.#boards.size) throw new Error('the equities are not finished')
    const table = new Uint8Array(((STARTING_HANDS * (STARTING_HANDS - 1)) / 2) * 4)
    const view = new DataView(table.buffer)
    let at = 0
    for (let i = 0; i < STARTING_HANDS; i++)
      for (let j = i + 1; j < STARTING_HANDS; j++, at += 4)
        view.setUint32(at, this.#score[i * STARTING_HANDS + j]!, true)
    return encodeTable(KIND, table)
  }

  /** Scores every hand against every hand, also against those that share its cards. */
  #countAll(weight: number): void {
    const { low, high, strength } = this.#ranking
    const order = this.#order
    const classOf = this.#classOf
    for (let hand = 0; hand < RIVER_HANDS; hand++) {
      classOf[hand] = startingHandOf(low[hand]!, high[hand]!)
      order[hand] = strength[hand]! * 2048 + hand
    }
    order.sort()
    const beaten = this.#beaten.fill(0)
    const equal = this.#equal
    const level = this.#level
    for (let start = 0; start < RIVER_HANDS; ) {
      const strengthHere = order[start]! >> 11
      let classes = 0
      let end = start
      for (; end < RIVER_HANDS && order[end]! >> 11 === strengthHere; end++) {
        const hand = classOf[order[end]! & 2047]!
        if (equal[hand]!++ === 0) level[classes++] = hand
      }
      for (let i = 0; i < classes; i++) this.#scoreRow(level[i]!, equal[level[i]!]! * weight)
      for (let i = 0; i < classes; i++) {
        beaten[level[i]!]! += equal[level[i]!]!
        equal[level[i]!] = 0
      }
      start = end
    }
  }

  #scoreRow(hand: number, weight: number): void {
    const beaten = this.#beaten
    const equal = this.#equal
    const score = this.#score
    const row = hand * STARTING_HANDS
    for (let other = 0; other < STARTING_HANDS; other++)
      score[row + other]! += weight * (2 * beaten[other]! + equal[other]!)
  }

  #takeOutSharedCards(weight: number): void {
    const { left, strength } = this.#ranking
    const classOf = this.#classOf
    const score = this.#score
    const cards = left.length
    const handOf = (i: number, j: number): number =>
      i < j ? i * cards - ((i * (i + 1)) >> 1) + j - i - 1 : handOf(j, i)
    const hands = new Int32Array(cards - 1)
    for (let card = 0; card < cards; card++) {
      let count = 0
      for (let other = 0; other < cards; other++) if (other !== card) hands[count++] = handOf(card, other)
      for (let i = 0; i < count; i++) {
        const first = hands[i]!
        const row = classOf[first]!
        for (let j = 0; j < i; j++) {
          const second = hands[j]!
          const column = classOf[second]!
          const difference = strength[first]! - strength[second]!
          if (difference >= 0) score[row * STARTING_HANDS + column]! -= difference > 0 ? 2 * weight : weight
          if (difference <= 0) score[column * STARTING_HANDS + row]! -= difference < 0 ? 2 * weight : weight
        }
      }
    }
    for (let hand = 0; hand < RIVER_HANDS; hand++)
      score[classOf[hand]! * STARTING_HANDS + classOf[hand]!]! -= weight
  }
}

/** Reads the table's file. Throws a RangeError for anything but what `PreflopEquityBuilder` writes. */
export function readPreflopEquities(file: Uint8Array): PreflopEquities {
  const table = decodeTable(KIND, file)
  if (table.length !== STARTING_HANDS * (STARTING_HANDS - 1) * 2)
    throw new RangeError('the table of equities has another size')
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const deals = dealsOfStartingHands()
  const equity = new Float64Array(STARTING_HANDS ** 2)
  let at = 0
  for (let i = 0; i < STARTING_HANDS; i++) {
    equity[i * STARTING_HANDS + i] = 0.5
    for (let j = i + 1; j < STARTING_HANDS; j++, at += 4) {
      const most = 2 * deals[i * STARTING_HANDS + j]! * BOARDS
      const score = view.getUint32(at, true)
      if (score > most) throw new RangeError('an equity is above 1')
      equity[i * STARTING_HANDS + j] = score / most
      equity[j * STARTING_HANDS + i] = (most - score) / most
    }
  }
  return { deals, equity }
}
