import { type Card, DECK_SIZE } from '../../cards/card.ts'
import { RIVER_HANDS } from './riverRanking.ts'
import { MAX_RIVER_SCORE, RiverScores } from './riverScores.ts'

/** C(48, 2): hands on a board of four cards. */
export const TURN_HANDS = 1_128

/** River cards for each hand on the turn. */
const RIVERS = 46

/**
 * How the strength of every hand on a board of four cards turns out over all river cards: its mean and its
 * distribution over equal bins.
 */
export class TurnFeatures {
  readonly bins: number
  /** Cards of each hand, the first below the second. */
  readonly low = new Uint8Array(TURN_HANDS)
  readonly high = new Uint8Array(TURN_HANDS)
  /** Mean strength (EHS) of each hand, 0 to 1. */
  readonly mean = new Float64Array(TURN_HANDS)
  /** Cumulative distribution of strength, hand × bins. */
  readonly cumulative: Float32Array
  readonly #scores = new RiverScores()
  readonly #binOf: Uint8Array

  /** `bins` 2 to 200. */
  constructor(bins: number) {
    this.bins = bins
    this.cumulative = new Float32Array(TURN_HANDS * bins)
    this.#binOf = Uint8Array.from({ length: MAX_RIVER_SCORE + 1 }, (_, score) =>
      Math.min(bins - 1, Math.floor((score * bins) / MAX_RIVER_SCORE)),
    )
  }

  compute(board: ArrayLike<Card>): void {
    const { low, high, mean, cumulative, bins } = this
    const { ranking, score } = this.#scores
    const handAt = new Int32Array(DECK_SIZE * DECK_SIZE)
    const left = Array.from({ length: DECK_SIZE }, (_, card) => card).filter(
      (card) => card !== board[0] && card !== board[1] && card !== board[2] && card !== board[3],
    )
    let hand = 0
    for (const [index, first] of left.entries())
      for (const second of left.slice(index + 1)) {
        low[hand] = first
        high[hand] = second
        handAt[first * DECK_SIZE + second] = hand++
      }
    mean.fill(0)
    cumulative.fill(0)
    for (const river of left) {
      this.#scores.compute([board[0]!, board[1]!, board[2]!, board[3]!, river])
      for (let i = 0; i < RIVER_HANDS; i++) {
        const at = handAt[ranking.low[i]! * DECK_SIZE + ranking.high[i]!]!
        mean[at]! += score[i]! / (RIVERS * MAX_RIVER_SCORE)
        cumulative[at * bins + this.#binOf[score[i]!]!]! += 1
      }
    }
    for (let at = 0; at < TURN_HANDS * bins; at++) {
      const before = at % bins === 0 ? 0 : cumulative[at - 1]!
      cumulative[at] = before + cumulative[at]! / RIVERS
    }
  }
}
