import { type Card, DECK_SIZE } from '../../cards/card.ts'
import { RIVER_HANDS, RiverRanking } from './riverRanking.ts'

/** Hands of an opponent on the river, C(45, 2). */
export const RIVER_OPPONENTS = 990

/** Score of a hand that beats every other. */
export const MAX_RIVER_SCORE = 2 * RIVER_OPPONENTS

/** Strengths have 13 bits and are sorted by the lower and the upper part of them. */
const DIGIT_BITS = 7
const DIGITS = 1 << DIGIT_BITS

/**
 * Strength of every hand on a board of five cards against a uniformly drawn opponent, from one sort: in order of
 * strength, a hand beats those before it less those that hold one of its cards.
 */
export class RiverScores {
  readonly ranking = new RiverRanking()
  /** Twice the opponents that a hand beats plus those it ties, 0 to 1,980; in the order of `ranking`. */
  readonly score = new Uint16Array(RIVER_HANDS)
  readonly #order = new Uint16Array(RIVER_HANDS)
  readonly #byLowDigit = new Uint16Array(RIVER_HANDS)
  readonly #places = new Int32Array(2 * DIGITS)
  /** Hands below the one at hand that hold a card, and those of equal strength. */
  readonly #belowWith = new Int32Array(DECK_SIZE)
  readonly #equalWith = new Int32Array(DECK_SIZE)

  compute(board: ArrayLike<Card>): void {
    this.ranking.rank(board)
    const { low, high, strength } = this.ranking
    const order = this.#sortByStrength()
    const belowWith = this.#belowWith.fill(0)
    const equalWith = this.#equalWith
    for (let start = 0; start < RIVER_HANDS; ) {
      const level = strength[order[start]!]!
      let end = start
      for (; end < RIVER_HANDS && strength[order[end]!] === level; end++) {
        const hand = order[end]!
        equalWith[low[hand]!]!++
        equalWith[high[hand]!]!++
      }
      for (let i = start; i < end; i++) {
        const hand = order[i]!
        const [a, b] = [low[hand]!, high[hand]!]
        const wins = start - belowWith[a]! - belowWith[b]!
        // The hand itself is among its equals once, and once with each of its cards.
        const ties = end - start - equalWith[a]! - equalWith[b]! + 1
        this.score[hand] = 2 * wins + ties
      }
      for (let i = start; i < end; i++) {
        const hand = order[i]!
        belowWith[low[hand]!]!++
        belowWith[high[hand]!]!++
        equalWith[low[hand]!] = 0
        equalWith[high[hand]!] = 0
      }
      start = end
    }
  }

  /** Hands by ascending strength: a radix sort in two passes, several times faster than comparing. */
  #sortByStrength(): Uint16Array {
    const { strength } = this.ranking
    const places = this.#places.fill(0)
    for (let hand = 0; hand < RIVER_HANDS; hand++) {
      places[strength[hand]! & (DIGITS - 1)]!++
      places[DIGITS + (strength[hand]! >> DIGIT_BITS)]!++
    }
    let low = 0
    let high = 0
    for (let digit = 0; digit < DIGITS; digit++) {
      low += places[digit]!
      high += places[DIGITS + digit]!
      places[digit] = low - places[digit]!
      places[DIGITS + digit] = high - places[DIGITS + digit]!
    }
    const byLowDigit = this.#byLowDigit
    for (let hand = 0; hand < RIVER_HANDS; hand++)
      byLowDigit[places[strength[hand]! & (DIGITS - 1)]!++] = hand
    const order = this.#order
    for (let i = 0; i < RIVER_HANDS; i++) {
      const hand = byLowDigit[i]!
      order[places[DIGITS + (strength[hand]! >> DIGIT_BITS)]!++] = hand
    }
    return order
  }
}
