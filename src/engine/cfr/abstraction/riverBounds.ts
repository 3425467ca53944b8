import { drawCards } from './drawCards.ts'
import { MAX_RIVER_SCORE, RiverScores } from './riverScores.ts'

/** Boards on which the percentiles are taken, with all their hands: more than two million. */
const BOARDS = 2_000

/**
 * Lowest scores of all river buckets but the first, such that the buckets are about equally likely. Scores that many
 * hands share may leave fewer buckets than wanted. Yields the share done.
 */
export function* riverBounds(buckets: number, stream: Int32Array): Generator<number, Uint16Array> {
  const scores = new RiverScores()
  const hands = new Float64Array(MAX_RIVER_SCORE + 1)
  for (let board = 0; board < BOARDS; board++) {
    scores.compute(drawCards(stream, 5))
    for (const score of scores.score) hands[score]!++
    if (board % 20 === 0) yield board / BOARDS
  }
  const total = hands.reduce((sum, count) => sum + count, 0)
  const bounds: number[] = []
  let below = 0
  for (const [score, count] of hands.entries()) {
    // A bound for each wanted share that the hands below this score have reached.
    if (below >= ((bounds.length + 1) * total) / buckets && bounds.length < buckets - 1) bounds.push(score)
    below += count
  }
  return Uint16Array.from(bounds)
}
