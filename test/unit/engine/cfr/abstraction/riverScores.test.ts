import { expect, test } from 'vitest'
import { parseCards } from '../../../../../src/engine/cards/card.ts'
import { riverBounds } from '../../../../../src/engine/cfr/abstraction/riverBounds.ts'
import {
  MAX_RIVER_SCORE,
  RIVER_OPPONENTS,
  RiverScores,
} from '../../../../../src/engine/cfr/abstraction/riverScores.ts'
import { sevenCardStrength } from '../../../../../src/engine/cfr/abstraction/sevenCard.ts'
import { TURN_HANDS, TurnFeatures } from '../../../../../src/engine/cfr/abstraction/turnFeatures.ts'

function strengthOn(board: readonly number[], a: number, b: number): number {
  return sevenCardStrength(a, b, board[0]!, board[1]!, board[2]!, board[3]!, board[4]!)
}

/** Score of a hand by playing it against each opponent. */
function scoreByCounting(board: readonly number[], a: number, b: number): number {
  const own = strengthOn(board, a, b)
  const used = new Set([...board, a, b])
  let score = 0
  let opponents = 0
  for (let c = 0; c < 52; c++)
    for (let d = 0; d < c; d++) {
      if (used.has(c) || used.has(d)) continue
      const other = strengthOn(board, c, d)
      score += own > other ? 2 : own === other ? 1 : 0
      opponents++
    }
  expect(opponents).toBe(RIVER_OPPONENTS)
  return score
}

test.each(['2c7d9hJsKc', 'AsKsQsJs2d', 'AsKsQsJsTs', '8c8d8h8s2d', '4c4d9h9s9c'])(
  'scores on %s are those of counting',
  (text) => {
    const board = parseCards(text)!
    const scores = new RiverScores()
    scores.compute(board)
    const { low, high, strength } = scores.ranking
    for (let hand = 0; hand < 1_081; hand += 37) {
      expect(strength[hand]).toBe(strengthOn(board, low[hand]!, high[hand]!))
      expect(scores.score[hand]).toBe(scoreByCounting(board, low[hand]!, high[hand]!))
    }
    // Every pair of disjoint hands shares two points.
    const total = scores.score.reduce((sum, score) => sum + score, 0)
    expect(total).toBe(1_081 * RIVER_OPPONENTS)
  },
)

test('turn features are the mean and the distribution of the river scores', () => {
  const board = parseCards('2c7d9hJs')!
  const bins = 10
  const features = new TurnFeatures(bins)
  features.compute(parseCards('AcKdQh3s')!)
  features.compute(board)
  for (let hand = 5; hand < TURN_HANDS; hand += 300) {
    const [a, b] = [features.low[hand]!, features.high[hand]!]
    const counts = Array.from({ length: bins }, () => 0)
    let sum = 0
    for (let river = 0; river < 52; river++) {
      if ([...board, a, b].includes(river)) continue
      const score = scoreByCounting([...board, river], a, b)
      sum += score / MAX_RIVER_SCORE
      counts[Math.min(bins - 1, Math.floor((score / MAX_RIVER_SCORE) * bins))]!++
    }
    expect(features.mean[hand]).toBeCloseTo(sum / 46, 12)
    let before = 0
    for (const [bin, count] of counts.entries()) {
      before += count / 46
      expect(features.cumulative[hand * bins + bin]).toBeCloseTo(before, 5)
    }
  }
})

test('river buckets are about equally likely and ascend', () => {
  const work = riverBounds(20, Int32Array.of(1, 2, 3, 4))
  let step = work.next()
  while (step.done !== true) step = work.next()
  const bounds = step.value
  expect(bounds).toHaveLength(19)
  // Half of all hands score below the mean of 990, near enough.
  expect(Math.abs(bounds[9]! - 990)).toBeLessThan(60)
  for (let index = 1; index < bounds.length; index++) {
    expect(bounds[index]).toBeGreaterThan(bounds[index - 1]!)
    expect(bounds[index]! - bounds[index - 1]!).toBeLessThan(250)
  }
})
