import { type Card, DECK_SIZE } from '../../cards/card.ts'
import { MAX_RIVER_SCORE, RiverScores } from './riverScores.ts'

/** C(48, 2): hands on a board of four cards. */
export const TURN_HANDS = 1_128

/** River cards for each hand on the turn. */
const RIVERS = 46

/** What each score on one river card adds to the mean. */
const SHARE = Float64Array.from(
  { length: MAX_RIVER_SCORE + 1 },
  (_, score) => score / (RIVERS * MAX_RIVER_SCORE),
)

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
  /** River cards that bring a hand into a bin, hand × bins. */
  readonly #counts: Uint8Array

  /** `bins` 2 to 200. */
  constructor(bins: number) {
    this.bins = bins
    this.cumulative = new Float32Array(TURN_HANDS * bins)
    this.#counts = new Uint8Array(TURN_HANDS * bins)
    this.#binOf = Uint8Array.from({ length: MAX_RIVER_SCORE + 1 }, (_, score) =>
      Math.min(bins - 1, Math.floor((score * bins) / MAX_RIVER_SCORE)),
    )
  }

  compute(board: ArrayLike<Card>): void {
    const { low, high, mean } = this
    const left = Array.from({ length: DECK_SIZE }, (_, card) => card).filter(
      (card) => card !== board[0] && card !== board[1] && card !== board[2] && card !== board[3],
    )
    let hand = 0
    for (const [index, first] of left.entries())
      for (const second of left.slice(index + 1)) {
        low[hand] = first
        high[hand++] = second
      }
    mean.fill(0)
    this.#counts.fill(0)
    for (const [place, river] of left.entries()) {
      this.#scores.compute([board[0]!, board[1]!, board[2]!, board[3]!, river])
      this.#add(place, left.length)
    }
    this.#accumulate()
  }

  /** Adds the scores on one river card, the one at `place` of those left: hands there come in the same order. */
  #add(place: number, cards: number): void {
    const { mean, bins } = this
    const { score } = this.#scores
    const binOf = this.#binOf
    const counts = this.#counts
    let onRiver = 0
    let hand = 0
    for (let first = 0; first < cards; first++)
      for (let second = first + 1; second < cards; second++, hand++) {
        if (first === place || second === place) continue
        const own = score[onRiver++]!
        mean[hand]! += SHARE[own]!
        counts[hand * bins + binOf[own]!]!++
      }
  }

  #accumulate(): void {
    const { cumulative, bins } = this
    const counts = this.#counts
    for (let start = 0; start < TURN_HANDS * bins; start += bins) {
      let before = 0
      for (let at = start; at < start + bins; at++) {
        // Rounded to single precision at each step, as it is stored.
        before = Math.fround(before + counts[at]! / RIVERS)
        cumulative[at] = before
      }
    }
  }
}
