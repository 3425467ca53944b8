import { type Card, DECK_SIZE } from '../../cards/card.ts'
import { RIVER_HANDS, RiverRanking } from './riverRanking.ts'

/** Hands of an opponent on the river, C(45, 2). */
export const RIVER_OPPONENTS = 990

/** Score of a hand that beats every other. */
export const MAX_RIVER_SCORE = 2 * RIVER_OPPONENTS

/**
 * Strength of every hand on a board of five cards against a uniformly drawn opponent, from one sort: in order of
 * strength, a hand beats those before it less those that hold one of its cards.
 */
export class RiverScores {
  readonly ranking = new RiverRanking()
  /** Twice the opponents that a hand beats plus those it ties, 0 to 1,980; in the order of `ranking`. */
  readonly score = new Uint16Array(RIVER_HANDS)
  readonly #order = new Int32Array(RIVER_HANDS)
  /** Hands below the one at hand that hold a card, and those of equal strength. */
  readonly #belowWith = new Int32Array(DECK_SIZE)
  readonly #equalWith = new Int32Array(DECK_SIZE)

  compute(board: ArrayLike<Card>): void {
    this.ranking.rank(board)
    const { low, high, strength } = this.ranking
    const order = this.#order
    for (let hand = 0; hand < RIVER_HANDS; hand++) order[hand] = strength[hand]! * 2048 + hand
    order.sort()
    const belowWith = this.#belowWith.fill(0)
    const equalWith = this.#equalWith
    for (let start = 0; start < RIVER_HANDS; ) {
      const level = order[start]! >> 11
      let end = start
      for (; end < RIVER_HANDS && order[end]! >> 11 === level; end++) {
        const hand = order[end]! & 2047
        equalWith[low[hand]!]!++
        equalWith[high[hand]!]!++
      }
      for (let i = start; i < end; i++) {
        const hand = order[i]! & 2047
        const [a, b] = [low[hand]!, high[hand]!]
        const wins = start - belowWith[a]! - belowWith[b]!
        // The hand itself is among its equals once, and once with each of its cards.
        const ties = end - start - equalWith[a]! - equalWith[b]! + 1
        this.score[hand] = 2 * wins + ties
      }
      for (let i = start; i < end; i++) {
        const hand = order[i]! & 2047
        belowWith[low[hand]!]!++
        belowWith[high[hand]!]!++
        equalWith[low[hand]!] = 0
        equalWith[high[hand]!] = 0
      }
      start = end
    }
  }
}
